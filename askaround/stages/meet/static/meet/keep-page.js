/* <keep-page data-asker data-interview data-urls data-days data-worker>: asks whether the page of this meeting may stay
   on this device, and keeps it there with all it needs, for so many days. data-urls are the pages, the meeting's own
   first. Kept anew each time the page comes from the server; what is another asker's, or too old, goes. The parts
   [data-ask], [data-kept] and [data-trouble] are shown as it stands; without a service worker none is. data-over: the
   meeting has ended. */
const KEPT = "askaround-kept-1-";
const DAY = 24 * 60 * 60 * 1_000;
const STATIC = /(?:href|src)="(\/static\/[^"#]+)/g;
const ALONG = ["Content-Type", "Content-Security-Policy", "Referrer-Policy", "X-Content-Type-Options"];

customElements.define("keep-page", class extends HTMLElement {
  async connectedCallback() {
    if (!navigator.serviceWorker || !globalThis.caches || !this.closest("note-store")?.isAble) return;
    this.querySelector("[data-ask] button").addEventListener("click", () => this.sayYes());
    this.querySelector("[data-kept] button").addEventListener("click", () => this.remove(this.dataset.interview).then(() => this.show()));
    await this.tidy().catch(() => {});
    this.show();
    const isFromHere = performance.getEntriesByType("navigation")[0]?.serverTiming?.some(({ name }) => name === "kept");
    if (this.isKept && !isFromHere) await this.put().catch(() => {});
  }

  get flag() { return `askaround.offline.${this.dataset.interview}`; }
  get isKept() { return Boolean(localStorage[this.flag]); }

  async sayYes() {
    this.show("busy");
    try {
      await navigator.serviceWorker.register(this.dataset.worker);
      await navigator.serviceWorker.ready;
      /* From here on the store remembers what is saved, so that no word falls between the page and it. */
      localStorage[this.flag] = "yes";
      await this.put();
      await navigator.storage?.persist?.();
      this.show();
    } catch {
      delete localStorage[this.flag];
      this.show("trouble");
    }
  }

  async put() {
    const { interview, asker, days, urls } = this.dataset;
    const cache = await caches.open(KEPT + interview);
    const [wanted, pages] = [new Set(), new Map()];
    for (const url of urls.split(" ")) {
      const answer = await fetch(url, { cache: "no-store", redirect: "manual" });
      const text = await answer.text();
      /* Only a page of this interview: never a page to sign in, never anybody else's. */
      if (answer.status !== 200 || !text.includes(interview)) throw new Error("another page");
      for (const [, address] of text.matchAll(STATIC)) wanted.add(address);
      const headers = new Headers({ "X-Kept-At": Date.now(), "X-Kept-Days": days, "X-Asker": asker });
      for (const name of ALONG) if (answer.headers.has(name)) headers.set(name, answer.headers.get(name));
      pages.set(url, new Response(text, { headers }));
    }
    /* All of them or none: a page is put aside when everything it needs is there. */
    for (const address of wanted) if (!(await cache.match(address))) await cache.add(address);
    for (const [url, page] of pages) await cache.put(url, page);
    for (const url of pages.keys()) wanted.add(url);
    for (const { url } of await cache.keys()) if (!wanted.has(new URL(url).pathname)) await cache.delete(url);
  }

  async tidy() {
    for (const name of await caches.keys()) {
      if (!name.startsWith(KEPT)) continue;
      const cache = await caches.open(name);
      const pages = (await cache.matchAll()).filter(({ headers }) => headers.has("X-Kept-At"));
      const isOld = ({ headers }) => Math.abs(Date.now() - Number(headers.get("X-Kept-At"))) > Number(headers.get("X-Kept-Days")) * DAY;
      const isForeign = ({ headers }) => headers.get("X-Asker") !== this.dataset.asker;
      const isTaken = name !== KEPT + this.dataset.interview && await cache.match(this.dataset.urls.split(" ")[0]);
      const isOver = name === KEPT + this.dataset.interview && Number(this.dataset.days) <= 0;
      if (!pages.length || isOver || isTaken || pages.some((page) => isOld(page) || isForeign(page))) await this.remove(name.slice(KEPT.length));
    }
  }

  async remove(interview) {
    delete localStorage[`askaround.offline.${interview}`];
    await caches.delete(KEPT + interview);
    const base = await new Promise((well, ill) => {
      Object.assign(indexedDB.open("askaround", 1), { onsuccess: ({ target }) => well(target.result), onerror: ill });
    });
    const place = base.transaction("stands", "readwrite").objectStore("stands");
    place.delete(IDBKeyRange.bound([interview, ""], [interview, "\uffff"]));
    base.close();
    if (!(await caches.keys()).some((name) => name.startsWith(KEPT))) await (await navigator.serviceWorker.getRegistration(this.dataset.worker))?.unregister();
  }

  show(how = this.isKept ? "kept" : "ask") {
    for (const part of this.querySelectorAll("[data-ask], [data-kept], [data-trouble]")) part.hidden = true;
    /* After the meeting it is not offered any more; what is there can still be removed. */
    if (Number(this.dataset.days) <= 0 || (how === "ask" && "over" in this.dataset)) return;
    if (how === "busy") Object.assign(this.querySelector("[data-ask]"), { hidden: false }).querySelector("button").disabled = true;
    else this.querySelector(`[data-${how}]`).hidden = false;
    if (how === "trouble") this.querySelector("[data-ask]").hidden = false;
    if (how !== "busy") this.querySelector("[data-ask] button").disabled = false;
  }
});
