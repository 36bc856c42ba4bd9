// An entry of the diary, and a row of the to-do list, as the server writes them, for every script that reads one.
const HOUR = 60;
export const title = entry => entry.querySelector('b').textContent;
export const name = entry => `${title(entry)}, ${entry.querySelector('i').textContent}`;
// Every part of a follow-up.
export const of = id => `.entry[data-open="${id}"]`;
// What can be put into a grid; an hour where nothing says how long it takes.
export const toDo = row => ({
  id: Number(row.dataset.todo), title: row.dataset.title ?? row.textContent.trim(), minutes: Number(row.dataset.minutes) || HOUR, version: Number(row.dataset.version) || 0,
});
// Tab comes to one place of a grid alone, which its keys choose: of none of the entries it draws does the server say so.
export const leave = drawn => { for (const entry of drawn) if (!entry.hasAttribute('tabindex')) entry.tabIndex = -1; };
