// What the keyboard lacks in the component library, cured in the capture phase: its own listeners sit lower.
(() => {
  const plain = e => !e.ctrlKey && !e.altKey && !e.metaKey;
  const types = element => element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !element.readOnly && ['text', 'search', 'password', 'email', 'tel'].includes(element.type));

  addEventListener('keydown', e => {
    const at = e.target;
    if (!(at instanceof Element) || !plain(e)) return;
    // Home and End among tabs; arrows are the library's own.
    if ((e.key === 'Home' || e.key === 'End') && at.getAttribute('role') === 'tab') {
      const tabs = [...at.closest('[role=tablist]').querySelectorAll('[role=tab]:not(.mud-disabled)')];
      tabs.at(e.key === 'Home' ? 0 : -1)?.focus();
      e.preventDefault();
      e.stopPropagation();
    }
  }, true);

  // A letter typed into a field is the field's: the library would tell the server of every key that goes down and up, twice in a dialog, and answer nothing to it.
  // A list that is chosen from and not written in (read-only) jumps to the letter, and a space opens it.
  for (const kind of ['keydown', 'keyup']) {
    addEventListener(kind, e => { if (e.key?.length === 1 && plain(e) && types(e.target) && !e.target.matches('[data-hears-keys]')) e.stopPropagation(); }, true);
  }

  // A list of suggestions proposes and does not choose: Enter takes one only when an arrow has come to it, and otherwise goes on with what was typed. The library has
  // chosen the first as soon as the list is open (app.css does not show it before).
  const suggests = e => e instanceof HTMLInputElement && e.getAttribute('aria-autocomplete') === 'list' && !!e.closest('.mud-autocomplete');
  const isOpen = field => field.getAttribute('aria-expanded') === 'true';
  for (const kind of ['input', 'focusin', 'pointerdown']) addEventListener(kind, e => { if (suggests(e.target)) delete e.target.dataset.walked; }, true);
  addEventListener('keydown', e => {
    const field = e.target;
    if (!suggests(field) || !plain(e)) return;
    const isWalked = 'walked' in field.dataset;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      field.dataset.walked = '';
      // Here is the first already, as the library sees it; now it is seen.
      if (isOpen(field) && !isWalked) { e.preventDefault(); e.stopPropagation(); }
    } else if (e.key === 'Enter' && isOpen(field) && isWalked) e.preventDefault(); // No form is sent by choosing.
  }, true);
  addEventListener('keyup', e => {
    const field = e.target;
    if (!suggests(field)) return;
    if (e.key === 'Enter' && !('walked' in field.dataset)) {
      e.stopPropagation();
      if (isOpen(field)) field.dispatchEvent(new KeyboardEvent('keyup', { key: 'Escape', bubbles: true }));
    } else if (e.key === 'Enter' || e.key === 'Escape') delete field.dataset.walked;
  }, true);
})();
