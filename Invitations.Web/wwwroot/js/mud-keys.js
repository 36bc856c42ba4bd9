// What the keyboard lacks in the component library, cured in the capture phase: its own listeners sit lower.
(() => {
  const plain = e => !e.ctrlKey && !e.altKey && !e.metaKey;
  const types = element => element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && ['text', 'search', 'password', 'email', 'tel'].includes(element.type));

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

  // Where nobody answers to AutoFocus, on a page without a circuit: the library's fields pass no autofocus on to the browser.
  if (document.documentElement.dataset.circuit === 'no') document.querySelector('[data-first]')?.focus();

  // A letter typed into a field is the field's: the library would tell the server of every key that goes down and up, twice in a dialog, and answer nothing to it.
  for (const kind of ['keydown', 'keyup']) {
    addEventListener(kind, e => { if (e.key?.length === 1 && plain(e) && types(e.target) && !e.target.matches('[data-hears-keys]')) e.stopPropagation(); }, true);
  }
})();
