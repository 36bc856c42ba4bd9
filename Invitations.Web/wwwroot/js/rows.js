// A table, or a list of buttons, with data-rows is one tab stop: the arrows, Home, End and the page keys move the focus between its rows. Which row that selects is the
// component's to say; a button of a list is pressed, and a data-stop (a box to tick, for example) only gets the focus.
export const rows = {
  // Where the last row was, there is none to keep the focus; whoever has gone on elsewhere meanwhile is not called back.
  focusIfLost: table => { if (document.activeElement?.contains(table) ?? true) rows.focusSelected(table); },
  // What had the focus has gone elsewhere in the list, and taken it along: it goes on to what stands in its place, by name, since the list hears of the focus that came along
  // and takes that for the tab stop.
  goOn: (table, from, to) => {
    const focused = document.activeElement;
    if (focused?.contains(table) || focused?.id === from) document.getElementById(to)?.focus();
  },
  // The word to focus comes from the server and may be late: a row that somebody has chosen meanwhile keeps the focus, and with it the selection.
  focusSelected: table => {
    if (!table.contains(document.activeElement)) table.querySelector('tr[aria-selected=true], [data-row][aria-current], [data-stop][tabindex="0"]')?.focus();
  },
};

// The preview below a list comes after its row has the focus, and takes from the list's height: the row stays in sight.
let chosen = null;
const heights = new ResizeObserver(() => { if (chosen === document.activeElement) chosen.scrollIntoView({ block: 'nearest' }); });
addEventListener('focusin', e => {
  if (!e.target.matches('[data-rows] tr[tabindex]')) return;
  chosen = e.target;
  heights.disconnect();
  heights.observe(chosen.closest('[data-rows]').parentElement);
});

const selector = 'tr[tabindex], [data-row], [data-stop]';
const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity };
addEventListener('keydown', e => {
  const row = e.target.closest?.('[data-rows]') && e.target.closest(selector);
  const step = steps[e.key];
  if (!row || step === undefined || e.target !== row || e.ctrlKey || e.altKey || e.metaKey) return;
  const rows = [...row.closest('[data-rows]').querySelectorAll(selector)];
  e.preventDefault();
  const next = rows[Math.min(rows.length - 1, Math.max(0, rows.indexOf(row) + step))];
  next.focus();
  if (next.matches('[data-row]')) next.click();
});
