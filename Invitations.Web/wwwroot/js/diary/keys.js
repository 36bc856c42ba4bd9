// The keyboard: one tab stop; up and down over the entries and free half hours of a column, left and right between the columns (WAI-ARIA grid).
import { columns, isEntry, isHead, stops, head, at, timeOf, number, dayOf } from './cells.js';
import * as lift from './lift.js';
import * as server from './server.js';

// The one place that Tab comes to.
const mark = (state, element) => {
  if (!element || state.stop === element) return;
  if (state.stop) state.stop.tabIndex = -1;
  state.stop = element;
  element.tabIndex = 0;
};

const go = (state, element, day) => {
  if (!element) return;
  state.moving = true;
  mark(state, element);
  state.day = day;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  state.moving = false;
};

const step = (state, by) => {
  const all = stops(state.grid, state.day), index = all.indexOf(state.stop);
  // Above the strip stands the heading, where it can be pressed.
  if (index === 0 && by === -1 && head(state.grid, state.day)) { go(state, head(state.grid, state.day), state.day); return; }
  const next = all[Math.min(Math.max(index + by, 0), all.length - 1)];
  if (next) state.time = timeOf(next);
  go(state, next, state.day);
};

const across = (state, day) => {
  if (day < 0 || day >= columns(state.grid).length) return;
  go(state, isHead(state.stop) ? head(state.grid, day) ?? at(state.grid, day, -1) : at(state.grid, day, state.time), day);
};

const onKey = (state, e) => {
  if (state.drag) return;
  if (state.lift) { lift.onKey(state, e); return; }
  const entry = isEntry(e.target) ? e.target : null;
  // Walking asks nobody: an answer that is still on its way, after a dialog has closed say, stops no key that only walks.
  if (entry && !state.asking && lift.begin(state, entry, e)) return;
  if (e.altKey || e.metaKey || e.shiftKey) return;
  const all = () => stops(state.grid, state.day), last = columns(state.grid).length - 1;
  const act = {
    ArrowDown: () => step(state, 1),
    ArrowUp: () => step(state, -1),
    ArrowRight: () => across(state, state.day + 1),
    ArrowLeft: () => across(state, state.day - 1),
    Home: () => e.ctrlKey ? step(state, -all().length) : across(state, 0),
    End: () => e.ctrlKey ? step(state, all().length) : across(state, last),
    PageUp: () => server.turn(state, -1),
    PageDown: () => server.turn(state, 1),
    Enter: isHead(e.target) ? undefined : () => server.choose(state, e.target),
    Delete: entry?.dataset.open ? () => server.ask(state, 'DeleteAsync', number(entry, 'open')) : undefined,
    c: entry?.dataset.open && !e.ctrlKey ? () => server.ask(state, 'CompleteAsync', number(entry, 'open')) : undefined,
  }[e.key];
  if (!act || (e.ctrlKey && e.key !== 'Home' && e.key !== 'End')) return;
  e.preventDefault();
  act();
};

const onFocus = (state, e) => {
  const element = e.target.closest('.entry, .slot, [data-all-day], .dates button');
  if (!element || state.moving) return;
  mark(state, element);
  if (isHead(element)) { state.day = [...state.grid.querySelectorAll('.dates > .date')].indexOf(element.parentElement); return; }
  state.day = dayOf(element);
  state.time = timeOf(element);
};

// After the server has drawn anew: there is still a tab stop, and a focus that stood on something now gone goes to what is there instead.
const onDrawn = state => {
  const last = columns(state.grid).length - 1, day = Math.max(0, Math.min(state.day, last));
  if (state.stop?.isConnected && state.grid.contains(state.stop)) return;
  const hadFocus = state.inside && document.activeElement === document.body;
  const next = at(state.grid, day, state.time);
  if (hadFocus) go(state, next, day);
  else mark(state, next);
};

export { mark, onKey, onFocus, onDrawn };
