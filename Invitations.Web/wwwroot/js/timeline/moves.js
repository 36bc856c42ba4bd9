// Moving entries in the rows of a week. The right edge is the end; a finger lifts by a long press. By the keyboard M lifts, left and right are quarters of an hour and
// up and down dates, as time runs here, with Shift the end. What is let go is told to the server as the grid of hours tells it (js/diary/).
import * as entries from '../entries.js';
import { number, epoch } from '../diary/cells.js';
import * as ghost from '../diary/ghost.js';
import { isoOf } from '../diary/lift.js';
import * as say from '../diary/say.js';
import * as server from '../diary/server.js';
import * as axis from './axis.js';

const QUARTER = 15, DAY = 1440, WEEK = 7, HANDLE = 6, LONG_PRESS = 450, EDGE = 28, TURN_AFTER = 700, SCROLL = 12;
const snap = minute => Math.round(minute / QUARTER) * QUARTER;
const dayOf = entry => number(entry.closest('.cell'), 'day');

const sourceOf = (state, entry) => ({
  id: number(entry, 'open'), title: entries.title(entry), day: dayOf(entry), epoch: axis.epochOf(state, dayOf(entry)), whole: 'lastDay' in entry.dataset,
  from: number(entry, 'from'), to: number(entry, 'to'), goesOn: 'goesOn' in entry.dataset,
});

const wordsAt = (state, aim) => aim.whole ? say.word(state, 'allDayOn', axis.nameOf(state, aim.day))
  : say.word(state, 'at', axis.nameOf(state, aim.day), say.clock(state, aim.from), say.clock(state, aim.to));

// What takes whole dates has the whole of the axis.
const showAt = (state, aim) => aim.whole ? axis.show(state, aim.day, 0, DAY, say.word(state, 'allDay')) : axis.show(state, aim.day, aim.from, aim.to);

const settle = async (state, method, value, id, words) => {
  try { await server.settle(state, method, value, id, words); }
  finally { axis.hide(state); }
};

const away = state => { ghost.away(state); axis.hide(state); };

// ---- Pointer ----

const begin = (state, e, what) => {
  const touch = e.pointerType === 'touch';
  state.carry = { copy: false, ...what, pointer: e.pointerId, x: e.clientX, y: e.clientY, atX: e.clientX, atY: e.clientY, touch, armed: !touch, moved: false };
  if (touch) state.carry.timer = setTimeout(() => { state.carry.armed = true; navigator.vibrate?.(10); hold(state); }, LONG_PRESS);
};

const hold = state => { if (state.carry.kind !== 'place') ghost.lift(state, state.carry.id, state.carry.copy ? 'copy' : state.carry.kind); };

const onDown = (state, e) => {
  const entry = e.target.closest('.entry');
  if (!entry || !('mayMove' in entry.dataset) || e.button !== 0 || !e.isPrimary || state.asking || state.carry || state.lift) return;
  const source = sourceOf(state, entry), { right, width } = entry.getBoundingClientRect();
  const resizes = e.pointerType !== 'touch' && !source.whole && !source.goesOn && right - e.clientX <= Math.min(HANDLE, width / 3);
  begin(state, e, { kind: resizes ? 'resize' : 'move', ...source, grab: axis.minuteAt(state, source.day, e.clientX) - (resizes ? source.to : source.from) });
};

// Something of the to-do list: anywhere on the page.
const onDownOutside = (state, e) => {
  const todo = e.target.closest?.('[data-todo]');
  if (!todo || e.button !== 0 || !e.isPrimary || state.asking || state.carry || e.target.closest('input, select, a, [data-no-drag]')) return;
  begin(state, e, { kind: 'place', ...entries.toDo(todo) });
};

const aimAt = state => {
  const { carry, grid } = state, { id, copy: copies, atX: x, atY: y } = carry;
  if (carry.kind === 'resize') {
    const to = axis.clamp(snap(axis.minuteAt(state, carry.day, x) - carry.grab), carry.from + QUARTER, DAY);
    return { day: carry.day, from: carry.from, to, message: { id, longer: to - carry.to }, same: to === carry.to };
  }
  const under = document.elementFromPoint(x, y);
  if (!grid.contains(under)) {
    const park = under?.closest('[data-park]'), date = under?.closest('[data-drop-date], [data-date]');
    if (park && carry.kind === 'move' && !carry.copy) return { element: park, park: true };
    if (date && carry.kind === 'move') {
      const days = epoch(date.dataset.dropDate ?? date.dataset.date) - carry.epoch;
      return { element: date, message: { id, copies, days }, same: days === 0 && !copies };
    }
    const view = grid.getBoundingClientRect();
    if (x < view.left - EDGE || x > view.right + EDGE || y < view.top - EDGE || y > view.bottom + EDGE) return null;
  }
  const day = axis.dayAt(state, x), minute = axis.minuteAt(state, day, x), days = axis.epochOf(state, day) - carry.epoch;
  if (carry.whole) return { day, whole: true, message: { id, copies, days }, same: days === 0 && !copies };
  if (carry.kind === 'place') {
    const from = axis.clamp(snap(minute - QUARTER / 2), 0, DAY - QUARTER), to = from + carry.minutes;
    return { day, from, to, message: { id, date: isoOf(axis.epochOf(state, day)), from, to, version: carry.version } };
  }
  const from = axis.clamp(snap(minute - carry.grab), 0, DAY - QUARTER), minutes = from - carry.from;
  return { day, from, to: from + carry.to - carry.from, message: { id, copies, days, minutes }, same: days === 0 && minutes === 0 && !copies };
};

const draw = state => {
  const { carry } = state, aim = carry.aim = aimAt(state), isHere = aim?.day !== undefined;
  if (isHere) showAt(state, aim);
  else axis.hide(state);
  ghost.mark(state, aim?.element ? [aim.element] : []);
  const where = isHere ? aim.whole ? say.word(state, 'allDay') : carry.kind === 'resize' ? say.word(state, 'ends', say.clock(state, aim.to)) : say.times(state, aim.from, aim.to)
    : aim?.park ? say.word(state, 'park') : aim?.element ? aim.element.getAttribute('aria-label') ?? '' : '';
  ghost.chip(state, [carry.copy ? `+ ${carry.title}` : carry.title, where].filter(Boolean).join(' · '), carry.atX, carry.atY);
};

const copies = (state, ctrl) => {
  const { carry } = state, copy = ctrl && carry.kind === 'move';
  if (copy === carry.copy) return;
  carry.copy = copy;
  hold(state);
};

const onMove = (state, e) => {
  const { carry } = state;
  if (carry?.pointer !== e.pointerId) return;
  const far = Math.hypot(e.clientX - carry.x, e.clientY - carry.y);
  if (!carry.armed) { if (far > 10) cancel(state); return; }
  if (!carry.moved && far < (carry.touch ? 10 : 4)) return;
  if (!carry.moved) {
    carry.moved = true;
    state.grid.setPointerCapture(e.pointerId);
    document.documentElement.classList.add('dragging');
    hold(state);
    state.frame = requestAnimationFrame(() => follow(state));
  }
  [carry.atX, carry.atY] = [e.clientX, e.clientY];
  copies(state, e.ctrlKey);
  draw(state);
};

// Held at a side the rows scroll, and where they end the week turns.
const follow = state => {
  const { carry, grid } = state;
  if (!carry?.moved) return;
  const view = grid.getBoundingClientRect(), left = grid.scrollLeft, { atX: x, atY: y } = carry, within = y > view.top && y < view.bottom;
  const toRight = within && x > view.right - EDGE && x < view.right + EDGE, toLeft = within && x < view.left + EDGE && x > view.left - EDGE;
  if (toRight || toLeft) grid.scrollLeft += toRight ? SCROLL : -SCROLL;
  if (left !== grid.scrollLeft) draw(state);
  const side = carry.kind !== 'resize' && left === grid.scrollLeft ? toRight ? 1 : toLeft ? -1 : 0 : 0;
  if (side !== carry.side) [carry.side, carry.since] = [side, performance.now()];
  else if (side && performance.now() - carry.since > TURN_AFTER) {
    carry.since = performance.now() + TURN_AFTER;
    turn(state, side);
  }
  state.frame = requestAnimationFrame(() => follow(state));
};

const turn = (state, by) => state.server.invokeMethodAsync('TurnAsync', by, (state.carry ?? state.lift)?.id ?? 0);

const end = state => {
  clearTimeout(state.carry?.timer);
  cancelAnimationFrame(state.frame);
  document.documentElement.classList.remove('dragging');
  state.carry = null;
};

const cancel = state => {
  if (!state.carry) return;
  const { moved } = state.carry;
  end(state);
  away(state);
  if (moved) say.say(state, say.word(state, 'givenUp'));
};

const onUp = (state, e) => {
  const { carry } = state;
  if (carry?.pointer !== e.pointerId) return;
  if (!carry.moved) {
    // A finger that held an entry and let it go where it was did not tap it.
    state.isHeld = carry.touch && carry.armed;
    end(state);
    away(state);
    return;
  }
  [carry.atX, carry.atY] = [e.clientX, e.clientY];
  copies(state, e.ctrlKey);
  draw(state);
  const { aim } = carry;
  end(state);
  ghost.noChip(state);
  ghost.mark(state, []);
  if (aim?.park) settle(state, 'ParkAsync', carry.id, carry.id, say.word(state, 'park'));
  else if (aim?.message && !aim.same) settle(state, 'DropAsync', aim.message, carry.id, aim.element ? aim.element.getAttribute('aria-label') : wordsAt(state, aim));
  else away(state);
};

const onEscape = (state, e) => {
  if (!state.carry) return;
  if (e.key === 'Escape') {
    e.preventDefault();
    e.stopImmediatePropagation();
    cancel(state);
  } else if (e.key === 'Control' && state.carry.moved) {
    copies(state, e.type === 'keydown');
    draw(state);
  }
};

// ---- Keyboard ----

const lift = (state, source, quick) => {
  state.lift = { ...source, days: 0, minutes: 0, longer: 0, copy: false, quick };
  ghost.lift(state, source.id, 'move');
  showLift(state, true);
  // How to go on; where it is, is heard from its first move on.
  if (!quick) say.say(state, say.word(state, 'lifted', source.title));
};

const aimOf = (state, lifted) => ({ day: axis.dayOfEpoch(state, lifted.epoch + lifted.days), whole: lifted.whole, from: lifted.from + lifted.minutes, to: lifted.to + lifted.minutes + lifted.longer });

const showLift = (state, quiet) => {
  const { lift: lifted } = state, aim = aimOf(state, lifted);
  if (aim.day < 0) {
    // Beyond what is shown: the week turns, and it is shown once it has.
    turn(state, lifted.epoch + lifted.days < axis.epochOf(state, 0) ? -1 : 1);
    return;
  }
  showAt(state, aim);
  const words = wordsAt(state, aim);
  if (!quiet && words !== lifted.said) say.say(state, lifted.copy ? `${say.word(state, 'copy')}: ${words}` : words);
  lifted.said = words;
};

const giveUp = state => {
  state.lift = null;
  away(state);
  say.say(state, say.word(state, 'givenUp'));
};

const drop = state => {
  const { lift: lifted } = state, { id, copy, days, minutes, longer, place, version } = lifted, aim = aimOf(state, lifted), words = wordsAt(state, aim);
  state.lift = null;
  if (place) return settle(state, 'DropAsync', { id, version, date: isoOf(lifted.epoch + days), from: aim.from, to: aim.to }, id, words);
  if (!copy && !days && !minutes && !longer) {
    away(state);
    return say.say(state, say.word(state, 'givenUp'));
  }
  return settle(state, 'DropAsync', { id, copies: copy, days, minutes, longer }, id, words);
};

const onBegin = (state, entry, e) => {
  if (e.altKey || e.metaKey || e.ctrlKey) return false;
  const lengthens = e.shiftKey && (e.key === 'ArrowRight' || e.key === 'ArrowLeft'), lifts = !e.shiftKey && e.key.toLowerCase() === 'm';
  if (!lengthens && !lifts) return false;
  e.preventDefault();
  if (!('mayMove' in entry.dataset) || (lengthens && 'lastDay' in entry.dataset)) say.say(state, say.word(state, 'mayNotMove'));
  else {
    lift(state, sourceOf(state, entry), lengthens);
    if (lengthens) onKey(state, e);
  }
  return true;
};

const onKey = (state, e) => {
  const { lift: lifted } = state;
  if (e.altKey || e.metaKey || e.ctrlKey) return;
  const byTime = by => { if (!lifted.whole) lifted.minutes = axis.clamp(lifted.minutes + by, -lifted.from, DAY - QUARTER - lifted.from); };
  // The end of what goes on on the next date is not where the focus is.
  const byEnd = by => { if (!lifted.whole && !lifted.goesOn && lifted.to + lifted.longer + by - lifted.from >= QUARTER) lifted.longer += by; };
  const byDays = by => e.shiftKey ? undefined : () => { lifted.days += by; };
  const act = {
    ArrowRight: () => (e.shiftKey ? byEnd : byTime)(QUARTER),
    ArrowLeft: () => (e.shiftKey ? byEnd : byTime)(-QUARTER),
    ArrowDown: byDays(1),
    ArrowUp: byDays(-1),
    PageDown: byDays(WEEK),
    PageUp: byDays(-WEEK),
    c: lifted.place ? undefined : () => { lifted.copy = !lifted.copy; },
  }[e.key];
  if (e.key === 'Tab') { giveUp(state); return; }
  if (e.key === 'Shift') return;
  e.preventDefault();
  e.stopPropagation();
  if (e.key === 'Escape') giveUp(state);
  else if (e.key === 'Enter') drop(state);
  else if (e.key === 't' && !lifted.place && !lifted.copy) {
    state.lift = null;
    settle(state, 'ParkAsync', lifted.id, lifted.id, say.word(state, 'park'));
  } else if (act) {
    act();
    showLift(state);
  }
};

const onKeyUp = (state, e) => { if (state.lift?.quick && e.key === 'Shift') drop(state); };

const onFocusOut = (state, e) => { if (state.lift && e.relatedTarget && !state.grid.contains(e.relatedTarget)) giveUp(state); };

// Something of the to-do list, brought here to be given a time: where the day begins.
const place = (state, todo) => {
  const day = Number.isNaN(state.at.day) ? 0 : state.at.day, { minutes, ...what } = entries.toDo(todo), from = number(state.grid, 'from');
  state.stop?.focus({ preventScroll: true });
  lift(state, { ...what, day, epoch: axis.epochOf(state, day), whole: false, from, to: from + minutes, goesOn: false, place: true }, false);
};

// After the server has drawn anew, what is carried may be another element, and another week may be shown.
const onDrawn = state => {
  ghost.again(state);
  if (state.carry?.moved) draw(state);
  if (state.lift) showLift(state);
};

export { onDown, onDownOutside, onMove, onUp, cancel, onEscape, onBegin, onKey, onKeyUp, onFocusOut, place, onDrawn, turn };
