// Mouse, pen and finger: making, moving, lengthening, copying, parking and placing. All of it follows the pointer here; the server hears one message when it is let go.
// A finger lifts by a long press, since a swipe scrolls; an entry that was lifted and let go where it was keeps its handles, for the end to be pulled.
import { DAY, number, columns, isAllDay, isSideBySide, mayAdd, epoch, epochOf, columnAt, minuteAt } from './cells.js';
import * as entries from '../entries.js';
import * as ghost from './ghost.js';
import { sourceOf } from './lift.js';
import * as say from './say.js';
import * as server from './server.js';

const QUARTER = 15, HOUR = 60, LONG_PRESS = 450, HANDLE = 8, HANDLE_BY_TOUCH = 22, EDGE = 28, TURN_AFTER = 700, LINGER = 250, SCROLL = 12;

const snap = minute => Math.round(minute / QUARTER) * QUARTER;
const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
const isoOf = (grid, column) => columns(grid)[column].dataset.date;
const firstColumn = grid => columns(grid)[0].classList.contains('everybody') ? 1 : 0;

const isOnHandle = (entry, e, size) => {
  const { bottom, height } = entry.getBoundingClientRect();
  return !isAllDay(entry) && !('goesOn' in entry.dataset) && bottom - e.clientY <= Math.min(size, height / 2);
};

// ---- Down ----

const begin = (state, e, what) => {
  const touch = e.pointerType === 'touch';
  state.drag = { copy: false, ...what, pointer: e.pointerId, x: e.clientX, y: e.clientY, atX: e.clientX, atY: e.clientY, touch, armed: !touch || !!what.armed, moved: false };
  if (!state.drag.armed) state.drag.timer = setTimeout(() => arm(state), LONG_PRESS);
  else if (touch) e.target.setPointerCapture?.(e.pointerId);
};

const onDown = (state, e) => {
  if (e.button !== 0 || !e.isPrimary || state.asking || state.drag || state.lift) return;
  const entry = e.target.closest('.entry'), slot = e.target.closest('.slot');
  if (state.selected && state.selected !== entry) unselect(state);
  if (entry) {
    if (!('mayMove' in entry.dataset)) return;
    const chosen = entry === state.selected;
    const resizes = isOnHandle(entry, e, e.pointerType !== 'touch' ? HANDLE : chosen ? HANDLE_BY_TOUCH : 0);
    const source = sourceOf(state, entry), grabbed = columnAt(state.grid, e.clientX);
    begin(state, e, { kind: resizes ? 'resize' : 'move', ...source, entry, armed: resizes && chosen, grab: minuteAt(state.grid, e.clientY) - source.from,
      // A bar is held by the date under the pointer.
      ...(source.bar ? { column: grabbed, epoch: epochOf(state.grid, grabbed) } : {}) });
  } else if (slot && mayAdd(state.grid)) {
    begin(state, e, { kind: 'create', column: number(slot, 'day'), half: number(slot, 'from'), anchor: minuteAt(state.grid, e.clientY) });
  }
};

// Something of the to-do list: anywhere on the page.
const onDownOutside = (state, e) => {
  const todo = e.target.closest?.('[data-todo]');
  if (!todo || e.button !== 0 || !e.isPrimary || state.asking || state.drag || e.target.closest('input, select, a, [data-no-drag]')) return;
  begin(state, e, { kind: 'place', ...entries.toDo(todo) });
};

const arm = state => {
  const { drag } = state;
  drag.armed = true;
  navigator.vibrate?.(10);
  if (drag.kind === 'create') ghost.show(state, drag.column, drag.half, drag.half + HOUR, { words: say.times(state, drag.half, drag.half + HOUR) });
  else lift(state);
};

const lift = state => {
  const { drag } = state;
  if (drag.kind === 'create' || drag.kind === 'place') return;
  ghost.lift(state, drag.id, drag.copy ? 'copy' : drag.kind);
};

// ---- Where it would come to be ----

const inGrid = (state, x, y) => {
  const { left, right, top, bottom } = state.grid.getBoundingClientRect();
  return x >= left - EDGE && x <= right + EDGE && y >= top - EDGE && y <= bottom + EDGE;
};

const aimAt = (state, x, y) => {
  const { drag, grid } = state;
  if (drag.kind === 'create') {
    const minute = minuteAt(grid, y), from = Math.min(Math.floor(Math.min(drag.anchor, minute) / QUARTER) * QUARTER, DAY - QUARTER);
    return { column: drag.column, from, to: Math.max(Math.ceil(Math.max(drag.anchor, minute) / QUARTER) * QUARTER, from + QUARTER) };
  }
  if (drag.kind === 'resize') {
    const to = clamp(snap(minuteAt(grid, y)), drag.from + QUARTER, DAY);
    return { column: shownColumn(state), from: drag.from, to, message: { id: drag.id, longer: to - drag.to }, same: to === drag.to };
  }
  const under = document.elementFromPoint(x, y);
  if (!grid.contains(under)) {
    const park = under?.closest('[data-park]'), date = under?.closest('[data-drop-date], [data-date]');
    if (park && drag.kind === 'move' && !drag.copy) return { element: park, park: true };
    if (date && drag.kind === 'move') {
      const days = epoch(date.dataset.dropDate ?? date.dataset.date) - drag.epoch;
      return { element: date, message: { id: drag.id, copies: drag.copy, days }, same: days === 0 && !drag.copy };
    }
    if (!inGrid(state, x, y)) return null;
  }
  return onGrid(state, x, y);
};

const onGrid = (state, x, y) => {
  const { drag, grid } = state, people = isSideBySide(grid);
  const column = people && drag.kind === 'move' ? drag.column : Math.max(columnAt(grid, x), firstColumn(grid));
  const { id, copy: copies, version } = drag, date = isoOf(grid, column);
  if (y < grid.querySelector('.head').getBoundingClientRect().bottom) {
    const days = epochOf(grid, column) - drag.epoch;
    return { column, strip: true, message: drag.bar ? { id, copies, days } : { id, copies, date, allDay: true, version }, same: drag.bar && days === 0 && !copies };
  }
  if (drag.kind === 'place' || drag.bar) {
    const from = clamp(snap(minuteAt(grid, y) - QUARTER / 2), 0, DAY - QUARTER), to = from + (drag.minutes ?? HOUR);
    return { column, from, to, message: { id, copies, date, from, to, version } };
  }
  const from = clamp(snap(minuteAt(grid, y) - drag.grab), 0, DAY - QUARTER), days = epochOf(grid, column) - drag.epoch, minutes = from - drag.from;
  return { column, from, to: from + drag.to - drag.from, message: { id, copies, days, minutes }, same: days === 0 && minutes === 0 && !copies };
};

// The column of the date it began on, which may stand elsewhere once the dates have been turned.
const shownColumn = state => isSideBySide(state.grid) ? state.drag.column : Math.max(0, [...columns(state.grid)].findIndex((_, day) => epochOf(state.grid, day) === state.drag.epoch));

const wordsOf = (state, aim) => {
  const name = columns(state.grid)[aim.column]?.dataset.name;
  return aim.strip ? say.word(state, 'allDayOn', name) : say.word(state, 'at', name, say.clock(state, aim.from), say.clock(state, aim.to));
};

const draw = state => {
  const { drag, grid } = state, aim = drag.aim = aimAt(state, drag.atX, drag.atY);
  const isTimed = aim && aim.from !== undefined;
  if (isTimed) {
    const words = drag.kind === 'resize' ? say.word(state, 'ends', say.clock(state, aim.to)) : say.times(state, aim.from, aim.to);
    ghost.show(state, aim.column, aim.from, aim.to, { title: drag.title, words, look: `${drag.kind}${drag.copy ? ' copy' : ''}` });
  } else ghost.clear(state);
  ghost.mark(state, aim?.element ? [aim.element] : aim?.strip ? [grid.querySelectorAll('.whole')[aim.column]] : []);
  if (drag.kind === 'create' || isTimed) ghost.noChip(state);
  else {
    const where = aim?.strip ? say.word(state, 'allDay') : aim?.park ? say.word(state, 'park') : aim?.element ? aim.element.getAttribute('aria-label') ?? '' : '';
    ghost.chip(state, [drag.copy ? `+ ${drag.title}` : drag.title, where].filter(Boolean).join(' · '), drag.atX, drag.atY);
  }
};

// ---- Move ----

const onMove = (state, e) => {
  const { drag } = state;
  if (drag?.pointer !== e.pointerId) return;
  const far = Math.hypot(e.clientX - drag.x, e.clientY - drag.y);
  if (!drag.armed) { if (far > 10) cancel(state); return; }
  if (!drag.moved && far < (drag.touch ? 10 : 4)) return;
  if (!drag.moved) {
    drag.moved = true;
    state.grid.setPointerCapture(e.pointerId);
    document.documentElement.classList.add('dragging');
    lift(state);
    state.frame = requestAnimationFrame(() => follow(state));
  }
  [drag.atX, drag.atY] = [e.clientX, e.clientY];
  copies(state, e.ctrlKey);
  draw(state);
};

const copies = (state, ctrl) => {
  const { drag } = state, copy = ctrl && drag.kind === 'move';
  if (copy === drag.copy) return;
  drag.copy = copy;
  lift(state);
};

// Near an edge the grid scrolls; held at its sides, the dates turn.
const follow = state => {
  const { drag, grid } = state;
  if (!drag?.moved) return;
  const view = grid.getBoundingClientRect(), top = grid.querySelector('.head').getBoundingClientRect().bottom, { atX: x, atY: y } = drag;
  const [left, before] = [grid.scrollLeft, grid.scrollTop], sideways = drag.kind !== 'create' && y > view.top && y < view.bottom;
  const within = x > view.left && x < view.right, zone = within && y > view.bottom - EDGE && y < view.bottom + EDGE ? 1 : within && y < top + EDGE && y > top ? -1 : 0;
  // Whoever only passes the edge, on the way to the strip or the calendar, does not mean to scroll.
  if (zone !== drag.zone) [drag.zone, drag.lingers] = [zone, performance.now()];
  else if (zone && performance.now() - drag.lingers > LINGER) grid.scrollTop += zone * SCROLL;
  const toRight = x > view.right - EDGE / 2 && x < view.right + EDGE, toLeft = x < view.left + EDGE && x > view.left - EDGE / 2;
  if (sideways && (toRight || toLeft)) grid.scrollLeft += toRight ? SCROLL : -SCROLL;
  if (left !== grid.scrollLeft || before !== grid.scrollTop) draw(state);
  const side = sideways && drag.kind !== 'resize' && left === grid.scrollLeft ? toRight ? 1 : toLeft ? -1 : 0 : 0;
  if (side !== drag.side) [drag.side, drag.since] = [side, performance.now()];
  else if (side && performance.now() - drag.since > TURN_AFTER) {
    drag.since = performance.now() + TURN_AFTER;
    server.turn(state, side);
  }
  state.frame = requestAnimationFrame(() => follow(state));
};

// ---- Up ----

const end = state => {
  clearTimeout(state.drag?.timer);
  cancelAnimationFrame(state.frame);
  document.documentElement.classList.remove('dragging');
  state.drag = null;
};

const cancel = state => {
  if (!state.drag) return;
  const { moved } = state.drag;
  end(state);
  ghost.away(state);
  if (moved) say.say(state, say.word(state, 'givenUp'));
};

const onUp = (state, e) => {
  const { drag } = state;
  if (drag?.pointer !== e.pointerId) return;
  if (!drag.moved) { stay(state); return; }
  [drag.atX, drag.atY] = [e.clientX, e.clientY];
  copies(state, e.ctrlKey);
  draw(state);
  const { aim } = drag;
  end(state);
  if (drag.kind === 'create') {
    server.point(state, aim.column, aim.from, aim.to);
    return;
  }
  ghost.noChip(state);
  ghost.mark(state, []);
  if (aim?.park) server.settle(state, 'ParkAsync', drag.id, drag.id, say.word(state, 'park'));
  else if (aim?.message && !aim.same) server.settle(state, 'DropAsync', aim.message, drag.id, aim.element ? aim.element.getAttribute('aria-label') : wordsOf(state, aim));
  else ghost.away(state);
};

// Let go where it was taken: a click, or a long press.
const stay = state => {
  const { drag } = state;
  end(state);
  ghost.away(state);
  if (!drag.armed) return;
  if (drag.kind === 'create') server.point(state, drag.column, drag.half, drag.half + HOUR);
  else if (drag.touch && drag.kind !== 'place') select(state, drag.entry);
};

// What a finger has lifted and let go: it has its handles, and a second press on them pulls the end.
const select = (state, entry) => {
  unselect(state);
  state.selected = entry;
  state.isHeld = true;
  entry.setAttribute('data-selected', '');
  entry.focus({ preventScroll: true });
};

const unselect = state => {
  state.selected?.removeAttribute('data-selected');
  state.selected = null;
};

const onEscape = (state, e) => {
  if (!state.drag) return;
  if (e.key === 'Escape') {
    e.preventDefault();
    e.stopImmediatePropagation();
    cancel(state);
  } else if (e.key === 'Control' && state.drag.moved) {
    copies(state, e.type === 'keydown');
    draw(state);
  }
};

export { onDown, onDownOutside, onMove, onUp, cancel, unselect, onEscape, draw };
