/**
 * Keys, for those who work here all day; every page does all it does without them.
 * j/k move over rows (children of [data-keys="rows"]); y, n, c, r and x press the controls of the row in hand ([data-key]),
 * u the one of the page that takes back ([data-page-key]), c without a row goes to its comment; / searches; ? shows the keys.
 */
const rows = () => [...document.querySelectorAll('[data-keys="rows"] > *')];
const rowOf = (element) => element?.closest('[data-keys="rows"] > *') ?? null;
const typing = (element) =>
  element.closest('input:not([type="checkbox"]), select, textarea, [contenteditable]') !== null;

function take(row) {
  if (!row) return;
  if (!row.hasAttribute('tabindex')) row.tabIndex = -1;
  row.focus();
  row.scrollIntoView({ block: 'nearest' });
}

function move(step) {
  const all = rows();
  const at = all.indexOf(rowOf(document.activeElement));
  take(all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + step))]);
}

/** Presses the control named `key` in the row in hand. */
function press(key) {
  rowOf(document.activeElement)?.querySelector(`[data-key="${key}"]`)?.click();
}

function follow() {
  document.activeElement.querySelector('a')?.click();
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  y: () => press('y'),
  n: () => press('n'),
  c: () => (rowOf(document.activeElement) ? press('c') : document.querySelector('[data-page-key="c"]')?.focus()),
  x: () => press('x'),
  r: () => press('r'),
  u: () => document.querySelector('[data-page-key="u"]')?.click(),
  Enter: follow,
  '/': () => document.querySelector('[type="search"]')?.focus(),
  '?': () => document.querySelector('#keys')?.showModal(),
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  // The place on the keyboard, so that j is j while one writes in Cyrillic.
  const act = keys[/^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key];
  if (!act || (event.key === 'Enter' && event.target !== rowOf(event.target))) return;
  event.preventDefault();
  act();
});

/** A decision loads the page again: the row that took the place of the decided one is then in hand. */
const place = `row ${location.pathname}`;
document.addEventListener('submit', (event) => {
  const at = rows().indexOf(rowOf(event.target));
  if (at >= 0) sessionStorage.setItem(place, String(at));
});
const kept = sessionStorage.getItem(place);
if (kept !== null) {
  sessionStorage.removeItem(place);
  const all = rows();
  take(all[Math.min(Number(kept), all.length - 1)]);
}

/** One button ticks every box of a form ([data-tick-all] names it), or clears them when all are ticked. */
for (const button of document.querySelectorAll('[data-tick-all]')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const boxes = [...document.forms[button.dataset.tickAll].elements].filter(({ type }) => type === 'checkbox');
    const all = boxes.every(({ checked }) => checked);
    for (const box of boxes) box.checked = !all;
  });
}

/** A form that only chooses what is shown is sent as soon as it is changed. */
document.addEventListener('change', (event) => {
  if (event.target.matches('form[data-submit-on-change] :is(select, [type="checkbox"], [type="date"])'))
    event.target.form.requestSubmit();
});
