// The diary's grid in the browser: what follows the pointer or the keys stays here; the server hears one message when something is decided.
(() => {
  const root = window.Invitations ??= {};
  const HALF = 30, QUARTER = 15, HOUR = 60, DAY = 1440, LONG_PRESS = 450;
  const grids = new Map(); // grid element → what is known of it
  const number = (element, name) => Number(element.dataset[name]);
  const clock = minute => `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

  // ---- Keyboard: one tab stop; up and down over the entries and free half hours of a date, left and right between the dates. ----

  const isEntry = element => element.classList.contains('entry');
  const isAllDay = element => element.hasAttribute('data-all-day') || element.hasAttribute('data-last-day');
  const dates = grid => grid.querySelectorAll('[data-all-day]').length;

  // Every place of a date the focus can be in, from top to bottom. A half hour with an entry in it gives way to the entry.
  const stops = (grid, day) => {
    const bars = [...grid.querySelectorAll('.entry[data-last-day]')].filter(e => number(e, 'day') <= day && day <= number(e, 'lastDay'));
    const top = bars.length ? bars : [...grid.querySelectorAll(`[data-all-day][data-day="${day}"]`)];
    const entries = [...grid.querySelectorAll(`.column > .entry[data-day="${day}"]`)];
    const free = [...grid.querySelectorAll(`.slot[data-day="${day}"]`)]
      .filter(slot => !entries.some(e => number(e, 'from') < number(slot, 'from') + HALF && number(e, 'to') > number(slot, 'from')));
    // The sort is stable: entries that start together stay in the order of their lanes.
    return [...top, ...[...entries, ...free].sort((a, b) => number(a, 'from') - number(b, 'from'))];
  };

  const timeOf = element => isAllDay(element) ? -1 : number(element, 'from');

  const at = (grid, day, time) => {
    const all = stops(grid, day);
    if (time < 0) return all[0];
    const timed = all.filter(e => !isAllDay(e));
    const end = e => isEntry(e) ? number(e, 'to') : number(e, 'from') + HALF;
    return timed.find(e => number(e, 'from') <= time && time < end(e)) ?? timed.findLast(e => number(e, 'from') <= time) ?? timed[0];
  };

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
    const next = all[Math.min(Math.max(index + by, 0), all.length - 1)];
    if (next) state.time = timeOf(next);
    go(state, next, state.day);
  };

  const across = (state, day) => {
    if (day >= 0 && day < dates(state.grid)) go(state, at(state.grid, day, state.time), day);
  };

  const onKey = (state, e) => {
    if (e.altKey || e.metaKey || e.shiftKey || state.drag) {
      if (e.key === 'Escape') drop(state);
      return;
    }
    const all = () => stops(state.grid, state.day);
    const act = {
      ArrowDown: () => step(state, 1),
      ArrowUp: () => step(state, -1),
      ArrowRight: () => across(state, state.day + 1),
      ArrowLeft: () => across(state, state.day - 1),
      Home: () => e.ctrlKey ? step(state, -all().length) : across(state, 0),
      End: () => e.ctrlKey ? step(state, all().length) : across(state, dates(state.grid) - 1),
      PageUp: () => state.server.invokeMethodAsync('TurnAsync', -1),
      PageDown: () => state.server.invokeMethodAsync('TurnAsync', 1),
      Enter: () => choose(state, e.target),
    }[e.key];
    if (!act || (e.ctrlKey && e.key !== 'Home' && e.key !== 'End')) return;
    e.preventDefault();
    act();
  };

  const choose = (state, element) => {
    if (isEntry(element)) open(state, element);
    else if (element.hasAttribute('data-all-day')) ask(state, 'PointAllDayAsync', number(element, 'day'));
    else if (element.classList.contains('slot')) point(state, number(element, 'day'), number(element, 'from'), number(element, 'from') + HOUR);
  };

  const onFocus = (state, e) => {
    const element = e.target.closest('.entry, .slot, [data-all-day]');
    if (!element || state.moving) return;
    mark(state, element);
    state.day = number(element, 'day');
    state.time = timeOf(element);
  };

  // After the server has drawn anew: there is still a tab stop, and a focus that stood on something now gone goes to what is there instead.
  const onDrawn = state => {
    if (state.stop?.isConnected) return;
    const hadFocus = state.inside && document.activeElement === document.body;
    const day = Math.min(state.day, dates(state.grid) - 1);
    const next = at(state.grid, Math.max(day, 0), state.time);
    if (hadFocus) go(state, next, Math.max(day, 0));
    else mark(state, next);
  };

  // ---- Asking the server; one thing at a time, so that a second click on the same place asks for nothing. ----

  const ask = async (state, method, ...values) => {
    if (state.asking || (method !== 'OpenAsync' && state.grid.dataset.mayAdd !== 'yes')) return;
    state.asking = true;
    try { await state.server.invokeMethodAsync(method, ...values); }
    finally { state.asking = false; hide(state); }
  };

  const open = (state, entry) => { if (entry.dataset.open) ask(state, 'OpenAsync', number(entry, 'open')); };

  const point = (state, day, from, to) => {
    if (state.asking || state.grid.dataset.mayAdd !== 'yes') return;
    show(state, day, from, to);
    ask(state, 'PointAsync', day, from, to);
  };

  // ---- Pointer: a click is an hour, a drag is what it spans; by touch only after a long press, since a swipe scrolls. ----

  const ghost = state => state.grid.querySelector('.ghost');
  const hide = state => { const g = ghost(state); if (g) g.hidden = true; };

  const show = (state, day, from, to) => {
    const g = ghost(state);
    g.style.setProperty('--day', day);
    g.style.setProperty('--from', from);
    g.style.setProperty('--to', Math.min(to, DAY));
    g.textContent = `${clock(from)}–${clock(to)}`;
    g.hidden = false;
  };

  const minuteAt = (state, y) => {
    const area = state.grid.querySelector('.times').getBoundingClientRect();
    return Math.min(Math.max((y - area.top) / area.height * DAY, 0), DAY);
  };

  const drop = state => {
    if (!state.drag) return;
    clearTimeout(state.drag.timer);
    state.drag = null;
    hide(state);
  };

  const span = (state, y) => {
    const { anchor } = state.drag, minute = minuteAt(state, y);
    const from = Math.floor(Math.min(anchor, minute) / QUARTER) * QUARTER;
    return [Math.min(from, DAY - QUARTER), Math.max(Math.ceil(Math.max(anchor, minute) / QUARTER) * QUARTER, from + QUARTER)];
  };

  const onDown = (state, e) => {
    const slot = e.target.closest('.slot');
    if (!slot || e.button !== 0 || !e.isPrimary || state.asking || state.grid.dataset.mayAdd !== 'yes') return;
    const drag = state.drag = { id: e.pointerId, slot, day: number(slot, 'day'), half: number(slot, 'from'), anchor: minuteAt(state, e.clientY), x: e.clientX, y: e.clientY, touch: e.pointerType === 'touch', armed: e.pointerType !== 'touch', moved: false };
    if (drag.touch) {
      drag.timer = setTimeout(() => { drag.armed = true; show(state, drag.day, drag.half, drag.half + HOUR); navigator.vibrate?.(10); }, LONG_PRESS);
    }
  };

  const onMove = (state, e) => {
    const drag = state.drag;
    if (drag?.id !== e.pointerId) return;
    const far = Math.hypot(e.clientX - drag.x, e.clientY - drag.y);
    if (!drag.armed) { if (far > 10) drop(state); return; }
    if (!drag.moved && far < (drag.touch ? 10 : 4)) return;
    if (!drag.moved) { drag.moved = true; state.grid.setPointerCapture(e.pointerId); }
    const view = state.grid.getBoundingClientRect();
    if (e.clientY > view.bottom - 24) state.grid.scrollTop += 12;
    else if (e.clientY < view.top + 110) state.grid.scrollTop -= 12;
    show(state, drag.day, ...span(state, e.clientY));
  };

  const onUp = (state, e) => {
    const drag = state.drag;
    if (drag?.id !== e.pointerId) return;
    const [from, to] = drag.moved ? span(state, e.clientY) : [drag.half, drag.half + HOUR];
    const { armed, day } = drag;
    drop(state);
    if (armed) point(state, day, from, to);
  };

  const onClick = (state, e) => {
    const entry = e.target.closest('.entry');
    // A click without a pointer comes from the keyboard or a screen reader; a tap opens, since a finger has no double click.
    const direct = e.detail === 0 || e.pointerType === 'touch';
    if (entry) { if (direct) open(state, entry); return; }
    const allDay = e.target.closest('[data-all-day]');
    if (allDay) ask(state, 'PointAllDayAsync', number(allDay, 'day'));
    else if (e.detail === 0 && e.target.closest('.slot')) choose(state, e.target.closest('.slot'));
  };

  root.diary = {
    attach: (grid, server) => {
      const stop = new AbortController(), signal = stop.signal;
      const state = { grid, server, stop: null, day: 0, time: 0, inside: false, off: stop };
      const on = (name, act, options) => grid.addEventListener(name, e => act(state, e), { signal, ...options });
      on('keydown', onKey);
      on('focusin', onFocus);
      on('pointerdown', onDown);
      on('pointermove', onMove);
      on('pointerup', onUp);
      on('pointercancel', drop);
      on('click', onClick);
      on('dblclick', (s, e) => { const entry = e.target.closest('.entry'); if (entry) open(s, entry); });
      on('touchmove', (s, e) => { if (s.drag?.armed) e.preventDefault(); }, { passive: false });
      on('contextmenu', (s, e) => { if (s.drag?.touch) e.preventDefault(); });
      document.addEventListener('focusin', e => { state.inside = grid.contains(e.target); }, { signal });
      state.watch = new MutationObserver(() => onDrawn(state));
      state.watch.observe(grid, { childList: true, subtree: true });
      grids.set(grid, state);

      const top = Number(grid.dataset.top);
      grid.scrollTop = grid.querySelector('.times').clientHeight * top / DAY;
      state.time = Math.ceil(top / HOUR) * HOUR;
      state.day = Math.max(0, [...grid.querySelectorAll('.date')].findIndex(d => d.classList.contains('today')));
      mark(state, at(grid, Math.min(state.day, dates(grid) - 1), state.time));
    },
    detach: grid => {
      const state = grids.get(grid);
      if (!state) return;
      drop(state);
      state.watch.disconnect();
      state.off.abort();
      grids.delete(grid);
    },
    // Whether the page is as narrow as a phone, now and whenever that changes.
    watchWidth: server => {
      root.diary.unwatchWidth();
      const media = matchMedia('(max-width: 720px)'), tell = () => server.invokeMethodAsync('NarrowAsync', media.matches);
      media.addEventListener('change', tell);
      root.diary.unwatchWidth = () => media.removeEventListener('change', tell);
      return media.matches;
    },
    unwatchWidth: () => {},
  };

  // The small calendar: one tab stop, arrows between its buttons.
  addEventListener('keydown', e => {
    const table = e.target.closest?.('table[data-arrows]');
    if (!table || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey) return;
    const cell = e.target.closest('td, th'), row = cell.parentElement, rows = [...table.tBodies[0].rows];
    const to = {
      ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0], Home: [0, 1 - cell.cellIndex], End: [0, row.cells.length - 1 - cell.cellIndex],
    }[e.key];
    if (!to) return;
    e.preventDefault();
    const next = rows[rows.indexOf(row) + to[0]]?.cells[cell.cellIndex + to[1]]?.querySelector('button');
    if (!next) return;
    for (const button of table.querySelectorAll('button')) button.tabIndex = button === next ? 0 : -1;
    next.focus();
  });
})();
