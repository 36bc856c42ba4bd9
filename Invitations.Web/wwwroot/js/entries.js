// An entry of the diary as the server writes it, for every script that reads one.
(() => {
  const root = window.Invitations ??= {};
  const title = entry => entry.querySelector('b').textContent;

  root.entries = {
    title,
    name: entry => `${title(entry)}, ${entry.querySelector('i').textContent}`,
    // Every part of a follow-up.
    of: id => `.entry[data-open="${id}"]`,
    // Tab comes to one place of a grid alone, which its keys choose: of none of the entries it draws does the server say so.
    leave: drawn => { for (const entry of drawn) if (!entry.hasAttribute('tabindex')) entry.tabIndex = -1; },
  };
})();
