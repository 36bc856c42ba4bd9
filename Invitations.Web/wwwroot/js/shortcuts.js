// Single letters press what says so in its aria-keyshortcuts: never while somebody types, a menu or a dialog is open, and not at all where they were switched off
// (WCAG 2.1.4), which this browser remembers. A letter that the focused part answers itself, such as M on an entry, has been taken already.
const KEPT = 'invitations.shortcuts';
const also = { p: 'k' }; // two letters for one thing
export const isOn = () => localStorage.getItem(KEPT) !== 'off';
export const turn = on => { if (on) localStorage.removeItem(KEPT); else localStorage.setItem(KEPT, 'off'); };
const typing = 'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable], [role=combobox], [role=listbox], [role=menu]';
const isBusy = target => !!target.closest?.(typing) || !!document.querySelector('.mud-dialog, [role=menu]:popover-open, .mud-popover-open');

const find = key => [...document.querySelectorAll('[aria-keyshortcuts]')].find(element =>
  element.getAttribute('aria-keyshortcuts').split(' ').includes(key) && !element.disabled && (element.offsetParent || element.hidden || element.getAttribute('role') === 'menuitem'));

addEventListener('keydown', e => {
  if (e.defaultPrevented || e.ctrlKey || e.altKey || e.metaKey || e.isComposing || e.repeat || e.key.length !== 1 || !isOn() || isBusy(e.target)) return;
  const key = e.key.toLowerCase(), element = find(also[key] ?? key);
  if (!element || element.matches('input')) return;
  e.preventDefault();
  element.click();
});

addEventListener('click', e => { if (e.target.closest?.('[data-shortcuts-help]')) document.querySelector('[aria-keyshortcuts="?"]')?.click(); });
