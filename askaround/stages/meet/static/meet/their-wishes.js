/* <their-wishes>: what the interviewee wishes, inside <note-store>. A choice is kept as an entry of its own at once, with
   or without a connection: its text is the two values. [data-aloud] says what is to be kept in mind (data-heard of the
   choices), [data-wished] all of it, [data-wish-stands] how it stands. Without the store it is a plain form. */
customElements.define("their-wishes", class extends HTMLElement {
  connectedCallback() {
    this.store = this.closest("note-store");
    if (!this.store?.isAble || this.form) return;
    this.form = this.querySelector("form");
    this.form.querySelector("[data-by-hand]").hidden = true;
    this.form.addEventListener("change", () => this.keep());
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.keep(); });
    this.store.addEventListener("note-stand", ({ detail }) => { if (detail.kind === "wishes") this.stands(detail); });
    const known = this.store.standing("wishes");
    if (known) this.stands(known);
  }

  get chosen() { return [...this.form.querySelectorAll(":checked")]; }
  get text() { return this.chosen.map(({ value }) => value).join(" "); }

  keep() {
    this.show();
    this.store.keep({ kind: "wishes", text: this.text });
  }

  stands({ text, stand, message, isRestored }) {
    if (isRestored) {
      const [notes, naming] = text.split(" ");
      Object.assign(this.form.elements.notes, { value: notes });
      Object.assign(this.form.elements.naming, { value: naming });
      this.show();
    }
    if (text !== this.text) return;
    const said = { kept: "Kept on this device, not yet sent", loose: "Not kept yet: this browser has no room.", saved: "Saved", refused: `Kept on this device, not yet sent. ${message}` };
    if (said[stand]) this.querySelector("[data-wish-stands]").textContent = said[stand];
  }

  /* The words of the choices, and what the server said of a recording. */
  show() {
    const wished = this.querySelector("[data-wished]");
    const recording = wished.textContent.trim().split(", ").slice(2);
    const labels = this.chosen.map((each) => each.closest("label").textContent.trim());
    wished.textContent = [labels[0], ...[...labels.slice(1)].map((each) => each[0].toLowerCase() + each.slice(1)), ...recording].join(", ");
    const heard = this.chosen.map(({ dataset }) => dataset.heard).filter(Boolean).join(" ");
    const aloud = this.querySelector("[data-aloud]");
    aloud.hidden = !heard;
    aloud.querySelector("[data-words]").textContent = heard;
  }
});
