/* Opens the page of a meeting that its asker has kept on this device, where nothing answers. It puts nothing aside by
   itself: <keep-page> does, after a yes. What the server answers is what is shown, a page to sign in as well. */
const KEPT = "askaround-kept-1-";
const PATIENCE = 4_000;
const DAY = 24 * 60 * 60 * 1_000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(tidy().then(() => self.clients.claim())));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request, pathname));
  else if (pathname.startsWith("/static/")) event.respondWith(kept(request.url).then((found) => found ?? fetch(request)));
});

/* What an older version kept goes; what this one keeps stays, whatever page is open. */
async function tidy() {
  for (const name of await caches.keys()) if (name.startsWith("askaround-kept-") && !name.startsWith(KEPT)) await caches.delete(name);
}

async function kept(address) {
  for (const name of await caches.keys()) {
    const found = name.startsWith(KEPT) && await (await caches.open(name)).match(address);
    if (found) return found;
  }
  return undefined;
}

function isTooOld({ headers }) {
  return Math.abs(Date.now() - Number(headers.get("X-Kept-At"))) > Number(headers.get("X-Kept-Days")) * DAY;
}

async function page(request, pathname) {
  const found = await kept(pathname);
  if (!found || isTooOld(found)) return fetch(request);
  const tooLate = new Promise((_, ill) => setTimeout(() => ill(new Error("too late")), PATIENCE));
  try {
    const answer = await Promise.race([fetch(request), tooLate]);
    if (answer.status < 500) return answer;
  } catch { /* no connection, or none worth the name */ }
  const headers = new Headers(found.headers);
  headers.set("Server-Timing", "kept");
  return new Response(found.body, { headers });
}
