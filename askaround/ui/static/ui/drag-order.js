/* <drag-order>: wraps a form's ordered list; a .grip drags its item to another place, and the hidden button
   [data-order] then sends "moved:all in order", by the numbers in the items' ids. Buttons do the same without it. */
const number = (item) => item.id.replace(/\D/g, "");

customElements.define("drag-order", class extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector("ol");
    this.button = this.querySelector("[data-order]");
    for (const grip of this.list.querySelectorAll(".grip")) grip.draggable = true;
    this.list.addEventListener("dragstart", (event) => this.start(event));
    this.list.addEventListener("dragover", (event) => this.over(event));
    this.list.addEventListener("drop", (event) => event.preventDefault());
    this.list.addEventListener("dragend", () => this.end());
  }

  get order() { return [...this.list.children].map(number).join(" "); }

  start(event) {
    const grip = event.target.closest?.(".grip");
    if (!grip) return;
    this.moved = grip.closest("li");
    this.before = this.order;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    event.dataTransfer.setDragImage(this.moved, 0, 0);
  }

  over(event) {
    if (!this.moved) return;
    event.preventDefault();
    const under = [...this.list.children].find((item) => item.contains(event.target));
    if (!under || under === this.moved) return;
    const { top, height } = under.getBoundingClientRect();
    under[event.clientY < top + height / 2 ? "before" : "after"](this.moved);
  }

  end() {
    const moved = this.moved;
    this.moved = undefined;
    if (!moved || this.order === this.before) return;
    this.button.value = `${number(moved)}:${this.order}`;
    this.button.form.requestSubmit(this.button);
  }
});
