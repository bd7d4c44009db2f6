/* <live-advice data-url="..." data-target="id of a region">: wraps a form; while somebody writes, the region is
   filled with the server's advice on the form as it stands. Without connection the last advice stays. */
const PAUSE = 300;
const SPEAK_EVERY = 10_000;

customElements.define("live-advice", class extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.region = document.getElementById(this.dataset.target);
    this.insertAdjacentHTML("beforeend", '<p class="vh" role="status"></p>');
    this.status = this.lastElementChild;
    this.spokenAt = Date.now();
    this.form.addEventListener("input", () => this.later());
    this.region.addEventListener("focusout", () => setTimeout(() => this.show()));
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
    const isInUse = this.region.contains(document.activeElement);
    if (this.advice === undefined || isInUse) return;
    const open = new Set([...this.region.querySelectorAll("details[open]")].map((more) => more.id));
    this.region.innerHTML = this.advice;
    for (const more of this.region.querySelectorAll("details")) more.open ||= more.id !== "" && open.has(more.id);
    this.advice = undefined;
    this.announce(this.region.querySelector("[data-summary]")?.textContent.trim() ?? "");
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
