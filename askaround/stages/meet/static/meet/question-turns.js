/* <question-turns data-during="before|on|ended">: the page of a meeting inside <note-store>, going from one question to
   the next without asking anybody: every line lies ready in a template of the page. Buttons named go, tick, untick,
   begin and end, mention and arose, the list, and a swipe; what they do becomes an
   entry of the store. data-shown names the parts of the meeting in which a part of the page is shown, data-asked
   whether its question has been asked. Without the store, all of them are plain forms and links. */
const FAR = 70;      /* pixels that make a swipe */

customElements.define("question-turns", class extends HTMLElement {
  connectedCallback() {
    this.store = this.closest("note-store");
    if (!this.store?.isAble || this.parts) return;
    this.during = this.dataset.during;
    [this.parts, this.arisen] = [new Map(), 0];
    this.asked = new Set([...this.querySelectorAll("li[data-number][data-c]")].map(({ dataset }) => dataset.number));
    this.number = this.querySelector("[data-line]")?.dataset.line;
    if (this.number) for (const part of ["note", "nav"]) this.parts.set(`${part} ${this.number}`, [...this.place(part).childNodes]);
    /* Before anybody else: what is done here never leaves the page. */
    this.addEventListener("submit", (event) => this.submit(event), true);
    this.addEventListener("click", (event) => this.click(event), true);
    this.addEventListener("touchstart", (event) => { this.from = this.isEdited(event) ? undefined : event.changedTouches[0]; }, { passive: true });
    this.addEventListener("touchend", (event) => this.swipe(event.changedTouches[0]), { passive: true });
    addEventListener("popstate", () => { if (this.parts.size) this.show(new URLSearchParams(location.search).get("q"), false); });
    this.store.addEventListener("note-stand", ({ detail }) => this.stands(detail));
    for (const known of this.store.stands?.values() ?? []) this.stands(known);
    /* Begun here, before this window was opened: on to the next question. */
    this.store.isReady.then(() => { if (!this.number && this.during !== "before") this.show(null, false); });
    const wanted = new URLSearchParams(location.search).get("q");
    if (this.item(wanted) && wanted !== this.number) this.show(wanted, false);
  }

  place(part) { return this.querySelector(`[data-place=${part}]`); }
  item(number) { return this.querySelector(`li[data-number="${number}"]`); }
  get numbers() { return [...this.querySelectorAll("li[data-number]")].map(({ dataset }) => dataset.number); }
  questionOf(number) { return this.item(number)?.dataset.question ?? ""; }

  nodes(part, number) {
    const name = `${part} ${number}`;
    const template = this.querySelector(`template[data-part=${part}][data-turn="${number}"]`);
    if (!this.parts.has(name)) this.parts.set(name, [...template.content.cloneNode(true).childNodes]);
    return this.parts.get(name);
  }

  /* Going on: the words of this line are kept on the way, and nobody waits for it. */
  show(wanted, isNew = true) {
    const open = this.numbers.find((number) => number !== "0" && !this.asked.has(number)) ?? this.numbers.at(-1);
    const number = this.item(wanted) ? wanted : open;
    this.keepAll();
    this.tally();
    this.number = number;
    for (const part of ["note", "nav"]) this.place(part).replaceChildren(...this.nodes(part, number));
    const opening = this.querySelector("[data-opening]");
    if (opening) opening.hidden = true;
    if (isNew) history.pushState(null, "", `?q=${number}`);
    this.refresh();
    scrollTo({ top: 0 });
    const heading = this.querySelector("#q-now");
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }

  /* How much is noted under the line that is left, in words. */
  tally() {
    const item = this.item(this.number);
    const text = this.querySelector("kept-note textarea")?.value;
    if (!item || text === undefined) return;
    const many = text.split("\n").filter((line) => line.trim()).length;
    item.noted = many ? `${many} line${many === 1 ? "" : "s"} of notes` : this.asked.has(this.number) ? "No notes yet" : "";
  }

  refresh() {
    const isAsked = this.asked.has(this.number);
    for (const part of this.querySelectorAll("[data-shown], [data-asked]")) {
      const { shown = this.during, asked = isAsked ? "yes" : "no" } = part.dataset;
      part.hidden = !shown.split(" ").includes(this.during) || (asked === "yes") !== isAsked;
    }
    for (const item of this.querySelectorAll("li[data-number]")) {
      const { number } = item.dataset;
      const noted = item.querySelector("[data-noted]");
      item.noted ??= noted.textContent === "Now" ? "" : noted.textContent;
      noted.textContent = number === this.number ? "Now" : item.noted;
      item.toggleAttribute("aria-current", number === this.number);
      if (number === this.number) item.setAttribute("aria-current", "step");
      this.mark(item, this.asked.has(number));
    }
  }

  mark(item, isAsked) {
    if (Boolean(item.dataset.c) === isAsked) return;
    const mark = item.querySelector("[data-mark]");
    item.open ??= mark.cloneNode(true);
    if (isAsked) item.dataset.c = "ok";
    else delete item.dataset.c;
    const ticked = this.querySelector("template[data-part=ticked]").content.cloneNode(true);
    if (isAsked) mark.replaceChildren(ticked);
    else mark.innerHTML = `<b>${item.dataset.number}</b>`;
  }

  submit(event) {
    const { target, submitter } = event;
    const by = target.id === "noted" ? submitter?.name : target.getAttribute("action")?.endsWith("/beginning/") && "begin";
    if (!by || typeof this[`press_${by}`] !== "function") return;
    event.preventDefault();
    this[`press_${by}`](submitter?.value ?? "");
  }

  click(event) {
    const link = event.target.closest('a[href^="?q="]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.show(new URLSearchParams(link.search).get("q"));
  }

  press_go(value) { this.show(value); }
  press_save() { this.keepAll(); }

  press_tick(value) {
    this.store.keep({ kind: "tick", question: this.questionOf(this.number) });
    this.asked.add(this.number);
    this.show(value);
  }

  press_untick() {
    this.store.keep({ kind: "untick", question: this.questionOf(this.number) });
    this.asked.delete(this.number);
    this.refresh();
  }

  press_begin() {
    this.store.keep({ kind: "begin" });
    this.show(null);
  }

  press_end() {
    this.keepAll();
    this.store.keep({ kind: "end" });
  }

  press_go_on() { this.store.keep({ kind: "go_on" }); }

  press_mention() {
    if (!this.mention()) this.querySelector("[name=name-name]").focus();
  }

  /* The words of the note, and a name or a question typed beside it, whatever was pressed. */
  keepAll() {
    this.querySelector("kept-note")?.commit?.();
    this.mention();
    if (this.typed("question-text")) this.ariseNow();
  }

  typed(name) { return this.querySelector(`[name=${name}]`)?.value.trim().replace(/\s+/g, " ") ?? ""; }

  mention() {
    const text = this.typed("name-name");
    if (!text) return false;
    this.querySelector("[name=name-name]").value = "";
    this.store.keep({ kind: "name", text });
    return true;
  }

  press_arose() { this.show(this.ariseNow()); }

  /* A line of its own for a question nobody had planned; it has been asked. */
  ariseNow() {
    const text = this.typed("question-text") || "A question that came up";
    const [line, id] = [crypto.randomUUID(), crypto.randomUUID()];
    this.querySelector("[name=question-text]").value = "";
    this.arise(line, text, id);
    this.store.keep({ kind: "note", id, line, arose: text, question: "", parent: "" });
    return line;
  }

  arise(line, text, parent = "") {
    if (this.item(line)) return;
    const item = this.item("0").cloneNode(true);
    item.noted = "";
    Object.assign(item.dataset, { number: line, question: "", c: "" });
    Object.assign(item.firstElementChild, { value: line, href: `?q=${line}` });
    item.querySelector("[data-mark]").innerHTML = "<b>+</b>";
    item.querySelector("[data-words]").textContent = text;
    item.querySelector("[data-noted]").textContent = "";
    this.item("0").before(item);
    this.asked.add(line);
    for (const part of ["note", "nav"]) {
      const nodes = [...this.querySelector(`template[data-part=${part}][data-turn="0"]`).content.cloneNode(true).childNodes];
      this.parts.set(`${part} ${line}`, nodes);
      const [whole] = nodes.filter(({ nodeType }) => nodeType === Node.ELEMENT_NODE);
      const note = whole.querySelector("kept-note");
      if (!note) continue;
      whole.querySelector("#q-now").textContent = text;
      whole.querySelector("#q-now + .hint")?.remove();
      Object.assign(note.dataset, { line, arose: text, question: "" });
      note.querySelector("[name=parent]").value = parent;
      note.querySelector("textarea").value = "";
      note.querySelector("[name=star]").checked = false;
    }
  }

  /* What the store knows: kept here, or saved since this page was made. */
  stands({ kind, question, text, line, arose, at, isRestored, stand }) {
    const number = this.querySelector(`li[data-question="${question || "none"}"]`)?.dataset.number;
    if (kind === "note" && arose && isRestored) this.arise(line, arose);
    if (kind === "name") this.named(text);
    if (kind === "tick" && isRestored && number) this.asked.add(number);
    if (kind === "untick" && isRestored && number) this.asked.delete(number);
    if (kind === "begin" && this.during === "before") this.turn("on", "meeting-began", this.began = at);
    if (kind === "end" && this.during === "on") this.turn("over", "meeting-ended", at);
    if (kind === "go_on" && this.during === "over") this.turn("on", "meeting-began", this.began);
    if (kind === "end" && stand === "saved" && !isRestored) this.store.settled().then(() => location.reload());
    if (isRestored) this.refresh();
  }

  turn(during, name, at) {
    this.during = during;
    document.dispatchEvent(new CustomEvent(name, { detail: { at } }));
    this.refresh();
  }

  named(name) {
    const place = this.querySelector("[data-names]");
    if ([...place.children].some((chip) => chip.textContent === name)) return;
    place.append(Object.assign(document.createElement("li"), { className: "tag on", textContent: name }));
    place.hidden = false;
  }

  isEdited({ target }) { return Boolean(target.closest("textarea, input, .matrix, summary")); }

  swipe(to) {
    const across = this.from ? to.clientX - this.from.clientX : 0;
    const along = this.from ? to.clientY - this.from.clientY : 0;
    this.from = undefined;
    if (!this.number || Math.abs(across) < FAR || Math.abs(across) < 2 * Math.abs(along)) return;
    const { numbers } = this;
    const next = numbers[numbers.indexOf(this.number) + (across < 0 ? 1 : -1)];
    if (next !== undefined) this.show(next);
  }
});
