// What the keyboard lacks in the component library, cured in the capture phase: its own listeners sit lower.
const plain = e => !e.ctrlKey && !e.altKey && !e.metaKey;
const types = element => element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && !element.readOnly && ['text', 'search', 'password', 'email', 'tel'].includes(element.type));

addEventListener('keydown', e => {
  const at = e.target;
  if (!(at instanceof Element) || !plain(e)) return;
  // Tabs: arrows go to the next one and choose it, as its click would; they wrap, Home and End go to the ends. The library would ask the server about each key, and only move.
  const list = at.closest('[role=tablist]');
  if (!list) return;
  const tabs = [...list.querySelectorAll('[role=tab]:not(.mud-disabled, [disabled], [aria-disabled=true])')], here = tabs.indexOf(at.closest('[role=tab]'));
  const to = { ArrowRight: (here + 1) % tabs.length, ArrowLeft: (here - 1 + tabs.length) % tabs.length, Home: 0, End: tabs.length - 1 }[e.key];
  if (here < 0 || to === undefined) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  tabs[to].focus();
  tabs[to].click();
}, true);

// The list of tabs has a name, and a tab says when there is something behind it: the library gives neither a place.
const name = () => {
  for (const tabs of document.querySelectorAll('[data-tabs]')) {
    tabs.querySelector('[role=tablist]')?.setAttribute('aria-label', tabs.dataset.tabs);
    for (const tab of tabs.querySelectorAll('[role=tab]')) {
      const words = tab.querySelector('[data-describes-tab]')?.id;
      if (words) tab.setAttribute('aria-describedby', words);
      else tab.removeAttribute('aria-describedby');
    }
  }
};
new MutationObserver(name).observe(document.documentElement, { childList: true, subtree: true });

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
