// Keeps one page and the files of a build for when there is no connection. Never a page of an athlete.
// The build writes its hash and its files in here, so that every build is another worker.
const BUILD = "d177e71ffe32";
const FILES = ["/offline", "/icon.svg", "/icon-192.png", "/manifest.webmanifest", "/fonts/barlow-condensed-600.woff2", "/fonts/barlow-condensed-700.woff2", "/fonts/barlow-condensed-800.woff2", "/fonts/ibm-plex-sans-400.woff2", "/fonts/ibm-plex-sans-500.woff2", "/fonts/ibm-plex-sans-600.woff2", "/fonts/jetbrains-mono-500.woff2", "/fonts/jetbrains-mono-700.woff2", "/pkg/d177e71ffe32/__wasm_split.______________________.js", "/pkg/d177e71ffe32/chunk_100.wasm", "/pkg/d177e71ffe32/chunk_101.wasm", "/pkg/d177e71ffe32/chunk_102.wasm", "/pkg/d177e71ffe32/chunk_103.wasm", "/pkg/d177e71ffe32/chunk_104.wasm", "/pkg/d177e71ffe32/chunk_105.wasm", "/pkg/d177e71ffe32/chunk_106.wasm", "/pkg/d177e71ffe32/chunk_107.wasm", "/pkg/d177e71ffe32/chunk_108.wasm", "/pkg/d177e71ffe32/chunk_109.wasm", "/pkg/d177e71ffe32/chunk_110.wasm", "/pkg/d177e71ffe32/chunk_111.wasm", "/pkg/d177e71ffe32/chunk_112.wasm", "/pkg/d177e71ffe32/chunk_113.wasm", "/pkg/d177e71ffe32/chunk_114.wasm", "/pkg/d177e71ffe32/chunk_115.wasm", "/pkg/d177e71ffe32/chunk_116.wasm", "/pkg/d177e71ffe32/chunk_117.wasm", "/pkg/d177e71ffe32/chunk_118.wasm", "/pkg/d177e71ffe32/chunk_119.wasm", "/pkg/d177e71ffe32/chunk_12.wasm", "/pkg/d177e71ffe32/chunk_120.wasm", "/pkg/d177e71ffe32/chunk_121.wasm", "/pkg/d177e71ffe32/chunk_122.wasm", "/pkg/d177e71ffe32/chunk_123.wasm", "/pkg/d177e71ffe32/chunk_124.wasm", "/pkg/d177e71ffe32/chunk_125.wasm", "/pkg/d177e71ffe32/chunk_126.wasm", "/pkg/d177e71ffe32/chunk_127.wasm", "/pkg/d177e71ffe32/chunk_128.wasm", "/pkg/d177e71ffe32/chunk_129.wasm", "/pkg/d177e71ffe32/chunk_13.wasm", "/pkg/d177e71ffe32/chunk_130.wasm", "/pkg/d177e71ffe32/chunk_131.wasm", "/pkg/d177e71ffe32/chunk_132.wasm", "/pkg/d177e71ffe32/chunk_133.wasm", "/pkg/d177e71ffe32/chunk_134.wasm", "/pkg/d177e71ffe32/chunk_135.wasm", "/pkg/d177e71ffe32/chunk_136.wasm", "/pkg/d177e71ffe32/chunk_137.wasm", "/pkg/d177e71ffe32/chunk_138.wasm", "/pkg/d177e71ffe32/chunk_139.wasm", "/pkg/d177e71ffe32/chunk_14.wasm", "/pkg/d177e71ffe32/chunk_140.wasm", "/pkg/d177e71ffe32/chunk_141.wasm", "/pkg/d177e71ffe32/chunk_142.wasm", "/pkg/d177e71ffe32/chunk_143.wasm", "/pkg/d177e71ffe32/chunk_144.wasm", "/pkg/d177e71ffe32/chunk_145.wasm", "/pkg/d177e71ffe32/chunk_146.wasm", "/pkg/d177e71ffe32/chunk_15.wasm", "/pkg/d177e71ffe32/chunk_16.wasm", "/pkg/d177e71ffe32/chunk_17.wasm", "/pkg/d177e71ffe32/chunk_18.wasm", "/pkg/d177e71ffe32/chunk_19.wasm", "/pkg/d177e71ffe32/chunk_20.wasm", "/pkg/d177e71ffe32/chunk_21.wasm", "/pkg/d177e71ffe32/chunk_22.wasm", "/pkg/d177e71ffe32/chunk_23.wasm", "/pkg/d177e71ffe32/chunk_24.wasm", "/pkg/d177e71ffe32/chunk_25.wasm", "/pkg/d177e71ffe32/chunk_26.wasm", "/pkg/d177e71ffe32/chunk_27.wasm", "/pkg/d177e71ffe32/chunk_28.wasm", "/pkg/d177e71ffe32/chunk_29.wasm", "/pkg/d177e71ffe32/chunk_30.wasm", "/pkg/d177e71ffe32/chunk_31.wasm", "/pkg/d177e71ffe32/chunk_32.wasm", "/pkg/d177e71ffe32/chunk_33.wasm", "/pkg/d177e71ffe32/chunk_34.wasm", "/pkg/d177e71ffe32/chunk_35.wasm", "/pkg/d177e71ffe32/chunk_36.wasm", "/pkg/d177e71ffe32/chunk_37.wasm", "/pkg/d177e71ffe32/chunk_38.wasm", "/pkg/d177e71ffe32/chunk_39.wasm", "/pkg/d177e71ffe32/chunk_40.wasm", "/pkg/d177e71ffe32/chunk_41.wasm", "/pkg/d177e71ffe32/chunk_42.wasm", "/pkg/d177e71ffe32/chunk_43.wasm", "/pkg/d177e71ffe32/chunk_44.wasm", "/pkg/d177e71ffe32/chunk_45.wasm", "/pkg/d177e71ffe32/chunk_46.wasm", "/pkg/d177e71ffe32/chunk_47.wasm", "/pkg/d177e71ffe32/chunk_48.wasm", "/pkg/d177e71ffe32/chunk_49.wasm", "/pkg/d177e71ffe32/chunk_50.wasm", "/pkg/d177e71ffe32/chunk_51.wasm", "/pkg/d177e71ffe32/chunk_52.wasm", "/pkg/d177e71ffe32/chunk_53.wasm", "/pkg/d177e71ffe32/chunk_54.wasm", "/pkg/d177e71ffe32/chunk_55.wasm", "/pkg/d177e71ffe32/chunk_56.wasm", "/pkg/d177e71ffe32/chunk_57.wasm", "/pkg/d177e71ffe32/chunk_58.wasm", "/pkg/d177e71ffe32/chunk_59.wasm", "/pkg/d177e71ffe32/chunk_60.wasm", "/pkg/d177e71ffe32/chunk_61.wasm", "/pkg/d177e71ffe32/chunk_62.wasm", "/pkg/d177e71ffe32/chunk_63.wasm", "/pkg/d177e71ffe32/chunk_64.wasm", "/pkg/d177e71ffe32/chunk_65.wasm", "/pkg/d177e71ffe32/chunk_66.wasm", "/pkg/d177e71ffe32/chunk_67.wasm", "/pkg/d177e71ffe32/chunk_68.wasm", "/pkg/d177e71ffe32/chunk_69.wasm", "/pkg/d177e71ffe32/chunk_70.wasm", "/pkg/d177e71ffe32/chunk_71.wasm", "/pkg/d177e71ffe32/chunk_72.wasm", "/pkg/d177e71ffe32/chunk_73.wasm", "/pkg/d177e71ffe32/chunk_74.wasm", "/pkg/d177e71ffe32/chunk_75.wasm", "/pkg/d177e71ffe32/chunk_76.wasm", "/pkg/d177e71ffe32/chunk_77.wasm", "/pkg/d177e71ffe32/chunk_78.wasm", "/pkg/d177e71ffe32/chunk_79.wasm", "/pkg/d177e71ffe32/chunk_80.wasm", "/pkg/d177e71ffe32/chunk_81.wasm", "/pkg/d177e71ffe32/chunk_82.wasm", "/pkg/d177e71ffe32/chunk_83.wasm", "/pkg/d177e71ffe32/chunk_84.wasm", "/pkg/d177e71ffe32/chunk_85.wasm", "/pkg/d177e71ffe32/chunk_86.wasm", "/pkg/d177e71ffe32/chunk_87.wasm", "/pkg/d177e71ffe32/chunk_88.wasm", "/pkg/d177e71ffe32/chunk_89.wasm", "/pkg/d177e71ffe32/chunk_90.wasm", "/pkg/d177e71ffe32/chunk_91.wasm", "/pkg/d177e71ffe32/chunk_92.wasm", "/pkg/d177e71ffe32/chunk_93.wasm", "/pkg/d177e71ffe32/chunk_94.wasm", "/pkg/d177e71ffe32/chunk_95.wasm", "/pkg/d177e71ffe32/chunk_96.wasm", "/pkg/d177e71ffe32/chunk_97.wasm", "/pkg/d177e71ffe32/chunk_98.wasm", "/pkg/d177e71ffe32/chunk_99.wasm", "/pkg/d177e71ffe32/coach-k.css", "/pkg/d177e71ffe32/coach-k.js", "/pkg/d177e71ffe32/coach-k_bg.wasm", "/pkg/d177e71ffe32/split___chat_route_view_10822388224600009790.wasm", "/pkg/d177e71ffe32/split___dashboard_route_view_17637566117926541245.wasm", "/pkg/d177e71ffe32/split___demo_route_view_902273383464675925.wasm", "/pkg/d177e71ffe32/split___landing_route_view_5558984459285263022.wasm", "/pkg/d177e71ffe32/split___login_route_view_5814784663980839724.wasm", "/pkg/d177e71ffe32/split___offline_route_view_5014644038699582395.wasm", "/pkg/d177e71ffe32/split___onboarding_route_view_14165206968649975787.wasm", "/pkg/d177e71ffe32/split___passage_route_view_4747288567737886770.wasm", "/pkg/d177e71ffe32/split___profile_route_view_642967773473208544.wasm", "/pkg/d177e71ffe32/split___sign_up_route_view_11378270907039102562.wasm", "/pkg/d177e71ffe32/split___terms_route_view_8919040758837752177.wasm"];
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
