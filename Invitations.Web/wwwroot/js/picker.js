// What opens beside a field to choose from: a calendar or a list of times ([data-picker], drawn by the server when its button is pressed). Here it is placed
// without covering its field, moved in by the keys of the APG's date picker (the list's own are js/listbox.js), and closed: Escape closes only it.
let open = null; // { picker, button, field }
const focusable = picker => [...picker.querySelectorAll('button, [tabindex]')].filter(e => !e.disabled && !e.hidden && e.tabIndex >= 0);

const place = ({ picker, field }) => {
  const gap = 4, edge = 8, f = field.querySelector('.mud-input')?.getBoundingClientRect() ?? field.getBoundingClientRect();
  const below = innerHeight - edge - f.bottom - gap, above = f.top - gap - edge;
  picker.style.maxHeight = '';
  const height = Math.min(picker.offsetHeight, picker.matches('.listbox') ? 320 : Infinity), down = height <= below || below >= above;
  picker.style.maxHeight = `${Math.max(120, Math.min(height, down ? below : above))}px`;
  picker.style.top = `${down ? f.bottom + gap : Math.max(edge, f.top - gap - picker.offsetHeight)}px`;
  picker.style.left = `${Math.max(edge, Math.min(f.left, innerWidth - picker.offsetWidth - edge))}px`;
};

const show = picker => {
  const field = picker.closest('[data-picker-field]');
  open = { picker, field, button: field.querySelector('[data-picker-button]') };
  picker.showPopover();
  place(open);
  const list = picker.querySelector('[role=listbox]'), chosen = picker.querySelector('[role=option][aria-selected=true]');
  // The arrows go on from there, whoever opened it.
  if (chosen) { chosen.classList.add('active'); list.setAttribute('aria-activedescendant', chosen.id); }
  (list ?? picker.querySelector('[data-date][tabindex="0"]') ?? picker).focus({ preventScroll: true });
  // In the middle of the list, and without moving the dialog behind it.
  if (chosen) picker.scrollTop = chosen.offsetTop - picker.clientHeight / 2;
};

const close = returnFocus => {
  if (!open) return;
  const { picker, button } = open;
  open = null;
  // Until the server has taken it away it is none any more.
  picker.removeAttribute('data-picker');
  if (picker.isConnected) {
    picker.querySelector('[data-picker-close]')?.click();
    if (picker.matches(':popover-open')) picker.hidePopover();
  }
  if (returnFocus) button?.focus({ preventScroll: true });
};

// Drawn by the server, and taken away by it when something was chosen.
new MutationObserver(() => {
  const picker = document.querySelector('[data-picker]:not(:popover-open)');
  if (open && !open.picker.isConnected) {
    const { button } = open, at = document.activeElement;
    open = null;
    if (at === document.body || at?.matches('.mud-dialog')) button?.focus({ preventScroll: true });
  }
  if (picker && !open) show(picker);
}).observe(document.documentElement, { childList: true, subtree: true });

addEventListener('pointerdown', e => { if (open && !open.picker.contains(e.target) && !open.button.contains(e.target)) close(false); }, true);
addEventListener('resize', () => open && place(open));
addEventListener('scroll', e => open && !open.picker.contains(e.target) && place(open), true);

const iso = date => date.toISOString().slice(0, 10);
const days = (from, count) => { const date = new Date(`${from}T00:00Z`); date.setUTCDate(date.getUTCDate() + count); return iso(date); };
// The same date of another month, or its last.
const months = (from, count) => {
  const [year, month, day] = from.split('-').map(Number), last = new Date(Date.UTC(year, month + count, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return iso(last);
};

const go = (table, date) => {
  const button = table.querySelector(`[data-date="${date}"]`);
  if (!button || button.disabled) return false;
  for (const other of table.querySelectorAll('[data-date]')) other.tabIndex = other === button ? 0 : -1;
  button.focus({ preventScroll: true });
  return true;
};

const turn = (table, date, by) => {
  const button = open.picker.querySelector(`[data-turn="${by}"]`);
  if (!button || button.disabled) return;
  const drawn = new MutationObserver(() => { drawn.disconnect(); go(table, date); });
  drawn.observe(table, { attributes: true, attributeFilter: ['data-month'] });
  button.click();
};

addEventListener('keydown', e => {
  if (!open) return;
  const { picker } = open, date = e.target.closest?.('[data-date]')?.dataset.date;
  if (e.key === 'Escape') close(true);
  else if (e.key === 'Tab') {
    if (picker.matches('.listbox') || !picker.contains(e.target)) { close(true); return; }
    const all = focusable(picker), at = all.indexOf(e.target);
    all.at((at + (e.shiftKey ? -1 : 1) + all.length) % all.length)?.focus({ preventScroll: true });
  } else if (date && picker.contains(e.target) && !e.ctrlKey && !e.altKey && !e.metaKey) {
    const table = e.target.closest('table'), row = [...e.target.closest('tr').querySelectorAll('[data-date]')];
    const to = {
      ArrowLeft: () => days(date, -1), ArrowRight: () => days(date, 1), ArrowUp: () => days(date, -7), ArrowDown: () => days(date, 7),
      Home: () => row[0].dataset.date, End: () => row.at(-1).dataset.date,
    }[e.key]?.();
    const by = { PageUp: -1, PageDown: 1 }[e.key];
    if (to) { if (!go(table, to)) turn(table, to, to < date ? -1 : 1); }
    else if (by) turn(table, months(date, by), by);
    else return;
  } else return;
  e.preventDefault();
  e.stopImmediatePropagation();
}, true);
