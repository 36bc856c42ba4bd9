// Asking the server: one thing at a time, so that a second click on the same place asks for nothing; and what was let go stays where it was put until the answer is drawn.
import { number, mayAdd, isEntry, entriesOf } from './cells.js';
import * as ghost from './ghost.js';
import * as say from './say.js';

const HOUR = 60, DRAWN_WITHIN = 2000;

const ask = async (state, method, ...values) => {
  if (state.asking) return undefined;
  state.asking = true;
  try { return await state.server.invokeMethodAsync(method, ...values); }
  finally { state.asking = false; }
};

// Its answer comes when the dialog has closed, and nothing waits for that: one that is open is not opened once more.
const open = (state, entry) => { if (entry.dataset.open && !state.asking) state.server.invokeMethodAsync('OpenAsync', number(entry, 'open')); };

const point = async (state, column, from, to) => {
  if (state.asking || !mayAdd(state.grid)) return;
  ghost.show(state, column, from, to, { words: say.times(state, from, to) });
  try { await ask(state, 'PointAsync', column, from, to); }
  finally { ghost.clear(state); }
};

const pointAllDay = (state, column) => { if (mayAdd(state.grid)) ask(state, 'PointAllDayAsync', column); };

// Enter, a click from a screen reader.
const choose = (state, element) => {
  if (isEntry(element)) open(state, element);
  else if (element.hasAttribute('data-all-day')) pointAllDay(state, number(element, 'day'));
  else if (element.classList.contains('slot')) point(state, number(element, 'day'), number(element, 'from'), number(element, 'from') + HOUR);
};

const turn = (state, by) => state.server.invokeMethodAsync('TurnAsync', by, (state.drag ?? state.lift)?.id ?? 0);

// The answer and the drawing come apart, in either order; nothing may jump back in between.
const drawn = state => new Promise(done => {
  if (state.redrawn) { done(); return; }
  const late = setTimeout(done, DRAWN_WITHIN);
  state.whenDrawn = () => { clearTimeout(late); state.whenDrawn = null; done(); };
});

const settle = async (state, method, value, id, words) => {
  if (state.asking) { ghost.away(state); return; }
  state.redrawn = false;
  const hadFocus = state.grid.contains(document.activeElement);
  let stays = false;
  try {
    stays = await ask(state, method, value);
    if (stays) await drawn(state);
  } finally { ghost.away(state); }
  say.say(state, stays ? say.word(state, 'dropped', words) : say.word(state, 'refused'));
  if (hadFocus && (document.activeElement === document.body || state.grid.contains(document.activeElement))) entriesOf(state.grid, id)[0]?.focus({ preventScroll: true });
};

export { ask, open, point, pointAllDay, choose, turn, settle };
