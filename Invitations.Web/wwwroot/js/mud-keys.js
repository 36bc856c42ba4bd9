// What the keyboard lacks in the component library, cured in the capture phase: its own listeners sit lower.
const plain = e => !e.ctrlKey && !e.altKey && !e.metaKey;
const types = element => element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && ['text', 'search', 'password', 'email', 'tel'].includes(element.type));

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
for (const kind of ['keydown', 'keyup']) {
  addEventListener(kind, e => { if (e.key?.length === 1 && plain(e) && types(e.target) && !e.target.matches('[data-hears-keys]')) e.stopPropagation(); }, true);
}
