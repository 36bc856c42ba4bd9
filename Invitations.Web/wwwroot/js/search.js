// The search box after the WAI-ARIA combobox pattern: the focus stays in the box, the arrows say which result is meant, Enter opens it, Ctrl+Enter shows its day,
// Escape shuts the results and then empties the box, / comes here from anywhere. In the browser, so that moving is instant and what is typed stays untouched.
import { isOn } from './shortcuts.js';

const find = () => document.querySelector('[data-search]');
const input = search => search.querySelector('input');
const options = search => [...search.querySelectorAll('[role=option]')];
const isShown = search => search.querySelector('.results')?.checkVisibility() ?? false;

const mark = (search, option) => {
  for (const other of options(search)) {
    other.classList.toggle('active', other === option);
    other.setAttribute('aria-selected', String(other === option));
  }
  if (option) input(search).setAttribute('aria-activedescendant', option.id);
  else input(search).removeAttribute('aria-activedescendant');
  option?.scrollIntoView({ block: 'nearest' });
};

const open = search => {
  search.dataset.open = '';
  delete search.dataset.shut;
  input(search).focus();
  input(search).select();
};

const shut = search => {
  search.dataset.shut = '';
  delete search.dataset.open;
  mark(search, null);
};

// As if it were typed: the server hears of it, and nobody else's text is written over what somebody types.
const empty = field => {
  field.setRangeText('', 0, field.value.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

// Enter means what is seen: not a result of what was typed before the last letters.
const meant = search => {
  const field = input(search), results = search.querySelector('.results');
  return options(search).find(o => o.classList.contains('active')) ?? (results?.dataset.for === field.value.trim() ? options(search)[0] : null);
};

const press = (option, ctrlKey) => option.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey }));

// Enter comes before its results: it counts when they are there, unless something else is done meanwhile.
let waiting = null;
const forget = () => { waiting?.disconnect(); waiting = null; };
const wait = (search, ctrlKey) => {
  waiting = new MutationObserver(() => {
    if (search.querySelector('.results')?.dataset.for !== input(search).value.trim()) return;
    forget();
    const option = meant(search);
    if (option) press(option, ctrlKey);
  });
  waiting.observe(search, { childList: true, subtree: true, attributeFilter: ['data-for'] });
};

const enter = (search, ctrlKey) => {
  if (search.dataset.shut !== undefined) return;
  const option = meant(search);
  if (option) press(option, ctrlKey);
  else if (input(search).value.trim().length > 1) wait(search, ctrlKey);
};

const step = (search, by) => {
  const all = options(search), at = all.findIndex(o => o.classList.contains('active'));
  delete search.dataset.shut;
  mark(search, all[Math.min(at + by, all.length - 1)] ?? null);
};

addEventListener('keydown', e => {
  const search = e.target.closest?.('[data-search]');
  if (!search || e.target !== input(search) || e.isComposing) return;
  forget();
  const act = {
    ArrowDown: () => step(search, 1),
    ArrowUp: () => step(search, -1),
    Enter: () => enter(search, e.ctrlKey || e.metaKey),
    Escape: () => {
      if (isShown(search) && search.dataset.open === undefined) shut(search);
      else if (input(search).value) empty(input(search));
      else leave(search);
    },
  }[e.key];
  if (!act || e.altKey || e.shiftKey || ((e.ctrlKey || e.metaKey) && e.key !== 'Enter')) return;
  e.preventDefault();
  e.stopPropagation();
  act();
});

const leave = search => {
  const wasOpen = search.dataset.open !== undefined;
  shut(search);
  if (wasOpen) search.querySelector('[data-search-open]').focus();
  else input(search).blur();
};

addEventListener('focusout', e => { if (e.target.closest?.('[data-search]')) forget(); });

addEventListener('input', e => {
  const search = e.target.closest?.('[data-search]');
  if (!search) return;
  forget();
  delete search.dataset.shut;
  mark(search, null);
});

// The focus stays in the box while a result is pressed.
addEventListener('mousedown', e => { if (e.target.closest?.('[data-search] .results')) e.preventDefault(); });

addEventListener('click', e => {
  const search = e.target.closest?.('[data-search]');
  if (!search) return;
  if (e.target.closest('[data-search-open]')) open(search);
  else if (e.target.closest('[data-search-close]')) leave(search);
  else if (e.target.closest('[data-search-clear]')) { empty(input(search)); input(search).focus(); }
  else if (e.target.closest('[role=option]')) shut(search);
  else if (e.target === input(search)) delete search.dataset.shut;
});

addEventListener('keydown', e => {
  if (e.key !== '/' || !isOn() || e.ctrlKey || e.altKey || e.metaKey || e.isComposing || e.defaultPrevented) return;
  if (e.target.closest?.('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=dialog]') || document.querySelector('.mud-dialog')) return;
  const search = find();
  if (!search) return;
  e.preventDefault();
  open(search);
  if (!matchMedia('(max-width: 900px)').matches) delete search.dataset.open;
});
