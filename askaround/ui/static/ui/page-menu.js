/* <page-menu>: stands once in the layout; every details.menu of the page closes on Escape and on a click beside it. */
customElements.define("page-menu", class extends HTMLElement {
  connectedCallback() {
    document.addEventListener("click", this);
    document.addEventListener("keydown", this);
  }

  disconnectedCallback() {
    document.removeEventListener("click", this);
    document.removeEventListener("keydown", this);
  }

  handleEvent(event) {
    if (event.type === "keydown" && event.key !== "Escape") return;
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      const within = menu.contains(event.target);
      if (event.type === "click" && within) continue;
      menu.open = false;
      if (event.type === "keydown" && within) menu.querySelector("summary").focus();
    }
  }
});
