// The form of a visit: a draft is kept as one types, photos are made smaller, and what cannot be sent waits on the device.
// The form itself is sent by the browser as ever, so that every answer of the portal looks the same with and without this.
import * as store from './store.js';
import { underWay, signedOut } from './account.js';
import { read, fill, written } from './form-data.js';
import { choose, smaller } from './photos.js';
import { say, make, time } from './words.js';

const PAUSE = 300;

export async function start(form, who, offline) {
  const page = form.dataset.deviceForm;
  const files = form.elements.files;
  let timer, passing = false, busy = false, last = Promise.resolve(), pictures = Promise.resolve();

  const idOf = () => (page === 'new' ? form.elements.clientId.value : page);

  function record(kind, state) {
    return {
      id: idOf(), kind, at: Date.now(), files: [...files.files],
      content: { ...read(form), body: who.body, page, state, problems: [], stored: [] },
    };
  }

  /** Writes one after the other: an older text never overwrites a newer one. */
  function keep(kind, state) {
    clearTimeout(timer);
    last = last.catch(() => {}).then(() => pictures).then(() => {
      if (signedOut(who.account)) throw new Error('signed out');
      return store.put(who.account, record(kind, state));
    });
    return last;
  }

  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (written(form) || page !== 'new') keep('draft').then(() => tell(say('kept', time(Date.now()))), () => tell(say('not-kept')));
    }, PAUSE);
  }

  const status = make('p', { class: 'help', role: 'status', 'data-kept': '' });
  form.querySelector('.bar').before(status);
  function tell(text) { if (!signedOut(who.account)) status.textContent = text; }

  form.addEventListener('input', later);
  form.addEventListener('change', (e) => {
    if (e.target === files) {
      pictures = Promise.all([...files.files].map(smaller)).then((made) => choose(files, made));
    }
    later();
  });
  // a page that is left, or put away on a phone, may not come back
  document.addEventListener('visibilitychange', () => {
    if (document.hidden && !passing && !busy && written(form) && form.dataset.touched) keep('draft').catch(() => {});
  });
  form.addEventListener('input', () => { form.dataset.touched = 'true'; });

  form.addEventListener('submit', async (e) => {
    if (passing || (e.submitter && e.submitter.name)) return;
    e.preventDefault();
    if (busy) return;
    busy = true;
    try {
      const away = offline || !navigator.onLine;
      if (away && page === 'new') {
        await keep('entry', 'WAITING');
        window.location.assign('/visits/offline');
        return;
      }
      await keep('draft').catch((full) => { if (away) throw full; });
      if (away) { tell(say('edit-offline')); return; }
      underWay.set(idOf());
      passing = true;
      form.requestSubmit(e.submitter);
    } catch (full) {
      tell(say('not-kept'));
    } finally {
      busy = false;
    }
  });

  function put(kept) {
    fill(form, kept.content);
    if (kept.files.length) choose(files, kept.files);
    const more = form.querySelector('details.group');
    if (more && [...more.querySelectorAll('input')].some((input) => input.value)) more.open = true;
    form.dataset.touched = 'true';
  }

  function offer(draft) {
    const go = make('button', { type: 'button', class: 'btn btn-s' }, say('continue'));
    const drop = make('button', { type: 'button', class: 'btn btn-s' }, say('delete'));
    const what = draft.content.gist || draft.content.others.join(' ');
    const note = make('div', { class: 'note soon', role: 'status', 'data-draft-offer': draft.id },
      make('div', {}, say('offer', time(draft.at), what), make('div', { class: 'bar' }, go, ' ', drop)));
    go.addEventListener('click', () => { put(draft); note.remove(); form.elements.said.focus(); });
    drop.addEventListener('click', async () => {
      if (!window.confirm(say('delete-sure'))) return;
      await store.drop(who.account, draft.id);
      note.remove();
      form.elements.said.focus();
    });
    return note;
  }

  const asked = new URLSearchParams(window.location.search).get('entry');
  if (asked) {
    const kept = await store.get(who.account, asked);
    if (kept) {
      // a conflict is mended on the page of the stored record: its own points and files stay what they are
      put(kept);
      if (page !== 'new') sessionStorage.setItem('device:mending', asked);
      kept.content.problems.forEach((problem) => form.prepend(
        make('div', { class: 'note late', role: 'alert' }, (problem.label ? problem.label + ': ' : '') + problem.text)));
      return;
    }
  }
  const drafts = (await store.all(who.account))
    .filter((draft) => draft.kind === 'draft' && draft.content.page === page && (page !== 'new' || draft.id !== idOf()));
  if (form.querySelector('.summary')) return;
  form.prepend(...drafts.reverse().map(offer));
}
