/* <guess-zone>: around the field for a time zone. Where it still says UTC, the browser's own zone is a better guess. */
customElements.define("guess-zone", class extends HTMLElement {
  connectedCallback() {
    const field = this.querySelector("input");
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (field.value === "UTC" && zone) field.value = zone;
  }
});
