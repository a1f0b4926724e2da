// The page of what waits on this device: since when, what the portal said of it, and what can be done.
import * as store from './store.js';
import { underWay } from './account.js';
import { send } from './send.js';
import { say, make, time } from './words.js';

const KINDS = { WAITING: 'none', REFUSED: 'late', CONFLICT: 'soon', ELSEWHERE: 'soon', TWIN: 'soon', TOO_LARGE: 'late', BROKEN: 'late' };

function lines(title, list) {
  if (!list || !list.length) return null;
  return make('div', {}, make('h4', {}, title), make('dl', { class: 'facts' },
    ...list.flatMap((line) => [make('dt', {}, line.label), make('dd', { class: 'pre' }, line.text)])));
}

/** What this device holds, in the lines that the portal's version has, to be read side by side. */
function own(entry) {
  const value = (name) => (name === 'otherIds' ? entry.content.others.join(' ')
    : entry.content.fields.filter(([n]) => (name === 'points' ? /^points\[\d+]\.text$/.test(n) : n === name)).map(([, v]) => v).join('\n'));
  return entry.content.stored.map((line) => ({
    label: line.label, text: entry.content.chosen[line.name] ?? value(line.name),
  }));
}

function link(href, text) { return make('a', { class: 'btn btn-s', href }, text); }

function button(text, act, main) {
  const made = make('button', { type: 'button', class: main ? 'btn btn-s btn-p' : 'btn btn-s' }, text);
  made.addEventListener('click', act);
  return made;
}

export async function start(root, who, offline) {
  const status = root.querySelector('[data-status]');
  const queue = root.querySelector('[data-queue]');
  const drafts = root.querySelector('[data-drafts]');

  async function drop(record) {
    if (!window.confirm(say('delete-sure'))) return;
    await store.drop(who.account, record.id);
    await draw();
    root.querySelector('h2').focus();
  }

  async function anyway(entry) {
    await store.put(who.account, { ...entry, content: { ...entry.content, anyway: true } });
    await go(entry.id);
  }

  function actions(entry) {
    const state = entry.content.state;
    const mend = link('/visits/new?entry=' + encodeURIComponent(entry.id), say('mend'));
    const list = {
      CONFLICT: () => [link(entry.content.url + '/edit?entry=' + encodeURIComponent(entry.id), say('take-mine')), link(entry.content.url, say('open'))],
      TWIN: () => [button(say('anyway'), () => anyway(entry), true), mend],
      ELSEWHERE: () => [link('/me/posts', say('switch')), button(say('again'), () => go(entry.id))],
    }[state];
    return make('div', { class: 'bar' }, ...(list ? list() : [button(say('send'), () => go(entry.id), true), mend]).flatMap((x) => [x, ' ']),
      button(say('delete'), () => drop(entry)));
  }

  function card(record, ...more) {
    const { content } = record;
    return make('article', { class: 'card', 'data-record': record.id },
      make('h3', {}, [content.day, content.others.join(' ')].filter(Boolean).join(' ') || say('untitled')),
      make('p', { class: 'pre' }, content.gist || ''),
      make('p', { class: 'mut' }, say('since', time(record.at)) + (record.files.length ? ' · ' + say('files', record.files.length) : '')),
      ...more);
  }

  function waiting(entry) {
    const { content } = entry;
    return card(entry,
      make('p', {}, make('span', { class: 'tag ' + (KINDS[content.state] || 'none') }, say('state.' + content.state))),
      content.problems.length ? make('ul', { class: 'problems' }, ...content.problems.map((p) => make('li', {}, (p.label ? p.label + ': ' : '') + p.text))) : null,
      (content.twins || []).length ? make('ul', {}, ...content.twins.map((twin) => make('li', {}, make('a', { href: twin.name }, twin.label), ' ' + twin.text))) : null,
      content.state === 'CONFLICT' ? make('div', { class: 'row' }, lines(say('theirs'), content.stored), lines(say('mine'), own(entry))) : null,
      actions(entry));
  }

  function draft(record) {
    const page = record.content.page === 'new' ? '/visits/new?entry=' + encodeURIComponent(record.id)
      : record.content.page.replace('visit-', '/visits/') + '/edit';
    return card(record, make('div', { class: 'bar' }, link(page, say('continue')), ' ', button(say('delete'), () => drop(record))));
  }

  async function draw() {
    const records = await store.all(who.account);
    const entries = records.filter((record) => record.kind === 'entry');
    const unfinished = records.filter((record) => record.kind === 'draft');
    queue.replaceChildren(...(entries.length ? entries.map(waiting) : [make('p', { class: 'mut' }, say('none-waiting'))]));
    drafts.replaceChildren(...unfinished.map(draft));
    drafts.closest('section').hidden = !unfinished.length;
    root.querySelector('[data-send]').hidden = !entries.length;
    const oldest = entries[0];
    root.querySelector('[data-summary]').textContent = oldest ? say('summary', entries.length, time(oldest.at)) : '';
  }

  /** One sending at a time: a second click would tell of nothing to send where the first has just sent it. */
  async function go(only) {
    if (status.hasAttribute('aria-busy')) return;
    status.setAttribute('aria-busy', 'true');
    status.replaceChildren(say('sending'));
    try {
      const { sent, problem } = await send(who, only);
      await draw();
      const parts = sent.map((one) => [link(one.url, say('open')), ' ']).flat();
      if (problem === 'signed-out') parts.push(link('/visits/offline', say('sign-in')));
      status.replaceChildren(problem ? say('problem.' + problem) : sent.length ? say('sent', sent.length) : '', ' ', ...parts);
    } finally {
      status.removeAttribute('aria-busy');
    }
  }

  root.querySelector('[data-send]').addEventListener('click', () => go());
  document.addEventListener('device:counted', draw);

  const lost = underWay.take();
  if (lost && new URLSearchParams(window.location.search).has('unsent')) {
    const record = await store.get(who.account, lost);
    if (record && record.kind === 'draft' && record.content.page === 'new') {
      await store.put(who.account, { ...record, kind: 'entry', content: { ...record.content, state: 'WAITING' } });
    }
  }
  await draw();
  if (offline || !navigator.onLine) status.textContent = say('problem.network');
}

/** The last visits, each to be opened on the spot. */
export function visits(box, picks) {
  box.replaceChildren(...picks.visits.map((visit) => make('details', { class: 'card' },
    make('summary', {}, [visit.visitedOn, visit.others, visit.theme || visit.said.slice(0, 30)].filter(Boolean).join(' · ')),
    lines(visit.label, visit.lines))));
  box.closest('section').hidden = !picks.visits.length;
}
