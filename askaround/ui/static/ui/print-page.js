/* <print-page>: a hidden button inside, shown once it can open the browser's own print window. */
customElements.define("print-page", class extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => globalThis.print());
  }
});
