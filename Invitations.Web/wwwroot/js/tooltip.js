// What an entry of the diary tells beside itself (WCAG 2.2, 1.4.13): after a moment of pointing or of keyboard focus; it stays while either stays, the pointer
// may go into it, and any key, Escape among them, takes it away. The server is asked once for each that is shown, for a busy time not at all; a finger never asks.
import * as entries from './entries.js';

// The gap is narrower than what lies between two entries, so that the way into the tooltip leads over no other.
const MOMENT = 500, GRACE = 250, GAP = 2, EDGE = 8;
const LEADS = ['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'];
const attached = new Map(); // tooltip element → what is known of it

const entryOf = target => target.closest?.('.entry');
const isShown = state => state.tip.matches(':popover-open');

const place = ({ tip, entry }) => {
  const at = entry.getBoundingClientRect(), { offsetWidth: width, offsetHeight: height } = tip;
  const within = (value, size, room) => Math.max(EDGE, Math.min(value, room - size - EDGE));
  const right = at.right + GAP, left = at.left - GAP - width;
  const beside = right + width <= innerWidth - EDGE ? right : left >= EDGE ? left : null;
  const below = at.bottom + GAP + height <= innerHeight - EDGE ? at.bottom + GAP : at.top - GAP - height;
  tip.style.left = `${beside ?? within(at.left, width, innerWidth)}px`;
  tip.style.top = `${within(beside === null ? below : at.top, height, innerHeight)}px`;
};

const hide = state => {
  clearTimeout(state.timer);
  clearTimeout(state.leaving);
  state.watch.disconnect();
  state.wanted = null;
  if (!state.entry) return;
  state.entry.removeAttribute('aria-describedby');
  state.entry = null;
  state.tip.hidePopover();
};

const open = (state, entry) => {
  // Of a time that is only busy there is nothing to tell but what it says of itself.
  state.tip.querySelector('.busy').textContent = entry.dataset.open ? '' : entries.name(entry);
  state.entry = entry;
  entry.setAttribute('aria-describedby', state.tip.id);
  state.tip.showPopover();
  place(state);
};

const show = async (state, entry) => {
  const id = entry.dataset.open;
  const reading = id ? await state.server.invokeMethodAsync('ReadAsync', Number(id)) : 0;
  if (reading === null || state.wanted !== entry || !entry.isConnected) return;
  // The answer may be here before what is drawn for it; and the diary may have been read again meanwhile, which takes the words away.
  const look = () => {
    if (!entry.isConnected) hide(state);
    else if (!id || (state.entry && state.tip.dataset.of === id)) return;
    else if (state.tip.dataset.of === id) open(state, entry);
    else if (Number(state.tip.dataset.reading) > reading) ask(state, entry);
  };
  state.watch.disconnect();
  state.watch = new MutationObserver(look);
  state.watch.observe(document.body, { childList: true, subtree: true, attributeFilter: ['data-of', 'data-reading'] });
  if (id) look();
  else open(state, entry);
};

// Once more: what it told is out of date, and who points at it still wants to know.
const ask = (state, entry) => {
  const { byKey } = state;
  hide(state);
  Object.assign(state, { wanted: entry, byKey });
  show(state, entry);
};

// Taken away by hand: it does not come back before the pointer has been elsewhere.
const dismiss = state => {
  state.dismissed = state.wanted;
  hide(state);
};

const want = (state, entry, byKey = false) => {
  if (state.wanted === entry) { clearTimeout(state.leaving); return; }
  if (state.dismissed === entry) return;
  hide(state);
  state.wanted = entry;
  state.byKey = byKey;
  state.timer = setTimeout(() => show(state, entry), MOMENT);
};

const leave = state => {
  clearTimeout(state.leaving);
  state.leaving = setTimeout(() => hide(state), isShown(state) ? GRACE : 0);
};

export const attach = (tip, server) => {
  const stop = new AbortController();
  const state = { tip, server, entry: null, wanted: null, stop, watch: new MutationObserver(() => { }) };
  const on = (name, act, options) => addEventListener(name, act, { signal: stop.signal, capture: true, ...options });
  on('pointerover', e => {
    if (e.pointerType === 'touch' || e.buttons) return;
    const entry = entryOf(e.target);
    if (entry !== state.dismissed) state.dismissed = null;
    if (entry) want(state, entry);
    else if (tip.contains(e.target)) clearTimeout(state.leaving);
    else if (state.wanted && !state.byKey) leave(state);
  });
  // Back from a dialog is not come by keys: only who walks is told.
  let walks = false;
  on('keydown', e => {
    if (['Shift', 'Control', 'Alt', 'Meta'].includes(e.key)) return;
    walks = LEADS.includes(e.key);
    dismiss(state);
  });
  on('focusin', e => {
    const entry = entryOf(e.target);
    if (!entry || !walks) return;
    state.dismissed = null;
    want(state, entry, true);
  });
  on('focusout', e => { if (e.target === state.wanted) hide(state); });
  on('pointerdown', e => { walks = false; if (!tip.contains(e.target)) dismiss(state); });
  on('scroll', e => { if (state.entry && !tip.contains(e.target)) hide(state); });
  on('resize', () => hide(state));
  on('blur', e => { if (e.target === window) hide(state); });
  attached.set(tip, state);
};

export const detach = tip => {
  const state = attached.get(tip);
  if (!state) return;
  hide(state);
  state.stop.abort();
  attached.delete(tip);
};
