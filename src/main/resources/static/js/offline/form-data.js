// A form's contents out of and back into the page. The page's own script fills repeated groups and pickers.
const AWAY = ['_csrf', 'bodySearch', 'files'];

/** { fields: what a browser would send, shown: what to put back, gist, others, day: what a list shows of it }. */
export function read(form) {
  const fields = [...new FormData(form)].filter(([name, value]) => !AWAY.includes(name) && typeof value === 'string');
  const shown = window.liandong.read(form);
  const value = (name) => (fields.find(([n]) => n === name) || ['', ''])[1];
  const others = shown.filter((x) => x.n === 'otherIds').map((x) => x.t || nameOf(form, x.v));
  const word = (name) => form.querySelector(`input[name=${name}]:checked`)?.closest('label').innerText.trim() || '';
  return {
    fields, shown, others,
    chosen: { form: word('form'), direction: word('direction'), reach: word('reach') },
    gist: value('theme') || value('said').slice(0, 60),
    day: value('visitedOn'),
  };
}

function nameOf(form, id) {
  const input = form.querySelector(`input[name=otherIds][value="${CSS.escape(id)}"]`);
  return input ? input.closest('label').innerText.trim() : '';
}

/** Chosen bodies come back by the page's own chips where it has them, else with the names they had. */
export function fill(form, content) {
  const others = content.shown.filter((x) => x.n === 'otherIds');
  const values = content.shown.map((x) => {
    if (x.n !== 'otherIds') return x;
    const offered = form.querySelector(`input[name=otherIds][value="${CSS.escape(x.v)}"]`);
    return { ...x, t: offered ? undefined : content.others[others.indexOf(x)] };
  });
  window.liandong.fill(form, values);
}

/** Whether anything has been written, beyond what a blank form holds. */
export function written(form) {
  const typed = ['said', 'clerkView', 'theme', 'place', 'ourPeople', 'theirPeople'].some((name) => form.elements[name]?.value.trim());
  const chosen = form.querySelector('input[name=otherIds]:checked');
  const points = [...form.querySelectorAll('[name$=".text"], [name$=".passedTo"]')].some((x) => x.value.trim());
  return Boolean(typed || chosen || points || form.elements.files?.files.length);
}
