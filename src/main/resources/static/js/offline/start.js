// On every page of a clerk, and on the one page that stands in for all of them without a network.
import * as store from './store.js';
import { counts, current, leaving, remember } from './account.js';
import { send, session } from './send.js';
import { say, make } from './words.js';
import * as queuePage from './queue-page.js';
import * as visitForm from './visit-form.js';
import { choose } from './photos.js';
import * as picking from './picks.js';

const FRESH = 36e5;
const AGAIN = 60000;
const page = document.body.dataset;
const offline = 'shell' in page;

/** Finishes a sign-out: only the page that follows it, or another account's, is proof that it took place. */
async function finishLeaving() {
  const gone = leaving.who();
  if (!gone) return;
  if (page.device && Number(page.account) === gone) { leaving.stay(); return; }
  if (offline) return;
  await store.wipe(gone);
  leaving.end();
}

/** What the portal has confirmed to be stored is no draft any more. */
async function forgetDone(who) {
  for (const mark of document.querySelectorAll('[data-draft-done]')) {
    await store.drop(who.account, mark.dataset.draftDone);
    const mended = sessionStorage.getItem('device:mending');
    if (mended) await store.drop(who.account, mended);
    sessionStorage.removeItem('device:mending');
  }
}

async function freshPicks(who) {
  const kept = await store.getPicks(who.account);
  if (offline || (kept && kept.body === who.body && Date.now() - kept.at < FRESH)) return kept;
  try {
    const answer = await fetch('/offline/picks', { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (!answer.ok) return kept;
    const picks = await answer.json();
    await store.putPicks(who.account, picks);
    await freshShell();
    return { ...picks, at: Date.now() };
  } catch (unreachable) {
    return kept;
  }
}

/** The page for times without a network follows the language and the words of the portal, as soon as its files are here. */
async function freshShell() {
  const [name] = await caches.keys();
  if (!name) return;
  const cache = await caches.open(name);
  const answer = await fetch('/offline', { cache: 'no-store' });
  const text = await answer.clone().text();
  const files = [...text.matchAll(/(?:src|href)="(\/(?:js|css|webjars)\/[^"]+)"/g)].map((match) => match[1]);
  const here = await Promise.all(files.map((file) => cache.match(file)));
  if (answer.ok && here.every(Boolean)) await cache.put('/offline', answer);
}

function badge(who) {
  const { waiting } = counts.get(who.account);
  document.querySelectorAll('[data-waiting]').forEach((mark) => {
    mark.hidden = !waiting;
    mark.textContent = waiting;
    mark.setAttribute('aria-label', say('badge', waiting));
  });
}

/** Nothing that was written is lost without a word: who signs out is told what is still here. */
function guardSignOut(who) {
  document.addEventListener('submit', (e) => {
    if (!/\/logout$/.test(e.target.getAttribute('action') || '')) return;
    const { waiting, drafts } = counts.get(who.account);
    if (waiting + drafts && !window.confirm(say('leave', waiting, drafts))) {
      e.preventDefault();
      e.stopPropagation();
      return;
    }
    leaving.begin(who.account);
  }, true);
}

async function sendWaiting(who) {
  if (!navigator.onLine || !counts.get(who.account).waiting) return;
  const { sent } = await send(who);
  if (!sent.length) return;
  const note = make('div', { class: 'note ok', role: 'status' }, make('div', {}, say('sent', sent.length), ' ',
    ...sent.flatMap((one) => [make('a', { href: one.url }, say('open')), ' '])));
  const main = document.querySelector('main');
  if (main) main.prepend(note);
}

/** The page that offers the other side's record carries the form on, which a page can do with words but not with files. */
async function filesOfTheFormBefore(who) {
  const id = document.querySelector('form:not([data-device-form]) input[name=clientId]');
  const kept = id && await store.get(who.account, id.value);
  if (kept && kept.files.length && id.form.elements.files) choose(id.form.elements.files, kept.files);
}

async function signedInSince(who) {
  const open = await session();
  return !open.problem && open.account === who.account;
}

async function start() {
  if (!store.able) return;
  await finishLeaving();
  const who = current();
  if (!who) { document.querySelectorAll('[data-nobody]').forEach((note) => { note.hidden = false; }); return; }
  if (page.device) {
    remember(who);
    guardSignOut(who);
    navigator.serviceWorker?.register('/sw.js').catch(() => {});
    navigator.storage?.persist?.();
  } else if (!offline) return;
  document.addEventListener('device:counted', () => badge(who));
  await forgetDone(who);
  await store.count(who.account);

  await filesOfTheFormBefore(who);
  const form = document.querySelector('form[data-device-form]');
  const queue = document.querySelector('[data-offline-page]');
  if (offline) {
    const writing = window.location.pathname === '/visits/new';
    document.querySelector(writing ? '[data-view=form]' : '[data-view=queue]').hidden = false;
    if (writing) {
      form.elements.clientId.value = crypto.randomUUID();
      const now = new Date();
      form.elements.visitedOn.valueAsDate = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
    }
    document.title = document.querySelector(`[data-view=${writing ? 'form' : 'queue'}] h1`).textContent;
  }
  if (form) await visitForm.start(form, who, offline);
  if (queue) await queuePage.start(queue, who, offline);
  document.body.dataset.deviceReady = 'true';

  const picks = await freshPicks(who);
  if (picks && form) {
    picking.searchHere(form, picks.bodies, offline);
    if (offline) picking.recent(form, picks);
    picking.people(form, picks);
  }
  const visits = document.querySelector('[data-recent-visits]');
  if (picks && visits) queuePage.visits(visits, picks);
  document.body.dataset.devicePicks = picks ? 'true' : 'none';

  // what is being mended here is not sent from under the hands of who mends it
  if (form && new URLSearchParams(window.location.search).has('entry')) return;
  const trySending = async () => { if (!offline || await signedInSince(who)) await sendWaiting(who); };
  window.addEventListener('online', trySending);
  setInterval(trySending, AGAIN);
  await trySending();
}

start();
