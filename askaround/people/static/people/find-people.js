// Looks again as soon as another choice is made. Without it, the Search button does.
customElements.define("find-people", class extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector("form");
    form.addEventListener("change", (event) => {
      if (event.target.type !== "search") form.requestSubmit();
    });
  }
});
