// Keeps one page and the files of a build for when there is no connection. Never a page of an athlete.
// The build writes its hash and its files in here, so that every build is another worker.
const BUILD = "@BUILD@";
const FILES = ["/offline", "/icon.svg", "/icon-192.png", "/manifest.webmanifest", /*@FILES@*/];
const CACHE = `coach-k-${BUILD}`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map((path) => new Request(path, { cache: "reload" })))));
});

// An open tab may still want the chunks of the build it came from: the one before stays.
self.addEventListener("activate", (event) => {
  event.waitUntil(
    (async () => {
      const kept = (await caches.keys()).filter((name) => name.startsWith("coach-k-") && name !== CACHE);
      await Promise.all(kept.slice(0, -1).map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "take over") self.skipWaiting();
});

// The page is shown at its own address, because it is hydrated by the address it is at.
const offline = (url) =>
  url.pathname === "/offline"
    ? caches.match("/offline", { cacheName: CACHE, ignoreVary: true })
    : Response.redirect(`/offline?to=${encodeURIComponent(url.pathname + url.search)}`);

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => offline(url)));
  } else if (/^\/(pkg|fonts)\/|^\/icon|^\/manifest/.test(url.pathname)) {
    event.respondWith(caches.match(request, { ignoreVary: true }).then((kept) => kept ?? fetch(request)));
  }
});
