/* <note-store data-asker data-interview data-url data-rendered>: wraps the page of a meeting and holds what is noted
   on it until the server has it. An entry is written to this browser's database, durably, before anybody is told that
   it is kept; it leaves only when the server has answered with its id and its SHA-256. Others call `type` with what
   is being typed, `keep` with an entry, `standing` for how something stands, and hear "note-stand" when that changes.
   [data-stand] says how it stands on the whole, [data-wiped] that the browser has emptied the store.
   `isAble` is false where the browser cannot do this: the page's forms work then by themselves. */
const DATABASE = "askaround";
const PATIENCE = 15_000;
const RETRY_FIRST = 2_000;
const RETRY_LAST = 30_000;
const ALONE = new Set([400, 404, 409, 413, 415, 422]);   /* about this one entry; the others may go on */
const KEPT = "Kept on this device, not yet sent";
const WHY = {
  0: "no connection",
  401: "this browser is not let in any more. Open askaround by its link again, and they go",
  403: "this browser is not let in any more. Open askaround by its link again, and they go",
  404: "this interview is not in the notebook that answers here",
  409: "another notebook answers here",
  507: "the disk of the notebook is full",
  else: "the notebook does not answer as it should. Trying again",
};

class Trouble extends Error {}

const asked = (request) => new Promise((well, ill) => {
  Object.assign(request, { onsuccess: () => well(request.result), onerror: () => ill(request.error) });
});
const written = (change) => new Promise((well, ill) => {
  const failed = () => ill(change.error ?? new Error("not written"));
  Object.assign(change, { oncomplete: () => well(), onabort: failed, onerror: failed });
});
async function sha256(text) {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
const whatOf = ({ kind, question, text, line }) =>
  kind === "note" ? `note ${line || question}` : kind === "name" ? `name ${text}` : /tick/.test(kind) ? `tick ${question}` : kind;

customElements.define("note-store", class extends HTMLElement {
  isAble = Boolean(globalThis.crypto?.subtle && globalThis.indexedDB && globalThis.localStorage);

  connectedCallback() {
    if (!this.isAble || this.isReady) return;
    [this.retryIn, this.loose, this.stands, this.aside] = [RETRY_FIRST, new Map(), new Map(), new Map()];
    this.burst = Number(localStorage["askaround.burst"] ?? 0);
    this.device = localStorage["askaround.device"] ??= crypto.randomUUID();
    this.isFromHere = Boolean(performance.getEntriesByType("navigation")[0]?.serverTiming?.some(({ name }) => name === "kept"));
    this.isReady = this.open().catch(() => {});
    this.isReady.then(() => this.flush());
    addEventListener("online", () => this.flush());
    addEventListener("pagehide", () => this.leave());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.leave() : this.flush()));
    addEventListener("beforeunload", (event) => { if (this.loose.size) event.preventDefault(); });
    this.querySelector("[data-wiped] button")?.addEventListener("click", () => this.haveRead());
  }

  get asker() { return this.dataset.asker; }
  get canary() { return `askaround.canary.${this.asker}`; }
  get before() { return JSON.parse(localStorage[this.canary] ?? "{}"); }
  tailOf(what) { return `askaround.tail.${this.dataset.interview}.${what}`; }

  async open() {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      const paths = { entries: "id", marks: "name", stands: ["interview", "what"] };
      for (const [name, keyPath] of Object.entries(paths)) request.result.createObjectStore(name, { keyPath });
    };
    this.base = await asked(request);
    this.base.onversionchange = () => this.base.close();
    const read = this.base.transaction(["entries", "marks", "stands"]);
    const [marks, stands, entries] = await Promise.all(
      ["marks", "stands", "entries"].map((name) => asked(read.objectStore(name).getAll())));
    this.burst = Math.max(this.burst, ...marks.map(({ burst = 0 }) => burst));
    this.lookForWiping(marks.find(({ name }) => name === this.asker));
    this.standAsBefore(stands);
    const mine = entries.filter(({ asker, interview }) => asker === this.asker && interview === this.dataset.interview);
    for (const entry of mine.sort((one, other) => one.seq - other.seq)) this.tell(entry, "kept", { isRestored: true });
    for (const tail of this.tails(marks)) {
      this.tell(tail, "typing", { isRestored: true });
      await this.keep(tail);
    }
    this.dispatchEvent(new CustomEvent("note-ready"));
  }

  /* On a page that this device kept, what was saved since it was made counts; a page fresh from the server has it. */
  standAsBefore(stands) {
    if (!this.isFromHere) return;
    const since = ({ interview, savedAt }) => interview === this.dataset.interview && Date.parse(savedAt) > Date.parse(this.dataset.rendered);
    const inTurn = stands.filter(since).sort((one, other) => Date.parse(one.savedAt) - Date.parse(other.savedAt));
    for (const each of inTurn) this.tell(each, "saved", { isRestored: true });
  }

  /* What was being typed when the window went, unless that burst had come into the database. */
  tails(marks) {
    const known = new Map(marks.map(({ name, burst }) => [name, burst]));
    const names = Object.keys(localStorage).filter((name) => name.startsWith(this.tailOf("")));
    return names.map((name) => [name, JSON.parse(localStorage[name])]).filter(([name, tail]) => {
      const isNew = tail.asker === this.asker && tail.burst > (known.get(name) ?? 0);
      if (!isNew && tail.asker === this.asker) delete localStorage[name];
      return isNew;
    }).map(([, tail]) => tail);
  }

  lookForWiping(mark) {
    const { before } = this;
    if (before.unsent && !(mark?.seq >= before.seq)) before.lost = before.unsent;
    if (!before.lost) return;
    localStorage[this.canary] = JSON.stringify({ ...before, unsent: 0 });
    const place = this.querySelector("[data-wiped]");
    const many = before.lost === 1 ? "one piece of your notes that was" : `${before.lost} pieces of your notes that were`;
    place.querySelector("[data-words]").textContent = `This browser has emptied its store. It held ${many} kept here and not yet sent. What was saved is safe in your notebook; look through your notes while you remember.`;
    place.hidden = false;
  }

  haveRead() {
    this.querySelector("[data-wiped]").hidden = true;
    localStorage[this.canary] = JSON.stringify({ ...this.before, lost: 0 });
  }

  standing(what) { return this.stands.get(what); }

  tell(entry, stand, more = {}) {
    const detail = { ...entry, ...more, what: whatOf(entry), stand };
    /* Whoever comes later still has to hear that these words are not those of the page. */
    this.stands.set(detail.what, { ...detail, isRestored: more.isRestored || this.standing(detail.what)?.isRestored });
    this.dispatchEvent(new CustomEvent("note-stand", { detail }));
  }

  /* At each keystroke: the last words, at once, in case the window goes before the pause. */
  type(draft) {
    const whole = { kind: "note", ...draft, asker: this.asker, interview: this.dataset.interview, at: Date.now(), burst: this.burst + 1 };
    try { localStorage[this.tailOf(whatOf(whole))] = JSON.stringify(whole); } catch { /* no room: the database tells */ }
  }

  async keep(given) {
    const entry = { text: "", ...given, id: given.id ?? crypto.randomUUID(), asker: this.asker, interview: this.dataset.interview, url: this.dataset.url, device: this.device, at: given.at ?? Date.now(), burst: ++this.burst };
    this.loose.set(entry.id, entry);
    this.show();
    try {
      if (!given.burst) await this.isReady;
      await this.write(entry);
      this.loose.delete(entry.id);
      this.tell(entry, "kept");
    } catch {
      this.tell(entry, "loose");
    }
    if (!this.timer) this.flush();
  }

  async write(entry) {
    const change = this.base.transaction(["entries", "marks"], "readwrite", { durability: "strict" });
    const done = written(change);
    const marks = change.objectStore("marks");
    const last = await asked(marks.get(this.asker));
    entry.seq = (last?.seq ?? 0) + 1;
    const tail = this.tailOf(whatOf(entry));
    for (const mark of [{ name: this.asker, seq: entry.seq }, { name: tail, burst: entry.burst }]) marks.put(mark);
    change.objectStore("entries").put(entry);
    await done;
    const typing = JSON.parse(localStorage[tail] ?? "{}");
    if (!(typing.burst > entry.burst)) delete localStorage[tail];
    localStorage["askaround.burst"] = this.burst;
    await this.count(entry.seq);
  }

  async count(seq) {
    const all = await this.unsent();
    localStorage[this.canary] = JSON.stringify({ ...this.before, seq: seq ?? this.before.seq, unsent: all.length });
    this.waiting = all.length;
    this.show();
  }

  async unsent() {
    const all = this.base ? await asked(this.base.transaction("entries").objectStore("entries").getAll()) : [];
    const kept = all.filter(({ asker }) => asker === this.asker).sort((one, other) => one.seq - other.seq);
    return [...kept, ...[...this.loose.values()].filter(({ id }) => !kept.some((each) => each.id === id))];
  }

  async flush() {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.sending) return;
    this.aside.clear();
    this.sending = this.deliver();
    try {
      await this.sending;
      [this.trouble, this.retryIn] = [undefined, RETRY_FIRST];
    } catch (trouble) {
      this.trouble = trouble instanceof Trouble ? WHY[trouble.message] ?? WHY.else : WHY[0];
    }
    this.sending = undefined;
    await this.count().catch(() => {});
    if (!this.trouble && this.waiting > this.aside.size) return void this.flush();
    if (!this.trouble && !this.aside.size) return;
    this.timer = setTimeout(() => this.flush(), this.retryIn);
    this.retryIn = Math.min(this.retryIn * 2, RETRY_LAST);
  }

  async deliver() {
    for (;;) {
      const waiting = (await this.unsent()).filter(({ id }) => !this.aside.has(id));
      if (!waiting.length) return;
      const { url, interview } = waiting[0];
      const token = await this.tokenFor(url, interview);
      for (const entry of waiting.filter((each) => each.url === url && each.interview === interview)) {
        if (token) await this.send(entry, token);
        else this.aside.set(entry.id, WHY[409]);
      }
    }
  }

  /* Nothing is sent before it is known who answers, and never to another notebook or as somebody else. */
  async tokenFor(url, interview) {
    const answer = await fetch(`${url}whose/`, { redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(PATIENCE), headers: { Accept: "application/json" } });
    if (answer.status === 404) return "";
    const told = await this.read(answer);
    this.isOurs = told.asker === this.asker && told.interview === interview;
    return this.isOurs ? told.token : "";
  }

  async read(answer) {
    const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
    if (answer.status !== 200 || !isJson || answer.redirected) throw new Trouble(answer.status || "else");
    try { return await answer.json(); } catch { throw new Trouble("else"); }
  }

  post(entry, token, keepalive = false) {
    const { id, kind, parent, question, text, star, arose, asker, interview, device, at } = entry;
    const body = new URLSearchParams({ csrfmiddlewaretoken: token, revision: id, kind, parent: parent ?? "", question: question ?? "", text, arose: arose ?? "", asker, interview, device, ago: Date.now() - at });
    if (star) body.set("star", "on");
    const signal = keepalive ? undefined : AbortSignal.timeout(PATIENCE);
    return fetch(`${entry.url}entries/`, { method: "POST", body, keepalive, signal, redirect: "manual", headers: { Accept: "application/json" } });
  }

  async send(entry, token) {
    const answer = await this.post(entry, token);
    if (ALONE.has(answer.status)) return this.putAside(entry, await answer.json().catch(() => ({})));
    const told = await this.read(answer);
    if (told.revision !== entry.id) throw new Trouble("else");
    if (told.sha256 === await sha256(entry.text)) return this.letGo(entry, told);
    /* The server holds other words under this id: ours go again under one of their own. */
    const anew = { ...entry, id: crypto.randomUUID(), parent: entry.id };
    await this.write(anew);
    await this.remove([entry.id]);
    if (this.standing(whatOf(entry))?.id === entry.id) this.tell(anew, "kept", { was: entry.id });
  }

  putAside(entry, { message = "" }) {
    this.aside.set(entry.id, message || WHY.else);
    if (this.standing(whatOf(entry))?.id === entry.id) this.tell({ ...entry, message }, "refused");
  }

  async letGo(entry, told) {
    const [all, gone] = [new Map((await this.unsent()).map((each) => [each.id, each])), [entry.id]];
    /* What was refused, and has been written anew since, has come in with this. */
    for (let { parent } = entry; this.aside.has(parent) && all.has(parent); { parent } = all.get(parent)) gone.push(parent);
    const [isHere, what] = [entry.interview === this.dataset.interview, whatOf(entry)];
    await this.remove(gone, isHere && localStorage[`askaround.offline.${entry.interview}`] ? { ...entry, what, savedAt: told.at } : undefined);
    for (const id of gone) this.aside.delete(id);
    this.loose.delete(entry.id);
    const hasGoneOn = Boolean(told.head && told.head !== entry.id);
    if (isHere && this.standing(what)?.id === entry.id) this.tell(entry, "saved", { savedAt: told.at, isBeside: told.beside, hasGoneOn });
  }

  async remove(ids, stand) {
    if (!this.base) return;
    const change = this.base.transaction(["entries", "stands"], "readwrite", { durability: "strict" });
    for (const id of ids) change.objectStore("entries").delete(id);
    if (stand) change.objectStore("stands").put(stand);
    await written(change);
  }

  /* The page may go at any moment. What is kept is safe; what can still be sent is sent along. */
  leave() {
    for (const note of this.querySelectorAll("kept-note")) note.commit?.();
    if (!this.isOurs || this.sending || !navigator.onLine || this.trouble) return;
    const token = this.querySelector("[name=csrfmiddlewaretoken]")?.value ?? "";
    for (const entry of [...this.loose.values()].slice(-3)) this.post(entry, token, true).catch(() => {});
  }

  /* Whether something could still come in if one waited a moment. */
  get isBusy() { return !this.trouble && (this.loose.size > 0 || this.waiting > 0) && navigator.onLine; }

  async settled() {
    for (let tries = 0; tries < 20 && this.isBusy; tries += 1) {
      await Promise.resolve(this.sending ?? this.flush()).catch(() => {});
      await new Promise((well) => setTimeout(well, 50));
    }
  }

  show() {
    const place = this.querySelector("[data-stand]");
    const why = this.trouble ?? this.aside.values().next().value;
    const words = this.waiting && why ? `${KEPT}: ${why}.` : "";
    if (!place || place.textContent.trim() === words) return;
    place.hidden = !words;
    place.querySelector("[data-words]").textContent = words;
  }
});
