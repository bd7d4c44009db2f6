/* <look-again data-while="id">: wraps a link to this very page, and follows it after a moment for as long as the page
   that comes back still holds the element of that id. Without scripts the link is there to press. */
const FIRST = 1000;
const SLOWEST = 15_000;

customElements.define("look-again", class extends HTMLElement {
  connectedCallback() {
    this.wait(FIRST);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  wait(time) {
    this.timer = setTimeout(() => this.look(time), time);
  }

  async look(time) {
    try {
      const answer = await fetch(this.querySelector("a").href, { headers: { Accept: "text/html" } });
      const page = await answer.text();
      if (answer.ok && !page.includes(`id="${this.dataset.while}"`)) location.reload();
    } catch {
      /* No connection for a moment: the worker goes on without being watched. */
    }
    this.wait(Math.min(time * 1.5, SLOWEST));
  }
});
