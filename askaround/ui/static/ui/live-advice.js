/* <live-advice data-url="..." data-target="id of a region">: wraps a form; while somebody writes, the region is
   filled with the server's advice on the form as it stands. Without connection the last advice stays. With several
   ids in data-target, each region takes what the answer holds under the same id. */
const PAUSE = 300;
const SPEAK_EVERY = 10_000;

customElements.define("live-advice", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.regions = this.dataset.target.split(" ").map((id) => document.getElementById(id));
    this.insertAdjacentHTML("beforeend", '<p class="vh" role="status"></p>');
    this.status = this.lastElementChild;
    this.spokenAt = Date.now();
    this.form.addEventListener("input", () => this.later());
    for (const region of this.regions) region.addEventListener("focusout", () => setTimeout(() => this.show()));
  }

  disconnectedCallback() {
    clearTimeout(this.pause);
    clearTimeout(this.speech);
    this.asking?.abort();
  }

  later() {
    clearTimeout(this.pause);
    this.asking?.abort();
    this.pause = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const asking = this.asking = new AbortController();
    try {
      const answer = await fetch(this.dataset.url, {
        method: "POST",
        body: new URLSearchParams(this.fields()),
        signal: asking.signal,
        headers: { Accept: "text/html" },
      });
      const isPart = answer.headers.get("Content-Type")?.startsWith("text/html");
      if (!answer.ok || answer.redirected || !isPart) return;
      const advice = await answer.text();
      if (asking.signal.aborted) return;
      this.advice = advice;
      this.show();
    } catch {
      /* Offline, or asked again meanwhile: advice is a help and never in the way. */
    }
  }

  fields() {
    return [...new FormData(this.form)].filter(([, value]) => typeof value === "string");
  }

  show() {
    if (this.advice === undefined || this.regions.some((region) => region.contains(document.activeElement))) return;
    const answer = document.createElement("template");
    answer.innerHTML = this.advice;
    this.advice = undefined;
    for (const region of this.regions) {
      const part = this.regions.length > 1 ? answer.content.getElementById(region.id) : answer.content;
      if (part) this.fill(region, part);
    }
    const summaries = this.regions.map((region) => region.querySelector("[data-summary]")?.textContent.trim());
    this.announce(summaries.filter(Boolean).join(" "));
  }

  fill(region, part) {
    const open = new Set([...region.querySelectorAll("details[open]")].map((more) => more.id));
    region.replaceChildren(...part.childNodes);
    for (const more of region.querySelectorAll("details")) more.open ||= more.id !== "" && open.has(more.id);
  }

  announce(words) {
    clearTimeout(this.speech);
    if (words === this.spoken) return;
    const wait = Math.max(0, this.spokenAt + SPEAK_EVERY - Date.now());
    this.speech = setTimeout(() => {
      this.spokenAt = Date.now();
      this.spoken = this.status.textContent = words;
    }, wait);
  }
});
