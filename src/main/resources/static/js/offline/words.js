// The words of the scripts stand in the page, in the reader's language: <template data-words><b data-word="name">…</b></template>
const words = new Map();
document.querySelectorAll('template[data-words]').forEach((template) => {
  template.content.querySelectorAll('[data-word]').forEach((word) => words.set(word.dataset.word, word.textContent));
});

/** A text with its values in place of {0}, {1} …; empty where the page does not bring it. */
export function say(name, ...values) {
  return (words.get(name) || '').replace(/\{(\d)}/g, (all, n) => values[n] ?? '');
}

/** An element with text and attributes; children are nodes. */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A moment as people read it: 11-24 09:30. */
export function time(at) {
  const d = new Date(at);
  const two = (n) => String(n).padStart(2, '0');
  return two(d.getMonth() + 1) + '-' + two(d.getDate()) + ' ' + two(d.getHours()) + ':' + two(d.getMinutes());
}
