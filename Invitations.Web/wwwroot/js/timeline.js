// Diaries in rows, in the browser: what follows the pointer or the keys stays here; the server hears one message when something is decided.
(() => {
  const root = window.Invitations ??= {};
  const QUARTER = 15, HALF = 30, HOUR = 60, DAY = 1440, LONG_PRESS = 450;
  const timelines = new Map(); // grid element → what is known of it
  const number = (element, name) => Number(element.dataset[name]);
  const clock = minute => `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const clamp = (value, least, most) => Math.min(Math.max(value, least), most);

  // ---- Keyboard: one tab stop. Left and right through a row: the name, each date, what stands in it; up and down between the rows. ----

  const isCell = element => element.classList.contains('cell');
  const rows = grid => [...grid.querySelectorAll('[role=row]')];
  const stops = row => [...row.querySelectorAll('[data-stop], .entry')];
  const dayOf = element => number(element.closest('[data-day]') ?? element, 'day');
  const timeOf = element => element.dataset.from === undefined ? -1 : number(element, 'from');

  const mark = (state, element) => {
    if (!element || state.stop === element) return;
    if (state.stop) state.stop.tabIndex = -1;
    state.stop = element;
    element.tabIndex = 0;
  };

  const go = (state, element) => {
    if (!element || element === state.stop && element === document.activeElement) return;
    mark(state, element);
    state.at = placeOf(state, element);
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  // Where it stands, to find something near when it is drawn away.
  const placeOf = (state, element) => {
    const row = element.closest('[role=row]');
    return { row: rows(state.grid).indexOf(row), day: dayOf(element), time: timeOf(element) };
  };

  // In another row: of the same date, and for an entry the one nearest in time.
  const near = (row, { day, time }) => {
    if (!row) return null;
    const all = stops(row), ofDay = all.filter(e => dayOf(e) === day || Number.isNaN(day) && Number.isNaN(dayOf(e)));
    const timed = time < 0 ? [] : ofDay.filter(e => timeOf(e) >= 0);
    timed.sort((a, b) => Math.abs(timeOf(a) - time) - Math.abs(timeOf(b) - time));
    return timed[0] ?? ofDay[0] ?? all[0];
  };

  const along = (state, by) => {
    const all = stops(state.stop.closest('[role=row]'));
    go(state, all[clamp(all.indexOf(state.stop) + by, 0, all.length - 1)]);
  };

  const across = (state, by) => {
    const all = rows(state.grid), { row, day } = placeOf(state, state.stop);
    // The time is kept over rows that have nothing at it.
    if (timeOf(state.stop) >= 0) state.time = timeOf(state.stop);
    const to = all[clamp(row + by, 0, all.length - 1)];
    if (to === all[row]) return;
    go(state, near(to, { day, time: isCell(state.stop) && state.time < 0 ? -1 : state.time }));
  };

  const edge = (state, last) => {
    const all = stops(state.stop.closest('[role=row]')).filter(e => !Number.isNaN(dayOf(e)));
    const cells = all.filter(e => isCell(e) || e.classList.contains('day'));
    state.time = -1;
    go(state, last ? cells.at(-1) : cells[0]);
  };

  const onKey = (state, e) => {
    if (!state.stop || e.altKey || e.metaKey) return;
    if (e.key === 'Escape' && (state.drag || state.picked)) {
      e.preventDefault();
      drop(state);
      forget(state);
      return;
    }
    if (e.shiftKey) {
      const by = { ArrowRight: [QUARTER, 0], ArrowLeft: [-QUARTER, 0], ArrowDown: [0, QUARTER], ArrowUp: [0, -QUARTER] }[e.key];
      if (!by || !isCell(state.stop)) return;
      e.preventDefault();
      pick(state, ...by);
      return;
    }
    const all = () => rows(state.grid);
    const act = {
      ArrowRight: () => along(state, 1),
      ArrowLeft: () => along(state, -1),
      ArrowDown: () => across(state, 1),
      ArrowUp: () => across(state, -1),
      Home: () => e.ctrlKey ? across(state, -all().length) : edge(state, false),
      End: () => e.ctrlKey ? across(state, all().length) : edge(state, true),
      PageUp: () => state.server.invokeMethodAsync('TurnAsync', -1),
      PageDown: () => state.server.invokeMethodAsync('TurnAsync', 1),
      Enter: () => choose(state, state.stop),
    }[e.key];
    if (!act || (e.ctrlKey && e.key !== 'Home' && e.key !== 'End')) return;
    // Enter on the buttons of names and dates is the browser's own click.
    if (e.key === 'Enter' && !isCell(state.stop) && !state.stop.matches('.entry, .free')) return;
    e.preventDefault();
    if (e.key !== 'Enter') forget(state);
    act();
  };

  const choose = (state, element) => {
    if (element.classList.contains('entry')) open(state, element);
    else if (element.classList.contains('free')) point(state, dayOf(element), number(element, 'from'), Math.min(number(element, 'from') + HOUR, number(element, 'to')));
    else if (isCell(element)) {
      const { day, from, to } = state.picked ?? usual(state, element);
      point(state, day, from, to);
    }
  };

  // Where an hour fits: in the first time everybody is free on the date, otherwise at the beginning of what is shown.
  const usual = (state, cell) => {
    const day = dayOf(cell), free = state.grid.querySelector(`.free[data-day="${day}"]`);
    const from = free ? number(free, 'from') : number(state.grid, 'from');
    return { day, from, to: free ? Math.min(from + HOUR, number(free, 'to')) : from + HOUR };
  };

  // Shift and the arrows point out a time on the date: sideways it moves, down it lasts longer.
  const pick = (state, move, longer) => {
    const was = state.picked, next = was ? { ...was } : usual(state, state.stop);
    if (was) {
      const length = clamp(next.to - next.from + longer, QUARTER, DAY);
      next.from = clamp(next.from + move, 0, DAY - length);
      next.to = next.from + length;
    }
    state.picked = next;
    show(state, next.day, next.from, next.to);
    say(state, next);
  };

  const say = (state, { day, from, to }) => {
    const name = state.grid.querySelector(`.date[data-day="${day}"]`)?.dataset.name ?? '';
    state.grid.nextElementSibling.textContent = `${name}, ${clock(from)}–${clock(to)}`;
  };

  const forget = state => {
    if (!state.picked) return;
    state.picked = null;
    hide(state);
  };

  const onFocus = (state, e) => {
    const element = e.target.closest('[data-stop], .entry');
    if (!element) return;
    mark(state, element);
    state.at = placeOf(state, element);
  };

  // After the server has drawn anew: there is still a tab stop, and a focus that stood on something now gone goes to what is there instead.
  const onDrawn = state => {
    if (state.stop?.isConnected) return;
    const hadFocus = state.inside && document.activeElement === document.body;
    const all = rows(state.grid), next = near(all[clamp(state.at.row, 0, all.length - 1)], state.at);
    state.stop = null;
    if (hadFocus) go(state, next);
    else mark(state, next);
  };

  // ---- Asking the server; one thing at a time, so that a second click on the same place asks for nothing. ----

  const ask = async (state, method, ...values) => {
    if (state.asking) return;
    state.asking = true;
    try { await state.server.invokeMethodAsync(method, ...values); }
    finally { state.asking = false; state.picked = null; hide(state); }
  };

  const open = (state, entry) => { if (entry.dataset.open) ask(state, 'OpenAsync', number(entry, 'open')); };

  const point = (state, day, from, to) => {
    if (state.asking) return;
    show(state, day, from, Math.min(to, DAY));
    ask(state, 'PointAsync', day, from, Math.min(to, DAY));
  };

  // ---- Pointer: a click is an hour, a drag is what it spans, over all rows; by touch only after a long press, since a swipe scrolls. ----

  const ghosts = state => [...state.grid.querySelectorAll('.ghost')];
  const hide = state => { for (const g of ghosts(state)) g.hidden = true; };

  const show = (state, day, from, to) => {
    for (const g of ghosts(state)) {
      g.style.gridColumn = day + 2;
      g.firstElementChild.style.setProperty('--from', from);
      g.firstElementChild.style.setProperty('--to', to);
      g.firstElementChild.dataset.times = `${clock(from)}–${clock(to)}`;
      g.hidden = false;
    }
  };

  const minuteAt = (state, cell, x) => {
    const box = cell.getBoundingClientRect(), from = number(state.grid, 'from'), to = number(state.grid, 'to');
    return clamp(from + (x - box.left) / box.width * (to - from), from, to);
  };

  const drop = state => {
    if (!state.drag) return;
    clearTimeout(state.drag.timer);
    state.drag = null;
    hide(state);
  };

  const span = (state, x) => {
    const { anchor, cell } = state.drag, minute = minuteAt(state, cell, x);
    const from = Math.min(Math.floor(Math.min(anchor, minute) / QUARTER) * QUARTER, number(state.grid, 'to') - QUARTER);
    return [from, Math.max(Math.ceil(Math.max(anchor, minute) / QUARTER) * QUARTER, from + QUARTER)];
  };

  const hourAt = (state, minute) => {
    const from = Math.min(Math.floor(minute / HALF) * HALF, number(state.grid, 'to') - HALF);
    return [from, Math.min(from + HOUR, DAY)];
  };

  const onDown = (state, e) => {
    const cell = e.target.closest('.cell');
    if (!cell || e.target.closest('.entry') || e.button !== 0 || !e.isPrimary || state.asking) return;
    forget(state);
    const drag = state.drag = { id: e.pointerId, cell, day: dayOf(cell), anchor: minuteAt(state, cell, e.clientX), x: e.clientX, y: e.clientY, touch: e.pointerType === 'touch', armed: e.pointerType !== 'touch', moved: false };
    if (drag.touch) {
      drag.timer = setTimeout(() => { drag.armed = true; show(state, drag.day, ...hourAt(state, drag.anchor)); navigator.vibrate?.(10); }, LONG_PRESS);
    }
  };

  const onMove = (state, e) => {
    const drag = state.drag;
    if (drag?.id !== e.pointerId) return;
    const far = Math.hypot(e.clientX - drag.x, e.clientY - drag.y);
    if (!drag.armed) { if (far > 10) drop(state); return; }
    if (!drag.moved && far < (drag.touch ? 10 : 4)) return;
    if (!drag.moved) { drag.moved = true; state.grid.setPointerCapture(e.pointerId); }
    show(state, drag.day, ...span(state, e.clientX));
  };

  const onUp = (state, e) => {
    const drag = state.drag;
    if (drag?.id !== e.pointerId) return;
    const [from, to] = drag.moved ? span(state, e.clientX) : hourAt(state, drag.anchor);
    const { armed, day } = drag;
    drop(state);
    if (!armed) return;
    point(state, day, from, to);
  };

  const onClick = (state, e) => {
    // A click without a pointer comes from the keyboard or a screen reader; a tap opens, since a finger has no double click.
    const direct = e.detail === 0 || e.pointerType === 'touch';
    const entry = e.target.closest('.entry');
    if (entry) { if (direct) open(state, entry); return; }
    const stop = e.target.closest('.free, .cell');
    if (e.detail === 0 && stop) choose(state, stop);
  };

  root.timeline = {
    attach: (grid, server) => {
      const stop = new AbortController(), signal = stop.signal;
      const state = { grid, server, stop: null, at: { row: 0, day: 0, time: -1 }, time: -1, inside: false, picked: null, off: stop };
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
      document.addEventListener('focusin', e => {
        state.inside = grid.contains(e.target);
        if (!state.inside) forget(state);
      }, { signal });
      state.watch = new MutationObserver(() => onDrawn(state));
      state.watch.observe(grid, { childList: true, subtree: true });
      timelines.set(grid, state);

      // Today where there is one, in sight also on a phone.
      const today = grid.querySelector('.date.today'), day = today ? dayOf(today) : 0;
      mark(state, grid.querySelector(`.everybody .cell[data-day="${day}"]`));
      if (today && grid.scrollWidth > grid.clientWidth) grid.scrollLeft = today.offsetLeft - grid.querySelector('.who').offsetWidth - 8;
    },
    detach: grid => {
      const state = timelines.get(grid);
      if (!state) return;
      drop(state);
      state.watch.disconnect();
      state.off.abort();
      timelines.delete(grid);
    },
  };
})();
