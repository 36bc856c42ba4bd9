// A table with data-rows is one tab stop: the arrows, Home, End and the page keys move the focus between its rows. Which row that selects is the component's to say.
(() => {
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8, Home: -Infinity, End: Infinity };
  addEventListener('keydown', e => {
    const row = e.target.closest?.('[data-rows] tr[tabindex]');
    const step = steps[e.key];
    if (!row || step === undefined || e.target !== row || e.ctrlKey || e.altKey || e.metaKey) return;
    const rows = [...row.closest('[data-rows]').querySelectorAll('tr[tabindex]')];
    e.preventDefault();
    rows[Math.min(rows.length - 1, Math.max(0, rows.indexOf(row) + step))].focus();
  });
})();
