/* <count-signs data-limit="200">: keeps the count of a text's characters right while it is typed. The server wrote the
   first one. Characters are counted as people see them, so that an emoji is one. */
customElements.define("count-signs", class extends HTMLElement {
  connectedCallback() {
    this.field = this.querySelector("textarea, input");
    this.line = this.querySelector("[data-count]");
    this.field.addEventListener("input", () => this.count());
  }

  count() {
    const length = [...this.field.value].length;
    const isOver = length > Number(this.dataset.limit);
    this.line.textContent = `${length} of ${this.dataset.limit}`;
    this.line.parentElement.dataset.when = isOver ? "late" : "";
  }
});
