// The diary's grid: its columns, the cells of its half hours, and what is where. The server sends columns and entries; 48 cells a column, all alike but for
// their names, are made here (decision record 0015).
import * as entries from '../entries.js';
import * as say from './say.js';

const HALF = 30, DAY = 1440;
// An entry's minutes are where it stands by.
const number = (element, name) => Number(element.dataset[name] ?? element.style.getPropertyValue(`--${name}`));

// The column something stands in says which it is.
const dayOf = element => number(element.closest('[data-day]'), 'day');

const columns = grid => grid.getElementsByClassName('column');
const isEntry = element => element.classList.contains('entry');
const isAllDay = element => element.hasAttribute('data-all-day') || element.hasAttribute('data-last-day');
const isHead = element => !!element.closest('.dates');
const mayAdd = grid => grid.dataset.mayAdd === 'yes';
// Days since 1970: the difference of two is how many dates lie between them.
const epoch = iso => Date.parse(iso) / 864e5;
const epochOf = (grid, column) => epoch(columns(grid)[column].dataset.date);
const isSideBySide = grid => grid.classList.contains('people');

const make = (tag, role, name) => {
  const element = document.createElement(tag);
  element.className = name;
  element.setAttribute('role', role);
  return element;
};

// Makes the cells anew when the number of columns is another, and else names those that are there: the focus stays on its cell when the week is turned.
const build = state => {
  const { grid } = state, all = [...columns(grid)], slots = grid.querySelector('.slots');
  const key = all.map(c => c.dataset.name).join('|') + grid.dataset.clock;
  if (state.key === key) return;
  state.key = key;
  if (slots.childElementCount === 0 || slots.firstElementChild.childElementCount !== all.length + 1) {
    const rows = document.createDocumentFragment();
    for (let from = 0; from < DAY; from += HALF) {
      const row = make('div', 'row', 'row');
      const header = make('div', 'rowheader', 'time'), time = document.createElement('span');
      time.className = 'visually-hidden';
      header.append(time);
      row.append(header);
      all.forEach((_, day) => {
        const cell = make('div', 'gridcell', 'slot');
        cell.tabIndex = -1;
        Object.assign(cell.dataset, { day, from });
        row.append(cell);
      });
      rows.append(row);
    }
    slots.replaceChildren(rows);
  }
  [...slots.children].forEach((row, half) => {
    const time = say.clock(state, half * HALF);
    row.firstElementChild.firstElementChild.textContent = time;
    all.forEach((column, day) => {
      row.children[day + 1].setAttribute('aria-label', `${column.dataset.name}, ${time}`);
    });
  });
};

// Every place of a column the focus can be in, from top to bottom. A half hour with an entry in it gives way to the entry.
const stops = (grid, day) => {
  const bars = [...grid.querySelectorAll('.entry[data-last-day]')].filter(e => dayOf(e) <= day && day <= number(e, 'lastDay'));
  const top = bars.length ? bars : [...grid.querySelectorAll(`[data-all-day][data-day="${day}"]`)];
  const entries = [...columns(grid)[day].querySelectorAll('.entry')];
  const free = [...grid.querySelectorAll(`.slot[data-day="${day}"]`)]
    .filter(slot => !entries.some(e => number(e, 'from') < number(slot, 'from') + HALF && number(e, 'to') > number(slot, 'from')));
  // The sort is stable: entries that start together stay in the order of their lanes.
  return [...top, ...[...entries, ...free].sort((a, b) => number(a, 'from') - number(b, 'from'))];
};

const head = (grid, day) => grid.querySelectorAll('.dates > .date')[day]?.querySelector('button');

const timeOf = element => isAllDay(element) ? -1 : number(element, 'from');

// What stands at a time of a column.
const at = (grid, day, time) => {
  const all = stops(grid, day);
  if (time < 0) return all[0];
  const timed = all.filter(e => !isAllDay(e));
  const end = e => isEntry(e) ? number(e, 'to') : number(e, 'from') + HALF;
  return timed.find(e => number(e, 'from') <= time && time < end(e)) ?? timed.findLast(e => number(e, 'from') <= time) ?? timed[0];
};

const columnAt = (grid, x) => {
  const all = [...columns(grid)], found = all.findIndex(c => x < c.getBoundingClientRect().right);
  return found < 0 ? all.length - 1 : found;
};

const minuteAt = (grid, y) => {
  const area = grid.querySelector('.times').getBoundingClientRect();
  return Math.min(Math.max((y - area.top) / area.height * DAY, 0), DAY);
};

const entriesOf = (grid, id) => grid.querySelectorAll(entries.of(id));

export { HALF, DAY, number, dayOf, columns, isEntry, isAllDay, isHead, mayAdd, epoch, epochOf, isSideBySide, build, stops, head, timeOf, at, columnAt, minuteAt, entriesOf };
