// The diary's grid in the browser: what follows the pointer or the keys stays here; the server hears one message when something is decided. Its parts are in js/diary/.
import * as cells from './diary/cells.js';
import * as ghost from './diary/ghost.js';
import * as keys from './diary/keys.js';
import * as lift from './diary/lift.js';
import * as pointer from './diary/pointer.js';
import * as server from './diary/server.js';
import * as touch from './diary/touch.js';
import * as entries from './entries.js';

const HOUR = 60, DAY = 1440;
let stopWatching = () => {};
const grids = new Map(); // grid element → what is known of it
const onClick = (state, e) => {
  // A finger was let go after a long press or a swipe: that was no tap.
  if (state.isHeld) { state.isHeld = false; e.preventDefault(); return; }
  const entry = e.target.closest('.entry');
  // A click without a pointer comes from the keyboard or a screen reader; a tap opens, since a finger has no double click.
  const direct = e.detail === 0 || e.pointerType === 'touch';
  if (entry) { if (direct) server.open(state, entry); return; }
  const allDay = e.target.closest('[data-all-day]');
  if (allDay) server.pointAllDay(state, cells.number(allDay, 'day'));
  else if (e.detail === 0 && e.target.closest('.slot')) server.choose(state, e.target.closest('.slot'));
};
// What the browser itself draws is no news.
const isOurs = change => !!change.target.closest?.('.layer, .slots');
const onDrawn = state => {
  if (!state.grid.isConnected) return;
  cells.build(state);
  entries.leave(state.grid.querySelectorAll('.entry'));
  measure(state);
  state.redrawn = true;
  state.whenDrawn?.();
  ghost.again(state);
  keys.onDrawn(state);
  if (state.selected && !state.selected.isConnected) pointer.unselect(state);
  if (state.drag?.moved) pointer.draw(state);
  if (state.lift) lift.show(state);
};
const measure = state => { state.grid.toggleAttribute('data-wide', state.grid.scrollWidth > state.grid.clientWidth + 2); };
export const attach = (grid, dotnet) => {
  const stop = new AbortController(), signal = stop.signal;
  const state = { grid, server: dotnet, stop: null, day: 0, time: 0, inside: false, off: stop };
  const on = (name, act, options) => grid.addEventListener(name, e => act(state, e), { signal, ...options });
  const anywhere = (name, act, options) => document.addEventListener(name, e => act(state, e), { signal, ...options });
  on('keydown', keys.onKey);
  on('keyup', lift.onKeyUp);
  on('focusin', keys.onFocus);
  on('focusout', lift.onFocusOut);
  on('pointerdown', (s, e) => { s.isHeld = false; touch.onDown(s, e); pointer.onDown(s, e); });
  anywhere('pointerdown', pointer.onDownOutside);
  anywhere('pointermove', pointer.onMove);
  anywhere('pointerup', (s, e) => { touch.onUp(s, e); pointer.onUp(s, e); });
  anywhere('pointercancel', (s, e) => { if (s.drag?.pointer === e.pointerId) pointer.cancel(s); });
  anywhere('keydown', pointer.onEscape, { capture: true });
  anywhere('keyup', pointer.onEscape, { capture: true });
  on('click', onClick);
  on('dblclick', (s, e) => { const entry = e.target.closest('.entry'); if (entry) server.open(s, entry); });
  anywhere('touchmove', (s, e) => { if (s.drag?.armed) e.preventDefault(); }, { passive: false });
  anywhere('contextmenu', (s, e) => { if (s.drag?.touch) e.preventDefault(); });
  anywhere('focusin', (s, e) => { s.inside = grid.contains(e.target); });
  state.watch = new MutationObserver(changes => { if (!changes.every(isOurs)) onDrawn(state); });
  state.watch.observe(grid, { childList: true, subtree: true, attributes: true, attributeFilter: ['style', 'data-name', 'data-date', 'data-clock'] });
  state.sized = new ResizeObserver(() => measure(state));
  state.sized.observe(grid);
  grids.set(grid, state);
  cells.build(state);
  entries.leave(grid.querySelectorAll('.entry'));
  measure(state);
  const top = Number(grid.dataset.top);
  grid.scrollTop = grid.querySelector('.times').clientHeight * top / DAY;
  state.time = Math.ceil(top / HOUR) * HOUR;
  state.day = Math.max(0, [...grid.querySelectorAll('.date')].findIndex(d => d.classList.contains('today')));
  keys.mark(state, cells.at(grid, Math.min(state.day, cells.columns(grid).length - 1), state.time));
};

export const detach = grid => {
  const state = grids.get(grid);
  if (!state) return;
  pointer.cancel(state);
  state.watch.disconnect();
  state.sized.disconnect();
  state.off.abort();
  grids.delete(grid);
};

// Whether the page is as narrow as a phone, now and whenever that changes.
export const watchWidth = server => {
  unwatchWidth();
  const media = matchMedia('(max-width: 720px)'), tell = () => server.invokeMethodAsync('NarrowAsync', media.matches);
  media.addEventListener('change', tell);
  stopWatching = () => media.removeEventListener('change', tell);
  return media.matches;
};

export const unwatchWidth = () => stopWatching();

// Something of the to-do list, by the keyboard: M takes it to the grid. At the document, which hears it before the window does, where M means the month.
document.addEventListener('keydown', e => {
  const todo = e.target.closest?.('[data-todo]'), state = [...grids.values()].at(-1);
  if (!todo || !state || e.key.toLowerCase() !== 'm' || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey || state.lift || e.target.matches('input:not([type=checkbox]), select, textarea')) return;
  e.preventDefault();
  lift.place(state, entries.toDo(todo));
});
// The small calendar: one tab stop, arrows between its buttons.
addEventListener('keydown', e => {
  const table = e.target.closest?.('table[data-arrows]');
  if (!table || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
  const cell = e.target.closest('td, th'), row = cell.parentElement, rows = [...table.tBodies[0].rows];
  const to = {
    ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, 1 - cell.cellIndex], End: [0, row.cells.length - 1 - cell.cellIndex],
  }[e.key];
  if (!to) return;
  e.preventDefault();
  const next = rows[rows.indexOf(row) + to[0]]?.cells[cell.cellIndex + to[1]]?.querySelector('button');
  if (!next) return;
  for (const button of table.querySelectorAll('button')) button.tabIndex = button === next ? 0 : -1;
  next.focus();
});
