/* <kept-note data-question data-line data-arose>: wraps the form of one note inside <note-store>. Each burst of typing
   becomes a revision with its own id and the id of the one before; [data-status] says how it stands, and "Saved" only
   when the server has it. A link or a button that leads away waits a moment, so that the page it opens has the words.
   data-arose is a question nobody had planned: it comes into being with its first words. */
const PAUSE = 400;
const LONGEST = 2_000;
const A_MOMENT = 3_000;
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

customElements.define("kept-note", class extends HTMLElement {
  connectedCallback() {
    this.store = this.closest("note-store");
    if (!this.store?.isAble) return;
    this.form ??= this.setUp();
    const { signal } = this.events = new AbortController();
    this.store.addEventListener("note-stand", ({ detail }) => { if (detail.what === this.what) this.stands(detail); }, { signal });
    document.addEventListener("click", (event) => this.wayOut(event, event.target.closest?.("a[href]")), { signal });
    document.addEventListener("submit", (event) => this.wayOut(event, event.target), { signal });
    const known = this.store.standing(this.what);
    if (known) this.stands(known);
  }

  disconnectedCallback() {
    this.events?.abort();
  }

  setUp() {
    const form = this.querySelector("form");
    form.addEventListener("input", () => this.typed());
    form.addEventListener("focusout", () => this.commit());
    for (const button of this.querySelectorAll("[data-by-hand]")) button.hidden = true;
    const off = this.querySelector("[data-off]");
    off.hidden = false;
    off.addEventListener("click", () => this.offTheRecord(off.dataset.off));
    this.head = form.elements.parent.value;
    const line = this.querySelector("[data-status]");
    if (!line.textContent.trim()) line.textContent = "Kept as you type.";
    return form;
  }

  get what() { return `note ${this.dataset.line || this.dataset.question}`; }

  draft() {
    const { question, line, arose } = this.dataset;
    const { text, star } = this.form.elements;
    return { ...this.burst, question, line, arose, text: text.value, star: star.checked };
  }

  /* The line that is being written begins so, or does not any more. */
  offTheRecord(mark) {
    const { text } = this.form.elements;
    const at = text.selectionEnd;
    const from = text.value.lastIndexOf("\n", at - 1) + 1;
    const isOff = text.value.startsWith(mark.trim(), from);
    const long = text.value.startsWith(mark, from) ? mark.length : mark.trim().length;
    text.setRangeText(isOff ? "" : mark, from, isOff ? from + long : from, "preserve");
    text.focus();
    this.typed();
  }

  typed() {
    this.burst ??= { id: crypto.randomUUID(), parent: this.head };
    this.since ??= performance.now();
    this.store.type(this.draft());
    this.say("Typing");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.commit(), Math.min(PAUSE, Math.max(0, this.since + LONGEST - performance.now())));
  }

  commit() {
    clearTimeout(this.timer);
    if (!this.burst) return;
    const draft = this.draft();
    this.head = this.form.elements.parent.value = draft.id;
    this.burst = this.since = undefined;
    this.store.keep({ kind: "note", ...draft });
  }

  stands({ id, was, stand, text, star, savedAt, message, isRestored, isBeside, hasGoneOn }) {
    if (was && was === this.head) this.head = this.form.elements.parent.value = id;
    if (isRestored && !this.burst && id !== this.head) {
      this.head = this.form.elements.parent.value = id;
      this.form.elements.text.value = text;
      this.form.elements.star.checked = Boolean(star);
    }
    if (this.burst || id !== this.head) return;    /* something newer is being typed */
    const elsewhere = "Load the page again to see both.";
    if (stand === "kept") this.say("Kept on this device, not yet sent");
    if (stand === "loose") this.say("Not kept yet: this browser has no room. It is in this window only.", "late");
    if (stand === "refused") this.say(`Kept on this device, not yet sent. ${message}`, "late");
    if (stand === "saved" && isBeside) this.say(`Saved beside what another window wrote. ${elsewhere}`);
    else if (stand === "saved" && hasGoneOn) this.say(`Saved. Another window has gone on since. ${elsewhere}`);
    else if (stand === "saved") this.say(`Saved ${clock.format(new Date(savedAt))}`);
  }

  /* A page that is opened next should find the words: wait for them, but no longer than a moment. */
  wayOut(event, by) {
    const isLink = by?.matches?.("a");
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const isOut = by && (!isLink || (isPlain && by.origin === location.origin && !by.target && !by.hasAttribute("download")));
    if (event.defaultPrevented || !isOut || by.getAttribute("href")?.startsWith("#")) return;
    this.commit();
    if (!this.store.isBusy || this.letOut === by) return;
    event.preventDefault();
    const { submitter } = event;
    Promise.race([this.store.settled(), new Promise((well) => setTimeout(well, A_MOMENT))]).then(() => {
      this.letOut = by;
      if (isLink) location.assign(by.href);
      else by.requestSubmit(submitter);
    });
  }

  say(words, when = "") {
    const line = this.querySelector("[data-status]");
    Object.assign(line, { textContent: words }).dataset.when = when;
    const voice = this.querySelector("[data-voice]");
    if (when) voice.textContent = words;
    else if (words.startsWith("Saved")) voice.textContent = "";
  }
});
