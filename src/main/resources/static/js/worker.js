// The service worker: keeps files that belong to nobody, and one page without personal data that stands in for the portal
// where there is no network. Pages of a reader are never kept. `kept` = { name, files }, `shell`: set by /sw.js.
/* global kept, shell */
const PATIENCE = 8000;
const PATIENCE_SENDING = 30000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(kept.name)
    .then((cache) => cache.addAll([...kept.files, shell].map((file) => new Request(file, { cache: 'reload' }))))
    .then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys()
    .then((names) => Promise.all(names.filter((name) => name !== kept.name).map((name) => caches.delete(name))))
    .then(() => self.clients.claim()));
});

const unreachable = (answer) => [502, 503, 504].includes(answer.status);

/** A road with one bar of signal is a road without: what does not come in time is not waited for. */
function inTime(request, patience) {
  return Promise.race([
    fetch(request),
    new Promise((_, late) => { setTimeout(() => late(new Error('late')), patience); }),
  ]);
}

async function page(request, path) {
  try {
    const answer = await (path === '/visits/new' || path === '/visits/offline' ? inTime(request, PATIENCE) : fetch(request));
    if (!unreachable(answer)) return answer;
    return (await caches.match(shell)) || answer;
  } catch (offline) {
    return (await caches.match(shell)) || Response.error();
  }
}

/** A form whose answer does not come waits on the device; whether it was stored, the portal knows by the form's id. */
async function sending(request) {
  try {
    const answer = await inTime(request, PATIENCE_SENDING);
    return unreachable(answer) ? Response.redirect('/visits/offline?unsent', 303) : answer;
  } catch (offline) {
    return Response.redirect('/visits/offline?unsent', 303);
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (request.method === 'GET') event.respondWith(page(request, url.pathname));
    else if (/^\/visits(\/\d+\/edit)?$/.test(url.pathname)) event.respondWith(sending(request));
  } else if (request.method === 'GET' && kept.files.includes(url.pathname)) {
    event.respondWith(caches.match(url.pathname).then((file) => file || fetch(request)));
  }
});
