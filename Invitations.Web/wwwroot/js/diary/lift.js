// Moving an entry by the keyboard: M lifts it, the arrows move it by quarters of an hour and days, with Shift they change its end, Enter drops it, Escape gives up.
// Shift and an arrow on an entry changes its end at once, and it is saved when Shift is let go.
import { DAY, number, dayOf, columns, isAllDay, isSideBySide, epochOf } from './cells.js';
import * as entries from '../entries.js';
import * as ghost from './ghost.js';
import * as say from './say.js';
import * as server from './server.js';

const QUARTER = 15, HOUR = 60, WEEK = 7;

// What is known of an entry: enough to say where it goes without asking the server.
const sourceOf = (state, entry) => ({
  id: number(entry, 'open'), title: entries.title(entry), column: dayOf(entry), epoch: epochOf(state.grid, dayOf(entry)), bar: isAllDay(entry),
  from: isAllDay(entry) ? 0 : number(entry, 'from'), to: isAllDay(entry) ? 0 : number(entry, 'to'), goesOn: 'goesOn' in entry.dataset,
});

const start = (state, source, quick) => {
  state.lift = { ...source, days: 0, minutes: 0, longer: 0, strip: source.bar, hours: source.bar ? 8 * HOUR : source.from, copy: false, quick };
  ghost.lift(state, source.id, 'move');
  show(state, true);
  // How to go on; where it is, is heard from its first move on.
  if (!quick) say.say(state, say.word(state, 'lifted', source.title));
};

const begin = (state, entry, e) => {
  if (e.altKey || e.metaKey || e.ctrlKey) return false;
  const lengthens = e.shiftKey && (e.key === 'ArrowDown' || e.key === 'ArrowUp'), lifts = !e.shiftKey && e.key.toLowerCase() === 'm';
  if (!lengthens && !lifts) return false;
  e.preventDefault();
  if (!('mayMove' in entry.dataset) || (lengthens && isAllDay(entry))) say.say(state, say.word(state, 'mayNotMove'));
  else {
    start(state, sourceOf(state, entry), lengthens);
    if (lengthens) onKey(state, e);
  }
  return true;
};

const dayName = column => column.dataset.name;

// The column of the date it is at, when that is shown.
const columnOf = (state, lift) => {
  if (isSideBySide(state.grid)) return lift.column;
  return [...columns(state.grid)].findIndex((_, day) => epochOf(state.grid, day) === lift.epoch + lift.days);
};

const spanOf = lift => lift.bar && !lift.strip ? [lift.hours, lift.hours + HOUR + lift.longer] : lift.place
  ? [lift.hours, lift.hours + lift.place + lift.longer]
  : [lift.from + lift.minutes, lift.to + lift.minutes + lift.longer];

const wordsOf = (state, lift) => {
  const column = columns(state.grid)[columnOf(state, lift)];
  if (!column) return '';
  const [from, to] = spanOf(lift);
  return lift.strip ? say.word(state, 'allDayOn', dayName(column)) : say.word(state, 'at', dayName(column), say.clock(state, from), say.clock(state, to));
};

const show = (state, quiet) => {
  const { lift } = state, day = columnOf(state, lift);
  if (day < 0) {
    // Beyond what is shown: the dates turn, and it is shown once they have.
    const first = epochOf(state.grid, 0);
    server.turn(state, lift.epoch + lift.days < first ? -1 : 1);
    return;
  }
  const [from, to] = spanOf(lift), whole = [...state.grid.querySelectorAll('.whole')][day];
  if (lift.strip) {
    ghost.clear(state);
    ghost.mark(state, [whole]);
  } else {
    ghost.mark(state, []);
    ghost.show(state, day, from, to, { title: lift.title, words: say.times(state, from, to), look: lift.copy ? 'copy' : '' });
    state.grid.querySelector('.layer > .ghost')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  const words = wordsOf(state, lift);
  if (!quiet && words !== lift.said) say.say(state, lift.copy ? `${say.word(state, 'copy')}: ${words}` : words);
  lift.said = words;
};

const giveUp = state => {
  state.lift = null;
  ghost.away(state);
  say.say(state, say.word(state, 'givenUp'));
};

const isoOf = epoch => new Date(epoch * 864e5).toISOString().slice(0, 10);

const messageOf = lift => {
  const { id, copy: copies, days, minutes, longer, version } = lift, [from, to] = spanOf(lift), date = isoOf(lift.epoch + days);
  if (lift.strip !== lift.bar || lift.place) return lift.strip ? { id, copies, date, allDay: true, version } : { id, copies, version, date, from: ((from % DAY) + DAY) % DAY, to: to - from + ((from % DAY) + DAY) % DAY };
  return { id, copies, days, minutes, longer };
};

const drop = async state => {
  const { lift } = state, words = wordsOf(state, lift), message = messageOf(lift);
  state.lift = null;
  if (!lift.copy && !message.date && !message.days && !message.minutes && !message.longer) {
    ghost.away(state);
    say.say(state, say.word(state, 'givenUp'));
    return;
  }
  await server.settle(state, 'DropAsync', message, lift.id, words);
};

const onKey = (state, e) => {
  const { lift } = state;
  if (e.altKey || e.metaKey || e.ctrlKey) return;
  const people = isSideBySide(state.grid);
  const byTime = by => {
    if (lift.strip) return;
    if (lift.bar || lift.place) lift.hours = Math.min(Math.max(lift.hours + by, 0), DAY - QUARTER);
    else lift.minutes = Math.min(Math.max(lift.minutes + by, -lift.from), DAY - QUARTER - lift.from);
  };
  const byEnd = by => {
    if (lift.strip) return;
    const [from, to] = spanOf(lift);
    if (to + by - from >= QUARTER && to + by <= 2 * DAY) lift.longer += by;
  };
  // The end of what goes on on the next date is not where the focus is.
  const end = by => () => { if (!lift.goesOn) byEnd(by); };
  const act = {
    ArrowDown: e.shiftKey ? end(QUARTER) : () => byTime(QUARTER),
    ArrowUp: e.shiftKey ? end(-QUARTER) : () => byTime(-QUARTER),
    ArrowRight: e.shiftKey || people ? undefined : () => { lift.days += 1; },
    ArrowLeft: e.shiftKey || people ? undefined : () => { lift.days -= 1; },
    PageDown: e.shiftKey || people ? undefined : () => { lift.days += WEEK; },
    PageUp: e.shiftKey || people ? undefined : () => { lift.days -= WEEK; },
    a: () => { lift.strip = !lift.strip; },
    c: lift.place ? undefined : () => { lift.copy = !lift.copy; },
  }[e.key];
  if (e.key === 'Tab') { giveUp(state); return; }
  if (e.key === 'Shift') return;
  e.preventDefault();
  e.stopPropagation();
  if (e.key === 'Escape') giveUp(state);
  else if (e.key === 'Enter') drop(state);
  else if (e.key === 't' && !lift.place && !lift.copy) {
    state.lift = null;
    server.settle(state, 'ParkAsync', lift.id, lift.id, say.word(state, 'park'));
  } else if (act) {
    act();
    show(state);
  }
};

const onKeyUp = (state, e) => { if (state.lift?.quick && e.key === 'Shift') drop(state); };

// The focus left the grid with something in the air; a dialog or a redrawing that takes it for a moment is another matter.
const onFocusOut = (state, e) => { if (state.lift && e.relatedTarget && !state.grid.contains(e.relatedTarget)) giveUp(state); };

// Something of the to-do list, brought here to be given a time.
const place = (state, { id, title: words, minutes, version }) => {
  const day = Math.min(state.day, columns(state.grid).length - 1);
  state.stop?.focus({ preventScroll: true });
  start(state, { id, title: words, column: day, epoch: epochOf(state.grid, day), bar: false, from: 0, to: 0, goesOn: false, place: minutes, version }, false);
  // From the strip above the hours it comes to where the day begins.
  state.lift.hours = state.time < 0 ? Math.ceil(Number(state.grid.dataset.top) / HOUR) * HOUR : state.time;
  show(state);
};

export { sourceOf, begin, onKey, onKeyUp, onFocusOut, place, show, isoOf };
