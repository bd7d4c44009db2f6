/* <progress-watch data-url="..." data-next="...">: asks each second how far a long piece of work is, moves the
   progress bar inside, and shows the page again (or the next one) when it has ended. */
const EVERY = 1000;

customElements.define("progress-watch", class extends HTMLElement {
  connectedCallback() {
    this.bar = this.querySelector("progress");
    this.words = this.querySelector("[data-words]");
    this.timer = setTimeout(() => this.look(), EVERY);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  async look() {
    try {
      const answer = await fetch(this.dataset.url, { headers: { Accept: "application/json" } });
      if (answer.ok && !answer.redirected && this.show(await answer.json())) return;
    } catch {
      /* No connection for a moment: the work goes on without being watched. */
    }
    this.timer = setTimeout(() => this.look(), EVERY);
  }

  show({ done, total, ended }) {
    if (total) {
      this.bar.max = total;
      this.bar.value = done;
    }
    if (this.words) this.words.textContent = `${done.toLocaleString()} of ${total.toLocaleString()}`;
    if (ended) location.replace(this.dataset.next ?? location.href);
    return ended;
  }
});
