/* <mail-link data-longest="2000">: wraps a mailto: link within a letter's form; the link carries the words as they
   stand in the form, and hides where no mail program could take it whole. */
const encoded = (text) => encodeURIComponent(text.toWellFormed?.() ?? text);

customElements.define("mail-link", class extends HTMLElement {
  connectedCallback() {
    this.link = this.querySelector("a");
    this.form = this.closest("form");
    this.form.addEventListener("input", () => this.update());
    this.update();
  }

  update() {
    const [to, subject, body] = ["to", "subject", "body"].map((name) => this.form.elements[name].value.trim());
    const words = `subject=${encoded(subject.replaceAll(/\s+/g, " "))}&body=${encoded(body.replaceAll("\n", "\r\n"))}`;
    const href = `mailto:${encoded(to).replaceAll("%40", "@")}?${words}`;
    this.link.hidden = !/^[^\s@]+@[^\s@]+$/.test(to) || href.length > Number(this.dataset.longest);
    if (!this.link.hidden) this.link.href = href;
  }
});
