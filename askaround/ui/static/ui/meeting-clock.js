/* <meeting-clock data-began="ISO" data-minutes="30">: wraps .livebar; the promised time running down, then up. With
   data-began empty it starts when the page says "meeting-began", and it stops at "meeting-ended".
   data-now (ISO, the server's clock) puts a wrong clock right; data-said is the id of the part that is shown
   from five minutes on; the words in it change at five (data-five), at two (data-two) and at the end (data-over).
   The screen stays on for as long. */
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const SIGNS = [[0, "over"], [2 * MINUTE, "two"], [5 * MINUTE, "five"]];

function spell(milliseconds) {
  const seconds = Math.floor(milliseconds / SECOND);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

customElements.define("meeting-clock", class extends HTMLElement {
  connectedCallback() {
    document.addEventListener("meeting-ended", () => this.disconnectedCallback());
    document.addEventListener("meeting-began", ({ detail }) => (detail.at ? this.runFrom(detail.at, 0) : this.goOn()));
    this.goOn();
  }

  goOn() {
    if (this.dataset.began) this.runFrom(Date.parse(this.dataset.began), this.clockIsBehind());
  }

  /* How far this device's clock is behind the server's: told by a fresh page, remembered by one kept here. */
  clockIsBehind() {
    const isFromHere = performance.getEntriesByType("navigation")[0]?.serverTiming?.some(({ name }) => name === "kept");
    if (isFromHere) return Number(localStorage["askaround.behind"] ?? 0);
    const behind = this.dataset.now ? Date.parse(this.dataset.now) - Date.now() : 0;
    try { localStorage["askaround.behind"] = behind; } catch { /* no store: nothing to remember */ }
    return behind;
  }

  runFrom(began, ahead) {
    const { minutes, said } = this.dataset;
    [this.began, this.ahead] = [began, ahead];
    this.promised = Number(minutes) * MINUTE;
    this.line = document.getElementById(said ?? "");
    this.bar = this.querySelector(".livebar");
    this.run = this.querySelector("rect.run");
    this.tick();
    this.stayAwake = () => { if (!document.hidden) navigator.wakeLock?.request("screen").catch(() => {}); };
    document.addEventListener("visibilitychange", this.stayAwake);
    this.stayAwake();
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    document.removeEventListener("visibilitychange", this.stayAwake);
  }

  tick() {
    const gone = Math.max(0, Date.now() + this.ahead - this.began);
    const left = this.promised - gone;
    /* Rounded up, so that 30:00 is what the first second shows and 0:00 is the end. */
    const shown = left > 0 ? Math.ceil(left / SECOND) * SECOND : -left;
    this.write("[data-left]", spell(shown));
    this.write("[data-word]", left > 0 ? "left" : "over");
    this.write("[data-run]", `${spell(gone)} of ${this.dataset.minutes}`);
    if (this.run) {
      const all = Number(this.run.ownerSVGElement.viewBox.baseVal.width);
      this.run.setAttribute("width", (Math.min(1, gone / this.promised) * all).toFixed(1));
    }
    this.mark(SIGNS.find(([before]) => left <= before)?.[1] ?? "plenty");
    this.timer = setTimeout(() => this.tick(), SECOND - (gone % SECOND));
  }

  mark(sign) {
    if (this.sign === sign) return;
    this.sign = sign;
    this.bar.dataset.when = { five: "due", two: "due" }[sign] ?? sign;
    const words = this.dataset[sign];
    if (!this.line || !words) return;
    this.line.hidden = false;
    /* The line has to be there before its words change, or nobody hears them. */
    setTimeout(() => { this.line.querySelector("[data-words]").textContent = words; }, 100);
  }

  write(selector, words) {
    const place = this.querySelector(selector);
    if (place && place.textContent !== words) place.textContent = words;
  }
});
