/* <note-file data-interview data-asker>: the page of a meeting as one file, on a device that cannot reach the notebook.
   Whatever is written goes into this browser's database, durably, before it is called kept; until then a journal has it.
   [data-line] is a question with its note (data-question, data-head), [data-do] a button. What is given back is text
   for people with a part for askaround at its end: every state that was ever given back, in its order, so that
   bringing it back twice, or an older one later, changes nothing. It imports nothing and sends nothing. */
const WIDTH = 76;
const LINES_OF = "Leave the lines below as they are: askaround reads them.";

/* Everywhere, also where a page is not "secure" and randomUUID is missing. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ((sum ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}

function packed(value) {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const letters = btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(""));
  const lines = letters.match(new RegExp(`.{1,${WIDTH}}`, "g")) ?? [];
  return `askaround:1:${crc32(bytes)}:\n${lines.join("\n")}\n:end`;
}

const asked = (request) => new Promise((well, ill) => {
  Object.assign(request, { onsuccess: () => well(request.result), onerror: () => ill(request.error) });
});

customElements.define("note-file", class extends HTMLElement {
  /* Nothing can be written before it is known what was. */
  async connectedCallback() {
    this.inert = true;
    this.key = `askaround.file.${this.dataset.interview}`;
    const [journal, kept] = [this.journal(), await this.open().catch(() => undefined)];
    const known = (journal?.turn ?? 0) > (kept?.turn ?? 0) ? journal : kept;
    this.state = { notes: {}, log: [], turn: 0, ...known };
    this.begin();
    this.inert = false;
  }

  begin() {
    this.lines = [...this.querySelectorAll("[data-line]")];
    for (const line of this.lines) this.setUp(line);
    this.addEventListener("input", (event) => this.typed(event));
    this.addEventListener("click", ({ target }) => this.pressed(target.closest("[data-do]")));
    this.querySelector("[data-names] form").addEventListener("submit", (event) => this.mention(event));
    addEventListener("beforeunload", (event) => { if (this.isLoose) event.preventDefault(); });
    this.keep();
  }

  journal() {
    try { return JSON.parse(localStorage.getItem(this.key)) ?? undefined; } catch { return undefined; }
  }

  async open() {
    const request = indexedDB.open("askaround.file", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("states");
    this.base = await asked(request);
    return asked(this.base.transaction("states").objectStore("states").get(this.key));
  }

  /* What this device has written goes before what the file came with; a newer file goes before what was given back. */
  setUp(line) {
    const { line: name, head } = line.dataset;
    const [text, star, asked] = this.fieldsOf(line);
    const known = this.state.notes[name];
    const isSame = known && known.base === head;
    if (known && (isSame || known.text !== known.given)) {
      [text.value, star.checked] = [known.text, known.star];
      if (asked && known.asked !== undefined) asked.checked = known.asked;
    } else {
      this.state.notes[name] = { base: head, last: head, given: text.value, text: text.value, givenStar: star.checked, star: star.checked, states: known?.states ?? [] };
    }
  }

  fieldsOf(line) { return ["text", "star", "asked"].map((name) => line.querySelector(`[name=${name}]`)); }

  typed({ target }) {
    const line = target.closest("[data-line]");
    if (!line) return;
    const note = this.state.notes[line.dataset.line];
    const [text, star, asked] = this.fieldsOf(line);
    if (target === asked) {
      note.asked = asked.checked;
      this.log(asked.checked ? "tick" : "untick", { question: line.dataset.question });
    }
    [note.text, note.star] = [text.value, star.checked];
    this.keep();
  }

  log(kind, more = {}) {
    this.state.log.push({ id: newId(), kind, at: Date.now(), text: "", ...more });
    this.keep();
  }

  mention(event) {
    event.preventDefault();
    const { name } = event.target.elements;
    const text = name.value.trim();
    if (text) this.log("name", { text });
    name.value = "";
  }

  pressed(button) {
    if (!button) return;
    const does = { begin: () => this.log("begin"), end: () => this.log("end"), undo: () => this.goOn(), copy: () => this.copy(), save: () => this.save() };
    does[button.dataset.do]();
  }

  goOn() {
    this.log("go_on");
  }

  keep() {
    const { turn } = Object.assign(this.state, { turn: this.state.turn + 1 });
    try { localStorage.setItem(this.key, JSON.stringify(this.state)); } catch { /* no room: the database tells */ }
    this.isLoose = true;
    this.querySelector("[data-kept]").ariaBusy = "true";    /* what it says is of what was written before */
    this.show();
    this.write().then(() => this.stands(turn, "kept"), () => this.stands(turn, "loose"));
  }

  /* Done once it is on the disk, and not merely on its way there. */
  write() {
    return new Promise((well, ill) => {
      const change = this.base.transaction("states", "readwrite", { durability: "strict" });
      Object.assign(change, { oncomplete: well, onabort: ill, onerror: ill });
      change.objectStore("states").put(structuredClone(this.state), this.key);
    });
  }

  stands(turn, how) {
    if (turn !== this.state.turn) return;    /* something newer is on its way */
    this.isLoose = how !== "kept";
    this.tell(this.isLoose ? "Not kept: this browser keeps nothing for files. Copy your notes before you close it." : "Kept on this device. Your notebook has it once you bring it back.");
  }

  tell(words) {
    Object.assign(this.querySelector("[data-kept]"), { textContent: words, ariaBusy: "false" }).dataset.when = this.isLoose ? "late" : "";
  }

  latest(...kinds) { return this.state.log.findLast(({ kind }) => kinds.includes(kind)); }

  show() {
    const [began, ended] = [this.latest("begin"), this.latest("end", "go_on")];
    const isOver = ended?.kind === "end";
    this.querySelector("[data-do=begin]").hidden = Boolean(began) || isOver;
    this.querySelector("[data-do=end]").hidden = isOver;
    this.querySelector("[data-do=undo]").hidden = !isOver;
    const said = [began && `Began ${this.clock(began.at)}`, isOver && `ended ${this.clock(ended.at)}`];
    this.querySelector("[data-times]").textContent = said.filter(Boolean).join(", ");
    const names = this.state.log.filter(({ kind }) => kind === "name").map(({ text }) => text);
    this.querySelector("[data-names] ul").replaceChildren(...[...new Set(names)].map((text) => Object.assign(document.createElement("li"), { textContent: text, className: "tag" })));
    this.querySelector("[data-given]").value = this.text();
  }

  clock(at) { return new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }); }

  /* Each change since the last time becomes a state of its own, once; what was given back stays in the chain. */
  giveBack() {
    for (const line of this.lines) {
      const note = this.state.notes[line.dataset.line];
      if (note.text === note.given && note.star === note.givenStar) continue;
      const made = { id: newId(), kind: "note", at: Date.now(), question: line.dataset.question, parent: note.last, text: note.text, star: note.star };
      note.states.push(made);
      Object.assign(note, { last: made.id, given: note.text, givenStar: note.star });
    }
    this.keep();
  }

  text() {
    const readable = this.lines.map((line) => [line.querySelector("h2").textContent, this.state.notes[line.dataset.line].text]);
    const parts = readable.filter(([, text]) => text.trim()).map(([asked, text]) => `${asked.trim()}\n${text.trim()}`);
    /* In the order they were made: a clock that jumps must not part a state from the one before. */
    const entries = [...Object.values(this.state.notes).flatMap(({ states }) => states), ...this.state.log];
    const { interview, asker } = this.dataset;
    const whole = { interview, asker, written_at: Date.now(), entries };
    return [this.querySelector("h1").textContent.trim(), ...parts, LINES_OF, packed(whole)].join("\n\n");
  }

  async copy() {
    this.giveBack();
    const field = this.querySelector("[data-given]");
    field.focus();
    field.select();
    let isDone = false;
    try {
      await navigator.clipboard.writeText(field.value);
      isDone = true;
    } catch {
      isDone = document.execCommand("copy");
    }
    this.say(isDone ? "Copied. Send it to yourself, and paste it into askaround." : "Not copied. Select everything in the field below and copy it by hand.");
  }

  save() {
    this.giveBack();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([this.text()], { type: "text/plain" }));
    link.download = this.dataset.file;
    link.click();
    this.say("Saved as a file. Bring it to your notebook.");
  }

  say(words) { this.querySelector("[data-said]").textContent = words; }
});
