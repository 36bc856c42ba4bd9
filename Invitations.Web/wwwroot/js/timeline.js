// Diaries in rows, in the browser: what follows the pointer or the keys stays here; the server hears one message when something is decided.
import * as say from './diary/say.js';
import * as entries from './entries.js';
import { clamp, minuteAt, show, hide } from './timeline/axis.js';
import * as axis from './timeline/axis.js';
import * as moves from './timeline/moves.js';

const QUARTER = 15, HALF = 30, HOUR = 60, DAY = 1440, LONG_PRESS = 450;
const timelines = new Map(); // grid element → what is known of it
const number = (element, name) => Number(element.dataset[name]);

// ---- Keyboard: one tab stop. Left and right through a row: the name, each date, what stands in it; up and down between the rows. ----

const isCell = element => element.classList.contains('cell');
const rows = grid => [...grid.querySelectorAll('[role=row]')];
const stops = row => [...row.querySelectorAll('[data-stop], .entry')];
const dayOf = element => number(element.closest('[data-day]') ?? element, 'day');
const timeOf = element => element.dataset.from === undefined ? -1 : number(element, 'from');

const mark = (state, element) => {
  if (!element || state.stop === element) return;
  if (state.stop) state.stop.tabIndex = -1;
  state.stop = element;
  element.tabIndex = 0;
};

const go = (state, element) => {
  if (!element || element === state.stop && element === document.activeElement) return;
  mark(state, element);
  state.at = placeOf(state, element);
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

// Where it stands, to find something near when it is drawn away.
const placeOf = (state, element) => {
  const row = element.closest('[role=row]');
  return { row: rows(state.grid).indexOf(row), day: dayOf(element), time: timeOf(element) };
};

// In another row: of the same date, and for an entry the one nearest in time.
const near = (row, { day, time }) => {
  if (!row) return null;
  const all = stops(row), ofDay = all.filter(e => dayOf(e) === day || Number.isNaN(day) && Number.isNaN(dayOf(e)));
  const timed = time < 0 ? [] : ofDay.filter(e => timeOf(e) >= 0);
  timed.sort((a, b) => Math.abs(timeOf(a) - time) - Math.abs(timeOf(b) - time));
  return timed[0] ?? ofDay[0] ?? all[0];
};

const along = (state, by) => {
  const all = stops(state.stop.closest('[role=row]'));
  go(state, all[clamp(all.indexOf(state.stop) + by, 0, all.length - 1)]);
};

const across = (state, by) => {
  const all = rows(state.grid), { row, day } = placeOf(state, state.stop);
  // The time is kept over rows that have nothing at it.
  if (timeOf(state.stop) >= 0) state.time = timeOf(state.stop);
  const to = all[clamp(row + by, 0, all.length - 1)];
  if (to === all[row]) return;
  go(state, near(to, { day, time: isCell(state.stop) && state.time < 0 ? -1 : state.time }));
};

const edge = (state, last) => {
  const all = stops(state.stop.closest('[role=row]')).filter(e => !Number.isNaN(dayOf(e)));
  const cells = all.filter(e => isCell(e) || e.classList.contains('day'));
  state.time = -1;
  go(state, last ? cells.at(-1) : cells[0]);
};

const onKey = (state, e) => {
  if (!state.stop || e.altKey || e.metaKey || state.carry) return;
  if (state.lift) { moves.onKey(state, e); return; }
  const entry = e.target.closest('.entry');
  // Walking asks nobody, and so need not wait for an answer.
  if (entry && !state.asking && moves.onBegin(state, entry, e)) return;
  if (e.key === 'Escape' && (state.drag || state.picked)) {
    e.preventDefault();
    drop(state);
    forget(state);
    return;
  }
  if (e.shiftKey) {
    const by = { ArrowRight: [QUARTER, 0], ArrowLeft: [-QUARTER, 0], ArrowDown: [0, QUARTER], ArrowUp: [0, -QUARTER] }[e.key];
    if (!by || !isCell(state.stop) || state.asking) return;
    e.preventDefault();
    pick(state, ...by);
    return;
  }
  const all = () => rows(state.grid);
  const act = {
    ArrowRight: () => along(state, 1),
    ArrowLeft: () => along(state, -1),
    ArrowDown: () => across(state, 1),
    ArrowUp: () => across(state, -1),
    Home: () => e.ctrlKey ? across(state, -all().length) : edge(state, false),
    End: () => e.ctrlKey ? across(state, all().length) : edge(state, true),
    PageUp: () => moves.turn(state, -1),
    PageDown: () => moves.turn(state, 1),
    Enter: () => choose(state, state.stop),
    Delete: entry?.dataset.open ? () => ask(state, 'DeleteAsync', number(entry, 'open')) : undefined,
    c: entry?.dataset.open && !e.ctrlKey ? () => ask(state, 'CompleteAsync', number(entry, 'open')) : undefined,
  }[e.key];
  if (!act || (e.ctrlKey && e.key !== 'Home' && e.key !== 'End')) return;
  // Enter on the buttons of names and dates is the browser's own click.
  if (e.key === 'Enter' && !isCell(state.stop) && !state.stop.matches('.entry, .free')) return;
  e.preventDefault();
  if (e.key !== 'Enter') forget(state);
  act();
};

const choose = (state, element) => {
  if (element.classList.contains('entry')) open(state, element);
  else if (element.classList.contains('free')) point(state, dayOf(element), number(element, 'from'), Math.min(number(element, 'from') + HOUR, number(element, 'to')));
  else if (isCell(element)) {
    const { day, from, to } = state.picked ?? usual(state, element);
    point(state, day, from, to);
  }
};

// Where an hour fits: in the first time everybody is free on the date, otherwise at the beginning of what is shown.
const usual = (state, cell) => {
  const day = dayOf(cell), free = state.grid.querySelector(`.free[data-day="${day}"]`);
  const from = free ? number(free, 'from') : number(state.grid, 'from');
  return { day, from, to: free ? Math.min(from + HOUR, number(free, 'to')) : from + HOUR };
};

// Shift and the arrows point out a time on the date: sideways it moves, down it lasts longer.
const pick = (state, move, longer) => {
  const was = state.picked, next = was ? { ...was } : usual(state, state.stop);
  if (was) {
    const length = clamp(next.to - next.from + longer, QUARTER, DAY);
    next.from = clamp(next.from + move, 0, DAY - length);
    next.to = next.from + length;
  }
  state.picked = next;
  show(state, next.day, next.from, next.to);
  say.say(state, say.word(state, 'at', axis.nameOf(state, next.day), say.clock(state, next.from), say.clock(state, next.to)));
};

const forget = state => {
  if (!state.picked) return;
  state.picked = null;
  hide(state);
};

const onFocus = (state, e) => {
  const element = e.target.closest('[data-stop], .entry');
  if (!element) return;
  mark(state, element);
  state.at = placeOf(state, element);
};

// After the server has drawn anew: there is still a tab stop, and a focus that stood on something now gone goes to what is there instead.
const onDrawn = state => {
  entries.leave(state.grid.querySelectorAll('.entry'));
  state.redrawn = true;
  state.whenDrawn?.();
  moves.onDrawn(state);
  if (state.stop?.isConnected) return;
  const hadFocus = state.inside && document.activeElement === document.body;
  const all = rows(state.grid), next = near(all[clamp(state.at.row, 0, all.length - 1)], state.at);
  state.stop = null;
  if (hadFocus) go(state, next);
  else mark(state, next);
};

// ---- Asking the server; one thing at a time, so that a second click on the same place asks for nothing. ----

const ask = async (state, method, ...values) => {
  if (state.asking) return;
  state.asking = true;
  try { await state.server.invokeMethodAsync(method, ...values); }
  finally { state.asking = false; state.picked = null; hide(state); }
};

// Its answer comes when the dialog has closed, and nothing waits for that.
const open = (state, entry) => {
  if (!entry.dataset.open || state.asking) return;
  forget(state);
  state.server.invokeMethodAsync('OpenAsync', number(entry, 'open'));
};

const point = (state, day, from, to) => {
  if (state.asking) return;
  show(state, day, from, Math.min(to, DAY));
  ask(state, 'PointAsync', day, from, Math.min(to, DAY));
};

// ---- Pointer: a click is an hour, a drag is what it spans, over all rows; by touch only after a long press, since a swipe scrolls. ----

const drop = state => {
  if (!state.drag) return;
  clearTimeout(state.drag.timer);
  state.drag = null;
  hide(state);
};

const span = (state, x) => {
  const { anchor, day } = state.drag, minute = minuteAt(state, day, x);
  const from = Math.min(Math.floor(Math.min(anchor, minute) / QUARTER) * QUARTER, number(state.grid, 'to') - QUARTER);
  return [from, Math.max(Math.ceil(Math.max(anchor, minute) / QUARTER) * QUARTER, from + QUARTER)];
};

const hourAt = (state, minute) => {
  const from = Math.min(Math.floor(minute / HALF) * HALF, number(state.grid, 'to') - HALF);
  return [from, Math.min(from + HOUR, DAY)];
};

const onDown = (state, e) => {
  const cell = e.target.closest('.cell');
  if (!cell || e.target.closest('.entry') || e.button !== 0 || !e.isPrimary || state.asking) return;
  forget(state);
  const drag = state.drag = { id: e.pointerId, day: dayOf(cell), anchor: minuteAt(state, dayOf(cell), e.clientX), x: e.clientX, y: e.clientY, touch: e.pointerType === 'touch', armed: e.pointerType !== 'touch', moved: false };
  if (drag.touch) {
    drag.timer = setTimeout(() => { drag.armed = true; show(state, drag.day, ...hourAt(state, drag.anchor)); navigator.vibrate?.(10); }, LONG_PRESS);
  }
};

const onMove = (state, e) => {
  const drag = state.drag;
  if (drag?.id !== e.pointerId) return;
  const far = Math.hypot(e.clientX - drag.x, e.clientY - drag.y);
  if (!drag.armed) { if (far > 10) drop(state); return; }
  if (!drag.moved && far < (drag.touch ? 10 : 4)) return;
  if (!drag.moved) { drag.moved = true; state.grid.setPointerCapture(e.pointerId); }
  show(state, drag.day, ...span(state, e.clientX));
};

const onUp = (state, e) => {
  const drag = state.drag;
  if (drag?.id !== e.pointerId) return;
  const [from, to] = drag.moved ? span(state, e.clientX) : hourAt(state, drag.anchor);
  const { armed, day } = drag;
  drop(state);
  if (!armed) return;
  point(state, day, from, to);
};

const onClick = (state, e) => {
  if (state.isHeld) { state.isHeld = false; e.preventDefault(); return; }
  // A click without a pointer comes from the keyboard or a screen reader; a tap opens, since a finger has no double click.
  const direct = e.detail === 0 || e.pointerType === 'touch';
  const entry = e.target.closest('.entry');
  if (entry) { if (direct) open(state, entry); return; }
  const stop = e.target.closest('.free, .cell');
  if (e.detail === 0 && stop) choose(state, stop);
};

// Something of the to-do list, by the keyboard: M takes it to the rows.
document.addEventListener('keydown', e => {
  const todo = e.target.closest?.('[data-todo]'), state = [...timelines.values()].at(-1);
  if (!todo || !state || e.key.toLowerCase() !== 'm' || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey || state.lift || e.target.matches('input:not([type=checkbox]), select, textarea')) return;
  e.preventDefault();
  moves.place(state, todo);
});

export const attach = (grid, server) => {
  const stop = new AbortController(), signal = stop.signal;
  const state = { grid, server, stop: null, at: { row: 0, day: 0, time: -1 }, time: -1, inside: false, picked: null, off: stop };
  const on = (name, act, options) => grid.addEventListener(name, e => act(state, e), { signal, ...options });
  const anywhere = (name, act, options) => document.addEventListener(name, e => act(state, e), { signal, ...options });
  on('keydown', onKey);
  on('focusin', onFocus);
  on('keyup', moves.onKeyUp);
  on('focusout', moves.onFocusOut);
  on('pointerdown', (s, e) => { s.isHeld = false; moves.onDown(s, e); onDown(s, e); });
  anywhere('pointerdown', moves.onDownOutside);
  anywhere('pointermove', (s, e) => { moves.onMove(s, e); onMove(s, e); });
  anywhere('pointerup', (s, e) => { moves.onUp(s, e); onUp(s, e); });
  anywhere('pointercancel', (s, e) => { if (s.carry?.pointer === e.pointerId) moves.cancel(s); if (s.drag?.id === e.pointerId) drop(s); });
  anywhere('keydown', moves.onEscape, { capture: true });
  anywhere('keyup', moves.onEscape, { capture: true });
  on('click', onClick);
  on('dblclick', (s, e) => { const entry = e.target.closest('.entry'); if (entry) open(s, entry); });
  anywhere('touchmove', (s, e) => { if (s.drag?.armed || s.carry?.armed) e.preventDefault(); }, { passive: false });
  anywhere('contextmenu', (s, e) => { if (s.drag?.touch || s.carry?.touch) e.preventDefault(); });
  document.addEventListener('focusin', e => {
    state.inside = grid.contains(e.target);
    if (!state.inside) forget(state);
  }, { signal });
  // What the browser itself draws is no news.
  state.watch = new MutationObserver(changes => { if (!changes.every(c => c.target.closest?.('.over'))) onDrawn(state); });
  state.watch.observe(grid, { childList: true, subtree: true, attributes: true, attributeFilter: ['style', 'data-first'] });
  timelines.set(grid, state);

  entries.leave(grid.querySelectorAll('.entry'));
  // Today where there is one, in sight also on a phone.
  const today = grid.querySelector('.date.today'), day = today ? dayOf(today) : 0;
  mark(state, grid.querySelector(`.everybody .cell[data-day="${day}"]`));
  if (today && grid.scrollWidth > grid.clientWidth) grid.scrollLeft = today.offsetLeft - grid.querySelector('.who').offsetWidth - 8;
};

export const detach = grid => {
  const state = timelines.get(grid);
  if (!state) return;
  drop(state);
  moves.cancel(state);
  state.watch.disconnect();
  state.off.abort();
  timelines.delete(grid);
};
