// The month in the browser: what follows the pointer or the keys stays here; the server hears one message when something is decided.
import * as entries from './entries.js';

const WEEK = 7, LONG_PRESS = 450, HEAD = 28, LINE = 22, LEAST_FIT = 1;
const months = new Map(); // element → what is known of it
const number = (element, name) => Number(element.dataset[name]);
const cells = state => state.month.querySelectorAll('[data-cell]');
const cellOf = (state, index) => cells(state)[index];
const dayOf = (state, index) => cellOf(state, index)?.querySelector('.day');
const isEntry = element => element?.classList.contains('entry');
const list = state => state.month.querySelector('.day-list');
const may = state => state.month.dataset.mayAdd === 'yes';

// ---- Keyboard: one tab stop. Left and right between the dates, down over what stands on one and on to the date a week later. ----

// A bar belongs to each of its dates, whichever cell it is drawn in.
const stops = (state, index) => {
  const row = element => Number(getComputedStyle(element).getPropertyValue('--row'));
  const there = [...state.month.querySelectorAll('.week .entry')].filter(e => number(e, 'day') <= index && index <= number(e, 'lastDay'));
  return [dayOf(state, index), ...there.sort((a, b) => row(a) - row(b)), cellOf(state, index)?.querySelector('.more')].filter(Boolean);
};

const mark = (state, element) => {
  if (!element) return;
  if (state.stop && state.stop !== element) state.stop.tabIndex = -1;
  state.stop = element;
  state.stopOpen = element.dataset.open;
  element.tabIndex = 0;
};

const go = (state, element, index) => {
  if (!element) return;
  state.moving = true;
  mark(state, element);
  state.at = index;
  element.focus();
  state.moving = false;
};

const goDay = (state, index) => go(state, dayOf(state, index), index);

const down = state => {
  const all = stops(state, state.at), next = all[all.indexOf(state.stop) + 1];
  if (next) go(state, next, state.at);
  else goDay(state, state.at + WEEK);
};

const up = state => {
  const all = stops(state, state.at), index = all.indexOf(state.stop);
  if (index > 0) go(state, all[index - 1], state.at);
  else goDay(state, state.at - WEEK);
};

const onKey = (state, e) => {
  if (state.drag) return;
  if (state.carry) { onCarryKey(state, e); return; }
  if (e.altKey || e.metaKey || e.shiftKey) return;
  if (e.target.closest('[data-list]')) { onListKey(state, e); return; }
  if (!e.target.closest('.month-grid')) return;
  const first = state.at - state.at % WEEK, last = cells(state).length - 1;
  const plain = {
    ArrowRight: () => goDay(state, state.at + 1),
    ArrowLeft: () => goDay(state, state.at - 1),
    ArrowDown: () => down(state),
    ArrowUp: () => up(state),
    Home: () => goDay(state, first),
    End: () => goDay(state, first + WEEK - 1),
    PageUp: () => state.server.invokeMethodAsync('TurnAsync', -1),
    PageDown: () => state.server.invokeMethodAsync('TurnAsync', 1),
  };
  const withCtrl = {
    ArrowDown: () => goDay(state, state.at + WEEK),
    ArrowUp: () => goDay(state, state.at - WEEK),
    Home: () => goDay(state, 0),
    End: () => goDay(state, last),
  };
  const act = (e.ctrlKey ? withCtrl : plain)[e.key] ?? onEntryKey(state, e) ?? (e.key === ' ' && !e.ctrlKey && e.target.matches('.day') ? () => point(state, state.at, state.at) : null);
  if (!act) return;
  e.preventDefault();
  act();
};

const onEntryKey = (state, e, index = state.at) => {
  if (e.ctrlKey || !isEntry(e.target) || !e.target.dataset.open) return null;
  if (/^m$/i.test(e.key) && !('mayMove' in e.target.dataset)) return null;
  return {
    Enter: () => open(state, e.target),
    Delete: () => ask(state, 'DeleteAsync', number(e.target, 'open')),
    c: () => ask(state, 'CompleteAsync', number(e.target, 'open')),
    m: () => lift(state, e.target, index),
    M: () => lift(state, e.target, index),
  }[e.key];
};

// The list of one date: up and down over its entries.
const onListKey = (state, e) => {
  const around = e.target.closest('[data-list]'), all = [...around.querySelectorAll('.entry')], at = all.indexOf(e.target.closest('.entry'));
  const act = {
    ArrowDown: () => all[Math.min(at + 1, all.length - 1)]?.focus(),
    ArrowUp: () => all[Math.max(at - 1, 0)]?.focus(),
    Home: () => all[0]?.focus(),
    End: () => all.at(-1)?.focus(),
    Escape: around.matches('.day-list') ? () => closeList(state, true) : null,
  }[e.key] ?? onEntryKey(state, e, number(around, 'list'));
  if (!act) return;
  e.preventDefault();
  e.stopPropagation();
  act();
};

const closeList = async (state, withFocus) => {
  const open = list(state);
  if (!open) return;
  const index = number(open, 'list');
  await state.server.invokeMethodAsync('CloseListAsync');
  if (withFocus) go(state, cellOf(state, index)?.querySelector('.more') ?? dayOf(state, index), index);
};

const onFocus = (state, e) => {
  const element = e.target.closest('.week .day, .week .entry, .week .more');
  if (!element || state.moving) return;
  mark(state, element);
  const own = number(element.closest('[data-cell]'), 'cell');
  if (!isEntry(element) || state.at < number(element, 'day') || state.at > number(element, 'lastDay')) state.at = own;
};

// After the server has drawn anew: the stop is still there; the focus follows an entry to where it has gone, and goes into a list that was opened.
const onDrawn = state => {
  entries.leave(state.month.querySelectorAll('.week .entry'));
  const opened = list(state);
  if (opened && opened !== state.list) (opened.querySelector('.entry') ?? opened.querySelector('button')).focus();
  state.list = opened;
  if (state.stop?.isConnected) return;
  const hadFocus = state.inside && document.activeElement === document.body;
  const again = state.stopOpen && state.month.querySelector(`.week ${entries.of(state.stopOpen)}`);
  const index = again ? number(again, 'day') : Math.min(state.at, cells(state).length - 1);
  const next = again || dayOf(state, index);
  if (hadFocus) go(state, next, index);
  else { mark(state, next); state.at = index; }
};

// ---- Carrying an entry with the keys. ----

const say = (state, words) => { state.month.querySelector('[data-says]').textContent = words; };

const lift = (state, entry, index) => {
  state.carry = { id: number(entry, 'open'), title: entries.title(entry), from: index, to: index, before: index - Math.min(number(entry, 'day'), index), after: number(entry, 'lastDay') - index };
  if (list(state)) closeList(state, true);
  showGhost(state, state.carry, index, false);
  say(state, state.month.dataset.moving);
};

const onCarryKey = (state, e) => {
  const carry = state.carry, by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: WEEK, ArrowUp: -WEEK }[e.key];
  if (!by && !['Enter', 'Escape', 'Tab', 't'].includes(e.key)) return;
  e.preventDefault();
  e.stopPropagation();
  if (by) {
    if (!dayOf(state, carry.to + by) || dayOf(state, carry.to + by).disabled) return;
    carry.to += by;
    showGhost(state, carry, carry.to, e.ctrlKey);
    say(state, state.month.dataset.moves.replace('{0}', dayOf(state, carry.to).dataset.name));
    return;
  }
  state.carry = null;
  say(state, '');
  if (e.key === 'Enter') put(state, carry, cellOf(state, carry.to).dataset.date, e.ctrlKey);
  else if (e.key === 't') ask(state, 'ParkAsync', carry.id);
  else hideGhost(state);
};

// ---- Asking the server; one thing at a time. ----

const ask = async (state, method, ...values) => {
  if (state.asking) return;
  state.asking = true;
  try { await state.server.invokeMethodAsync(method, ...values); }
  finally { state.asking = false; hideGhost(state); }
};

// Its answer comes when the dialog has closed, and nothing waits for that.
const open = (state, entry) => { if (entry.dataset.open && !state.asking) state.server.invokeMethodAsync('OpenAsync', number(entry, 'open')); };

const point = (state, from, to) => {
  if (!may(state) || state.asking || dayOf(state, from)?.disabled || dayOf(state, to)?.disabled) return;
  showRange(state, from, to, '');
  ask(state, 'PointAsync', from, to);
};

// What was carried stays to be seen at its new place until the server has answered.
const put = (state, carried, date, isCopy) => {
  if (!isCopy && date === cellOf(state, carried.from)?.dataset.date) hideGhost(state);
  else ask(state, 'MoveAsync', carried.id, carried.from, date, isCopy);
};

// ---- What is seen meanwhile: a bar over the dates, one piece a week. ----


const hideGhost = state => {
  state.month.querySelector('.ghosts')?.replaceChildren();
  state.month.querySelector('.carried')?.classList.remove('carried');
  for (const target of document.querySelectorAll('[data-drop-here]')) target.removeAttribute('data-drop-here');
};

const showRange = (state, from, to, words) => {
  const all = cells(state), origin = state.month.getBoundingClientRect(), pieces = [];
  for (let index = Math.max(from, 0); index <= Math.min(to, all.length - 1);) {
    const end = Math.min(index - index % WEEK + WEEK - 1, to, all.length - 1), a = all[index].getBoundingClientRect(), b = all[end].getBoundingClientRect();
    const piece = document.createElement('div');
    piece.className = 'ghost';
    piece.textContent = words;
    piece.style.cssText = `left:${a.left - origin.left + 2 + state.month.scrollLeft}px;top:${a.top - origin.top + HEAD - 2 + state.month.scrollTop}px;width:${b.right - a.left - 4}px`;
    pieces.push(piece);
    index = end + 1;
  }
  state.month.querySelector('.ghosts').replaceChildren(...pieces);
};

const showGhost = (state, carried, index, isCopy) => {
  showRange(state, index - carried.before, index + carried.after, `${isCopy ? '+ ' : ''}${carried.title}`);
  if (!isCopy) state.month.querySelector(`.week ${entries.of(carried.id)}`)?.classList.add('carried');
  else state.month.querySelector('.carried')?.classList.remove('carried');
};

// ---- Pointer: an entry is carried, empty dates are spanned; by touch only after a long press, since a swipe scrolls. ----

const at = e => {
  const under = document.elementFromPoint(e.clientX, e.clientY);
  const date = under?.closest('[data-date]');
  return { date: date?.disabled ? null : date, cell: under?.closest('[data-cell]'), park: under?.closest('[data-park]') };
};

const drop = state => {
  if (!state.drag) return;
  clearTimeout(state.drag.timer);
  state.drag = null;
  hideGhost(state);
};

const onDown = (state, e) => {
  const open = list(state);
  if (open && !open.contains(e.target)) closeList(state, false);
  if (e.button !== 0 || !e.isPrimary || state.asking || state.carry) return;
  const entry = e.target.closest('.entry'), cell = e.target.closest('[data-cell]');
  const touch = e.pointerType === 'touch', drag = { pointer: e.pointerId, x: e.clientX, y: e.clientY, touch, armed: !touch, moved: false };
  if (entry && 'mayMove' in entry.dataset) {
    const first = number(entry, 'day'), last = number(entry, 'lastDay');
    const own = cell ? [...cells(state)].findIndex(c => { const b = c.getBoundingClientRect(); return b.left <= e.clientX && e.clientX < b.right && b.top <= e.clientY && e.clientY < b.bottom; }) : first;
    const from = Math.min(Math.max(own, first), last);
    drag.carried = { id: number(entry, 'open'), title: entries.title(entry), from, before: from - first, after: last - from };
  } else if (cell && may(state) && !e.target.closest('button')) {
    drag.from = drag.to = number(cell, 'cell');
  } else return;
  begin(state, drag);
};

// Something of the to-do list: anywhere on the page.
const onDownOutside = (state, e) => {
  const todo = e.target.closest?.('[data-todo]');
  if (!todo || state.month.contains(todo) || e.button !== 0 || !e.isPrimary || state.asking || state.drag || e.target.closest('input, select, a, [data-no-drag]')) return;
  const touch = e.pointerType === 'touch', carried = { ...entries.toDo(todo), place: true, before: 0, after: 0 };
  begin(state, { pointer: e.pointerId, x: e.clientX, y: e.clientY, touch, armed: !touch, moved: false, carried });
};

const begin = (state, drag) => {
  if (drag.touch) {
    drag.timer = setTimeout(() => {
      drag.armed = true;
      navigator.vibrate?.(10);
      if (!drag.carried) showRange(state, drag.from, drag.to, '');
      else if (!drag.carried.place) showGhost(state, drag.carried, drag.carried.from, false);
    }, LONG_PRESS);
  }
  state.drag = drag;
};

const onMove = (state, e) => {
  const drag = state.drag;
  if (drag?.pointer !== e.pointerId) return;
  const far = Math.hypot(e.clientX - drag.x, e.clientY - drag.y);
  if (!drag.armed) { if (far > 10) drop(state); return; }
  if (!drag.moved && far < (drag.touch ? 10 : 4)) return;
  if (!drag.moved) {
    drag.moved = true;
    state.month.setPointerCapture(e.pointerId);
    if (list(state)) closeList(state, false);
  }
  const target = at(e);
  for (const other of document.querySelectorAll('[data-drop-here]')) other.removeAttribute('data-drop-here');
  if (!drag.carried) {
    if (!target.cell) return;
    drag.to = number(target.cell, 'cell');
    showRange(state, Math.min(drag.from, drag.to), Math.max(drag.from, drag.to), '');
  } else if (target.cell) showGhost(state, drag.carried, number(target.cell, 'cell'), e.ctrlKey);
  else {
    state.month.querySelector('.ghosts').replaceChildren();
    (target.date ?? (drag.carried.place ? null : target.park))?.setAttribute('data-drop-here', '');
  }
};

const onUp = (state, e) => {
  const drag = state.drag;
  if (drag?.pointer !== e.pointerId) return;
  clearTimeout(drag.timer);
  state.drag = null;
  if (!drag.armed) return;
  if (!drag.carried) { point(state, Math.min(drag.from, drag.to), Math.max(drag.from, drag.to)); return; }
  if (!drag.moved) { hideGhost(state); return; }
  const target = at(e), { carried } = drag;
  if (carried.place) {
    if (target.date) ask(state, 'PlaceAsync', carried.id, target.date.dataset.date, carried.minutes, carried.version);
    else hideGhost(state);
  } else if (target.park) ask(state, 'ParkAsync', drag.carried.id);
  else if (target.date) put(state, drag.carried, target.date.dataset.date, e.ctrlKey);
  else hideGhost(state);
};

const onClick = (state, e) => {
  if (e.target.closest('[data-close]')) { closeList(state, true); return; }
  const entry = e.target.closest('.entry');
  // A click without a pointer comes from the keyboard or a screen reader; a tap opens, since a finger has no double click.
  if (entry && (e.detail === 0 || e.pointerType === 'touch')) open(state, entry);
};

const fit = state => {
  const week = state.month.querySelector('.week');
  if (state.month.classList.contains('phone') || !week?.clientHeight || matchMedia('print').matches) return;
  const lines = Math.max(LEAST_FIT, Math.floor((week.clientHeight - HEAD) / LINE));
  if (lines === state.lines) return;
  state.lines = lines;
  state.server.invokeMethodAsync('FitAsync', lines);
};

export const attach = (month, server) => {
  const off = new AbortController(), signal = off.signal;
  const state = { month, server, off, stop: null, at: 0, inside: false };
  const on = (name, act, options) => month.addEventListener(name, e => act(state, e), { signal, ...options });
  on('keydown', onKey);
  // A button is pressed by the space bar when that is let go; on a date it has done its work by then.
  on('keyup', (s, e) => { if (e.key === ' ' && e.target.matches('.week .day')) e.preventDefault(); });
  on('focusin', onFocus);
  on('pointerdown', onDown);
  document.addEventListener('pointerdown', e => onDownOutside(state, e), { signal });
  document.addEventListener('pointermove', e => onMove(state, e), { signal });
  document.addEventListener('pointerup', e => onUp(state, e), { signal });
  document.addEventListener('pointercancel', () => drop(state), { signal });
  on('click', onClick);
  on('dblclick', (s, e) => { const entry = e.target.closest('.entry'); if (entry) open(s, entry); });
  on('touchmove', (s, e) => { if (s.drag?.armed) e.preventDefault(); }, { passive: false });
  on('contextmenu', (s, e) => { if (s.drag?.touch) e.preventDefault(); });
  document.addEventListener('focusin', e => { state.inside = month.contains(e.target); }, { signal });
  document.addEventListener('keydown', e => {
    if (e.key !== 'Escape' || !state.drag) return;
    e.stopPropagation();
    drop(state);
  }, { signal, capture: true });
  state.watch = new MutationObserver(() => onDrawn(state));
  state.watch.observe(month, { childList: true, subtree: true });
  state.size = new ResizeObserver(() => fit(state));
  state.size.observe(month);
  months.set(month, state);
  const today = [...cells(state)].findIndex(c => c.classList.contains('today') && !c.classList.contains('other'));
  state.at = today >= 0 ? today : Math.max(0, [...cells(state)].findIndex(c => !c.classList.contains('other')));
  entries.leave(month.querySelectorAll('.week .entry'));
  mark(state, dayOf(state, state.at));
};

export const detach = month => {
  const state = months.get(month);
  if (!state) return;
  drop(state);
  state.watch.disconnect();
  state.size.disconnect();
  state.off.abort();
  months.delete(month);
};
