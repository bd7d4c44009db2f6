/* <auto-save data-url="...">: wraps a form; keeps what is typed, and says "Saved" only when the server has answered
   with the same revision and the same SHA-256 of the text. data-text names the text's fields (joined by a line
   break); without it, the form's first textarea. [data-status] is the line that says how it stands (data-first at
   first); [data-by-hand] is the button this stands in for. A link or a button that leads away waits until the words
   are kept. Fields inside [data-apart] have a button of their own and are not watched; fields that are [data-along]
   only go along, and the answer may give them new values in its "fields". */
const PAUSE = 800;
const PATIENCE = 15_000;
const RETRY_FIRST = 2_000;
const RETRY_LAST = 30_000;
const TROUBLE = "Not saved yet. Kept in this window; trying again.";
const OWN = new Set(["csrfmiddlewaretoken", "parent", "revision"]);
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

async function sha256(text) {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function isTyped({ type, value, defaultValue, checked, defaultChecked, options }) {
  if (type === "checkbox" || type === "radio") return checked !== defaultChecked;
  if (options) return [...options].some(({ selected, defaultSelected }) => defaultSelected && !selected);
  return defaultValue !== undefined && type !== "hidden" && value !== defaultValue;
}

customElements.define("auto-save", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    /* Checksums need a secure address (https, or this machine). Elsewhere the form keeps its button. */
    if (!globalThis.crypto?.subtle) return;
    this.line = this.querySelector("[data-status]");
    this.insertAdjacentHTML("beforeend", '<p class="vh" role="status"></p>');
    this.voice = this.lastElementChild;
    if (this.line) this.line.textContent = this.line.dataset.first ?? "Kept as you type.";
    this.names = (this.dataset.text ?? this.form.querySelector("textarea").name).split(" ");
    this.head = this.form.elements.parent?.value ?? "";
    /* Somebody may have typed before this script came: then it is not known what is kept. */
    const isTouched = [...this.form.elements].some((field) => isTyped(field) && !field.closest("[data-apart], [data-along]"));
    this.kept = isTouched ? undefined : this.state();
    this.unanswered = [];                 /* sent or about to be, oldest first; each goes again until answered */
    this.retryIn = RETRY_FIRST;
    this.form.addEventListener("input", () => this.typed());
    this.form.addEventListener("focusout", () => this.save());
    for (const button of this.querySelectorAll("[data-by-hand]")) button.hidden = true;
    const { signal } = this.events = new AbortController();
    document.addEventListener("submit", (event) => this.submit(event), { signal });
    document.addEventListener("click", (event) => this.click(event), { signal });
    addEventListener("online", () => this.save(), { signal });
    addEventListener("pagehide", () => this.leave(), { signal });
    addEventListener("beforeunload", (event) => { if (this.isAtRisk) event.preventDefault(); }, { signal });
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.leave(); }, { signal });
    if (isTouched) this.typed();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.events?.abort();
  }

  /* What the form holds, as it would be sent, without the fields that are about the saving itself. */
  state() {
    const apart = new Set([...this.form.elements].filter((field) => field.closest("[data-apart], [data-along]")).map((field) => field.name));
    const isOurs = ([name, value]) => !OWN.has(name) && !apart.has(name) && typeof value === "string";
    const fields = [...new FormData(this.form)].filter(isOurs);
    return new URLSearchParams(fields).toString();
  }

  get isChanged() { return this.state() !== this.kept; }
  get isAtRisk() { return !this.isSubmitting && (this.isChanged || this.unanswered.length > 0); }

  typed() {
    this.isSubmitting = false;
    this.held = undefined;
    this.say(this.isChanged ? "Typing" : "");
    this.later(PAUSE);
  }

  later(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), wait);
  }

  save() {
    clearTimeout(this.timer);
    if (this.sending || !this.isAtRisk) return;
    if (!this.unanswered.length) this.compose();
    this.sending = this.send(this.unanswered[0]).finally(() => { this.sending = undefined; this.goOn(); });
  }

  goOn() {
    if (this.isInTrouble) {
      this.later(this.retryIn);
      this.retryIn = Math.min(this.retryIn * 2, RETRY_LAST);
    } else if (this.isAtRisk && !this.isRefused) this.later(PAUSE);
  }

  compose() {
    const text = this.names.map((name) => this.form.elements[name].value).join("\n");
    const parent = this.unanswered.at(-1)?.revision ?? this.head;
    this.unanswered.push({ parent, text, state: this.state(), revision: crypto.randomUUID() });
  }

  post({ state, parent, revision }, keepalive) {
    const body = new URLSearchParams(state);
    for (const { name, value } of this.form.querySelectorAll("[data-along]")) body.set(name, value);
    body.set("parent", parent);
    body.set("revision", revision);
    body.set("csrfmiddlewaretoken", this.form.elements.csrfmiddlewaretoken?.value ?? "");
    const signal = keepalive ? undefined : AbortSignal.timeout(PATIENCE);
    return fetch(this.dataset.url, { method: "POST", body, keepalive, signal, headers: { Accept: "application/json" } });
  }

  async send(draft, keepalive = false) {
    try {
      const answer = await this.post(draft, keepalive);
      const isJson = answer.headers.get("Content-Type")?.startsWith("application/json") && !answer.redirected;
      const isFirst = draft === this.unanswered[0];    /* a later one may only have overtaken its parent */
      if (isFirst && [409, 422].includes(answer.status) && isJson) return this.refuse((await answer.json()).message);
      if (answer.status !== 200 || !isJson) throw new Error("not the answer to a save");
      const { revision, sha256: sum, beside, fields } = await answer.json();
      if (revision !== draft.revision || sum !== await sha256(draft.text)) throw new Error("something else was kept");
      for (const [name, value] of Object.entries(fields ?? {})) this.form.elements[name].value = value;
      this.keep(draft, beside);
    } catch {
      if (!this.unanswered.includes(draft)) return;
      this.isInTrouble = true;
      this.say(TROUBLE, "late");
    }
  }

  keep(draft, isBeside) {
    const place = this.unanswered.indexOf(draft);
    if (place < 0) return;
    this.unanswered.splice(0, place + 1);
    this.head = draft.revision;
    this.kept = draft.state;
    this.isRefused = this.isInTrouble = false;
    this.retryIn = RETRY_FIRST;
    if (this.form.elements.parent) this.form.elements.parent.value = this.head;
    const saved = isBeside ? "Saved beside what another window wrote. Load the page again to see both." : "Saved";
    this.say(this.isChanged ? "Typing" : isBeside ? saved : `${saved} ${clock.format(new Date())}`);
  }

  /* The server has its reasons and says them; the same again would change nothing. */
  refuse(words) {
    this.unanswered = [];
    [this.isRefused, this.isInTrouble] = [true, false];
    this.say(words, "late");
  }

  /* The page may go at any moment: send what is newest along with what is still on its way. */
  leave() {
    if (!this.isAtRisk) return;
    if (this.state() !== (this.unanswered.at(-1)?.state ?? this.kept)) this.compose();
    for (const draft of this.unanswered.slice(this.sending ? 1 : 0)) this.send(draft, true);
  }

  /* A button of any form on the page. Where there is no connection the page stays, with its words; pressed a
     second time, the browser may try. */
  submit(event) {
    const { target, submitter } = event;
    const isOwn = target === this.form;
    if (event.defaultPrevented) return;
    if (!this.holds(event, submitter ?? target)) {
      this.isSubmitting ||= isOwn;
      return;
    }
    this.settle().then((isKept) => {
      if (!isKept && !(isOwn && this.isRefused)) return;
      this.isSubmitting = isOwn;
      target.requestSubmit(submitter);
    });
  }

  click(event) {
    const link = event.target.closest?.("a[href]");
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    const leads = link && link.origin === location.origin && !link.target && !link.hasAttribute("download");
    const isHere = link?.getAttribute("href").startsWith("#");
    if (event.defaultPrevented || !isPlain || !leads || isHere || !this.holds(event, link)) return;
    this.settle().then((isKept) => { if (isKept) location.assign(link.href); });
  }

  holds(event, by) {
    if (!this.isAtRisk || this.held === by) return false;
    this.held = by;
    event.preventDefault();
    return true;
  }

  /* Keep what is typed and unanswered. True once nothing is at risk. */
  async settle() {
    for (let tries = 0; tries < 3 && this.isAtRisk; tries += 1) {
      if (this.isChanged && !this.sending) this.isRefused = false;
      this.save();
      await this.sending;
      if (this.isInTrouble || this.isRefused) break;
    }
    if (!this.isAtRisk) this.held = undefined;
    return !this.isAtRisk;
  }

  say(words, when = "") {
    if (this.line) Object.assign(this.line, { textContent: words }).dataset.when = when;
    if (when) this.voice.textContent = words;
    else if (words.startsWith("Saved")) this.voice.textContent = "";
  }
});
