// What the library's dialogs lack, cured in one place for all of them: focus at once on the first field, a Tab that cannot leave and asks no server, Escape for the
// uppermost alone and not while a list is open in it, and focus back to whatever opened each one, nested dialogs and entries drawn anew included.
// The layout keeps them all inside #dialogs.
import * as entries from './entries.js';

const stack = []; // { dialog, opener, again }
const selector = 'a[href], button, input, textarea, select, summary, [contenteditable=true], [tabindex]';
const focusable = root => [...root.querySelectorAll(selector)].filter(e => !e.disabled && e.tabIndex >= 0 && e.offsetParent !== null && e.type !== 'hidden' && !e.matches('.pointer-events-none'));
const top = () => stack.at(-1);
const popup = e => e.closest?.('.mud-popover, [popover]');

let lastOutside = null;
addEventListener('focusin', e => { if (!e.target.closest('.mud-dialog, .mud-popover, [popover]')) lastOutside = e.target; }, true);

const first = dialog => dialog.querySelector(':is([autofocus], [data-autofocus]):not([disabled])') ?? focusable(dialog.querySelector('.dialog-body') ?? dialog)[0] ?? focusable(dialog)[0];

const enter = dialog => {
  dialog.tabIndex = -1;
  const target = first(dialog);
  (target ?? dialog).focus({ preventScroll: true });
  if (target) return;
  // Still loading: take the first field that comes, unless the user has gone somewhere meanwhile.
  const wait = new MutationObserver(() => {
    if (document.activeElement !== dialog) return wait.disconnect();
    const field = first(dialog);
    if (field) { wait.disconnect(); field.focus({ preventScroll: true }); }
  });
  wait.observe(dialog, { childList: true, subtree: true });
};

const opened = dialog => {
  const active = document.activeElement;
  const opener = active && active !== document.body ? active : lastOutside;
  // An entry of the diary may be drawn anew in another place meanwhile.
  const again = opener?.id ? `#${CSS.escape(opener.id)}` : opener?.dataset.open ? entries.of(opener.dataset.open) : null;
  stack.push({ dialog, opener, again });
  enter(dialog);
};

const closed = ({ opener, again }) => {
  const target = opener?.isConnected ? opener : again ? document.querySelector(again) : null;
  const below = top()?.dialog;
  if (target && !target.disabled && (!below || below.contains(target))) target.focus();
  else if (below) enter(below);
  else document.getElementById('main')?.focus();
};

const look = () => {
  const there = [...document.querySelectorAll('#dialogs .mud-dialog')];
  for (let i = stack.length - 1; i >= 0; i--) if (!there.includes(stack[i].dialog)) closed(stack.splice(i, 1)[0]);
  for (const dialog of there) if (!stack.some(s => s.dialog === dialog)) opened(dialog);
};

// The layout draws the host once it knows who is signed in, and may draw it anew.
let watched = null;
const watch = () => {
  // What had the focus has been drawn away (a row, a fault of ours): Escape and Tab go on from the dialog, not from the page behind it.
  if (document.activeElement === document.body && top()?.dialog.isConnected) (top().dialog.querySelector('[data-rows] tr[aria-selected=true]') ?? top().dialog).focus({ preventScroll: true });
  if (watched?.isConnected) return;
  const host = document.getElementById('dialogs');
  if (host) { watched = host; new MutationObserver(look).observe(host, { childList: true, subtree: true }); look(); }
};
new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });

// A list, a menu or a picker that is open takes the Escape for itself; what it stands in stays.
addEventListener('keydown', e => {
  if (e.key !== 'Escape' || e.isComposing || !top() || document.querySelector('.mud-popover-open, [role=menu]:popover-open, [data-picker]:popover-open')) return;
  e.stopPropagation();
  top().dialog.querySelector('[data-escape]')?.click();
}, true);

addEventListener('keydown', e => {
  if (e.key !== 'Tab' || !top() || popup(e.target)) return;
  const all = focusable(top().dialog), at = document.activeElement;
  const from = all[0], to = all.at(-1);
  if (!from) { e.preventDefault(); return; }
  const outside = !top().dialog.contains(at);
  if (outside || (e.shiftKey ? at === from || at === top().dialog : at === to)) { e.preventDefault(); e.stopImmediatePropagation(); (e.shiftKey ? to : from).focus(); }
}, true);
