// What is seen while something is made, moved or lengthened: its place on the grid, a word beside the pointer where there is none, and the entry itself held back.
import { DAY, columns, entriesOf, isSideBySide } from './cells.js';

const piece = (state, index) => {
  const layer = state.grid.querySelector('.layer');
  while (layer.children.length <= index) {
    const ghost = document.createElement('div');
    ghost.className = 'ghost';
    ghost.append(document.createElement('b'), document.createElement('span'));
    layer.append(ghost);
  }
  return layer.children[index];
};

// From and to may reach over the ends of the date; then the dates beside it show the rest.
const show = (state, column, from, to, { title = '', words, look = '' }) => {
  const all = columns(state.grid), pieces = [];
  if (from < 0 && all[column - 1]) pieces.push([column - 1, DAY + from, Math.min(DAY, DAY + to)]);
  if (to > 0 && from < DAY) pieces.push([column, Math.max(0, from), Math.min(DAY, to)]);
  if (to > DAY && all[column + 1] && !isSideBySide(state.grid)) pieces.push([column + 1, Math.max(0, from - DAY), to - DAY]);
  clear(state, pieces.length);
  pieces.forEach(([day, start, end], index) => {
    const ghost = piece(state, index), { offsetLeft, offsetWidth } = all[day];
    ghost.className = `ghost ${look}`;
    Object.assign(ghost.style, { left: `${offsetLeft}px`, width: `${offsetWidth - 2}px`, top: `${start / DAY * 100}%`, height: `${(end - start) / DAY * 100}%` });
    ghost.classList.toggle('low', end - start < 40);
    ghost.children[0].textContent = index === 0 ? title : '';
    ghost.children[1].textContent = index === 0 ? words : '';
    ghost.hidden = false;
  });
};

const clear = (state, from = 0) => {
  [...state.grid.querySelectorAll('.layer > .ghost')].slice(from).forEach(ghost => { ghost.hidden = true; });
};

// Whatever would take it if it were let go now.
const mark = (state, elements) => {
  for (const old of state.marked ?? []) if (!elements.includes(old)) old.removeAttribute('data-drop-here');
  for (const element of elements) element.setAttribute('data-drop-here', '');
  state.marked = elements;
};

const chip = (state, words, x, y) => {
  if (!state.chip) {
    state.chip = document.createElement('div');
    state.chip.className = 'drag-chip';
    state.chip.setAttribute('aria-hidden', 'true');
    document.body.append(state.chip);
  }
  state.chip.textContent = words;
  state.chip.style.translate = `${Math.min(x + 14, innerWidth - state.chip.offsetWidth - 8)}px ${y + 16}px`;
};

const noChip = state => { state.chip?.remove(); state.chip = null; };

const lift = (state, id, how) => {
  drop(state);
  state.lifted = { id, how };
  again(state);
};

// After the server has drawn anew, what is lifted may be another element.
const again = state => {
  if (!state.lifted) return;
  for (const entry of entriesOf(state.grid, state.lifted.id)) entry.setAttribute('data-lifted', state.lifted.how);
};

const drop = state => {
  for (const entry of state.grid.querySelectorAll('[data-lifted]')) entry.removeAttribute('data-lifted');
  state.lifted = null;
};

// Nothing is held any longer.
const away = state => { clear(state); mark(state, []); noChip(state); drop(state); };

export { show, clear, mark, chip, noChip, lift, again, away };
