// What there is to pick from without a network: bodies by name, pinyin initials or code as on the page, and people.
import { say, make } from './words.js';

const MOST = 12;

function fits(body, word) {
  if (/^\d+$/.test(word)) return body.code.startsWith(word);
  if (/^[a-z]+$/.test(word)) return body.pinyin.split(' ').some((reading) => reading.startsWith(word));
  return body.name.includes(word) || body.areaName.includes(word);
}

/** Exact names first, then those that begin so; words before the last narrow the search to areas so named. */
export function find(bodies, typed) {
  const words = typed.trim().toLowerCase().split(/\s+/);
  const word = words.pop();
  if (!word) return [];
  const rank = (body) => ([body.name, body.areaName, body.code].includes(word) ? 0 : body.areaName.startsWith(word) ? 1 : 2);
  return bodies
    .filter((body) => fits(body, word) && words.every((area) => body.line.includes(area)))
    .sort((a, b) => rank(a) - rank(b) || a.code.localeCompare(b.code))
    .slice(0, MOST);
}

/** Shows what was found in a picker, in the page's own markup. */
function show(search, bodies) {
  const picker = search.closest('[data-picker]');
  const found = find(bodies, search.value);
  const rows = found.map((body) => make('li', {}, make('label', {},
    make('input', { type: 'checkbox', name: picker.dataset.picker, value: body.id }),
    make('span', { 'data-name': '' }, body.name), make('small', {}, body.line))));
  picker.querySelector('.found').replaceChildren(
    ...(rows.length ? [make('ul', {}, ...rows)] : search.value.trim() ? [make('p', { class: 'mut' }, say('nothing'))] : []));
}

/** Pickers of the form search on the device: always without a network, else only when the portal cannot be reached. */
export function searchHere(form, bodies, offline) {
  const box = (target) => target && target.closest && target.closest('[data-picker]') && target.closest('[type=search]');
  if (!offline) {
    document.addEventListener('htmx:sendError', (e) => { if (box(e.target)) show(e.target, bodies); });
    return;
  }
  form.addEventListener('input', (e) => { if (box(e.target)) show(e.target, bodies); });
  form.addEventListener('submit', (e) => {
    if (!e.submitter || e.submitter.name !== 'find') return;
    e.preventDefault();
    show(e.submitter.closest('[data-picker]').querySelector('[type=search]'), bodies);
  });
}

/** The bodies lately met, as chips before the picker; the page brings its own where there is a network. */
export function recent(form, picks) {
  const ids = [...new Set(picks.visits.flatMap((visit) => visit.otherIds))];
  const bodies = ids.map((id) => picks.bodies.find((body) => body.id === id)).filter(Boolean).slice(0, 6);
  if (!bodies.length || form.querySelector('#recent')) return;
  form.querySelector('[data-picker]').closest('fieldset').before(make('div', { class: 'field' },
    make('span', { class: 'lbl', id: 'recent' }, say('recent')),
    make('div', { class: 'chips', role: 'group', 'aria-labelledby': 'recent' }, ...bodies.map((body) => make('label', { class: 'chip' },
      make('input', { type: 'checkbox', name: 'otherIds', value: body.id }), make('span', {}, body.name))))));
}

/** Names below a field of people; one tap writes a name behind those that stand there. */
function offer(field, names) {
  const old = field.parentElement.querySelector('[data-people]');
  if (old) old.remove();
  if (!names.length) return;
  const chips = names.slice(0, MOST).map((name) => make('button', { type: 'button', class: 'btn btn-s' }, name));
  const box = make('div', { class: 'chips', role: 'group', 'data-people': '', 'aria-label': say('people', field.labels[0].innerText.trim()) }, ...chips);
  box.addEventListener('click', (e) => {
    const name = e.target.closest('button')?.textContent;
    if (!name || field.value.includes(name)) return;
    field.value = field.value.trim() ? field.value.trim() + '\u3001' + name : name;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  field.after(box);
}

/** Colleagues for one's own side; for the other side, who was met at the chosen bodies. */
export function people(form, picks) {
  offer(form.elements.ourPeople, picks.people);
  const theirs = () => {
    const chosen = [...form.querySelectorAll('input[name=otherIds]:checked')].map((input) => Number(input.value));
    const met = picks.visits.filter((visit) => visit.otherIds.some((id) => chosen.includes(id)));
    offer(form.elements.theirPeople, [...new Set(met.flatMap((visit) => visit.theirPeople.split(/[\s,;\u3001\uff0c\uff1b]+/)))].filter(Boolean));
  };
  form.addEventListener('change', (e) => { if (e.target.name === 'otherIds') theirs(); });
  theirs();
}
