/* <copy-text data-copy="words"> or <copy-text data-from="id of a field">: a hidden button inside, shown once it works. */
customElements.define("copy-text", class extends HTMLElement {
  connectedCallback() {
    this.button = this.querySelector("button");
    this.said = document.createElement("span");
    this.said.className = "hint";
    this.said.setAttribute("role", "status");
    this.button.after(this.said);
    this.button.hidden = false;
    this.button.addEventListener("click", () => this.copy());
  }

  get words() {
    const field = document.getElementById(this.dataset.from ?? "");
    return this.dataset.copy ?? field?.value ?? field?.textContent.trim() ?? "";
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.words);
      this.say("Copied");
    } catch {
      this.say("Not copied. Select the words and copy them by hand.");
    }
  }

  say(words) {
    clearTimeout(this.timer);
    this.said.textContent = words;
    this.timer = setTimeout(() => { this.said.textContent = ""; }, 4000);
  }
});
