// Where time is in the rows of a week, and what is pointed out or carried there: a band over all rows, so that everybody who is free or not at that time is seen.
import * as say from '../diary/say.js';
import { number, epoch } from '../diary/cells.js';

const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

const date = (state, day) => state.grid.querySelector(`.date[data-day="${day}"]`);
const nameOf = (state, day) => date(state, day)?.dataset.name ?? '';
const epochOf = (state, day) => epoch(state.grid.dataset.first) + day;
const dayOfEpoch = (state, at) => {
  const day = at - epoch(state.grid.dataset.first);
  return day >= 0 && day < number(state.grid, 'days') ? day : -1;
};

// The date under a place of the screen; left and right of all the nearest.
const dayAt = (state, x) => {
  const all = [...state.grid.querySelectorAll('.date')], found = all.findIndex(d => x < d.getBoundingClientRect().right);
  return found < 0 ? all.length - 1 : found;
};

const minuteAt = (state, day, x) => {
  const box = date(state, day).getBoundingClientRect(), from = number(state.grid, 'from'), to = number(state.grid, 'to');
  return clamp(from + (x - box.left) / box.width * (to - from), from, to);
};

const ghosts = state => [...state.grid.querySelectorAll('.ghost')];
const hide = state => { for (const g of ghosts(state)) g.hidden = true; };

const show = (state, day, from, to, words = say.times(state, from, to)) => {
  const span = [clamp(from, number(state.grid, 'from'), number(state.grid, 'to')), clamp(to, number(state.grid, 'from'), number(state.grid, 'to'))];
  for (const g of ghosts(state)) {
    g.style.gridColumn = day + 2;
    g.firstElementChild.style.setProperty('--from', span[0]);
    g.firstElementChild.style.setProperty('--to', span[1]);
    g.firstElementChild.dataset.times = words;
    g.hidden = false;
  }
};

export { clamp, nameOf, epochOf, dayOfEpoch, dayAt, minuteAt, show, hide };
