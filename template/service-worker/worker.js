// Joined after `decide.js` by `template/pages/sw.js.ts`, which also gives VERSION and AT_ONCE.
const FIRST = `perron-first-${VERSION}`;
const PAGES = 'perron-pages';
const FILES = 'perron-files';
const MOST_PAGES = 60;
const MOST_FILES = 200;
/** Milliseconds that a visitor waits for a slow network before seeing a copy. */
const PATIENCE = 3000;

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(FIRST)
      .then((cache) => cache.addAll(AT_ONCE))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(removeOldVersions().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  switch (decide(request, self.location.origin)) {
    case 'page':
      return event.respondWith(networkFirst(event, PAGES, MOST_PAGES).catch(() => caches.match('/hors-ligne/')));
    case 'asset':
      return event.respondWith(copyFirst(event));
    case 'shared':
      return event.respondWith(networkFirst(event, FILES, MOST_FILES));
  }
});

async function networkFirst(event, cacheName, most) {
  const { request } = event;
  const key = keyOf(request.url);
  const network = fetch(request);
  event.waitUntil(network.then((response) => keep(cacheName, most, key, response.clone())).catch(() => {}));
  const patient = await Promise.race([network.catch(() => undefined), pause(PATIENCE)]);
  return patient ?? (await copyOf(cacheName, key)) ?? network;
}

async function copyFirst(event) {
  const key = keyOf(event.request.url);
  const copy = await caches.match(key);
  if (copy) return copy;
  const response = await fetch(event.request);
  event.waitUntil(keep(FILES, MOST_FILES, key, response.clone()));
  return response;
}

/** What was visited is newer than what was kept at the installation. */
async function copyOf(cacheName, key) {
  const cache = await caches.open(cacheName);
  return (await cache.match(key)) ?? caches.match(key);
}

async function keep(cacheName, most, key, response) {
  if (!mayKeep(response)) return;
  const cache = await caches.open(cacheName);
  // Put last in the list: the oldest visits leave first.
  await cache.delete(key);
  await cache.put(key, response);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((old) => cache.delete(old)));
}

async function removeOldVersions() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('perron-') && ![FIRST, PAGES, FILES].includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
