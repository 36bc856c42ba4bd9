// Menu buttons after the WAI-ARIA pattern, for every [data-menu-button] of the page. In the browser and not on the circuit, so that a menu opens
// at once, works on pages without a circuit, and Escape closes the menu without also closing the dialog it stands in.
let open = null; // { button, menu }

const items = menu => [...menu.querySelectorAll('[role=menuitem]')];

const place = ({ button, menu }) => {
  const b = button.getBoundingClientRect(), m = menu.getBoundingClientRect(), gap = 4, edge = 8;
  const below = b.bottom + gap + m.height <= innerHeight - edge || b.top < m.height;
  const left = button.dataset.menuAlign === 'end' ? b.right - m.width : b.left;
  menu.style.top = `${Math.max(edge, below ? b.bottom + gap : b.top - gap - m.height)}px`;
  menu.style.left = `${Math.min(Math.max(edge, left), Math.max(edge, innerWidth - m.width - edge))}px`;
};

const close = returnFocus => {
  if (!open) return;
  const { button, menu } = open;
  open = null;
  if (menu.isConnected && menu.matches(':popover-open')) menu.hidePopover();
  button.setAttribute('aria-expanded', 'false');
  if (returnFocus && button.isConnected) button.focus();
};

const show = (button, last) => {
  close(false);
  const menu = document.getElementById(button.getAttribute('aria-controls'));
  if (!menu) return;
  menu.showPopover();
  button.setAttribute('aria-expanded', 'true');
  open = { button, menu };
  place(open);
  const all = items(menu);
  (last ? all.at(-1) : all[0])?.focus();
};

addEventListener('click', e => {
  const button = e.target.closest?.('[data-menu-button]');
  if (button) {
    if (open?.button === button) close(true);
    else if (!button.disabled) show(button, false);
    return;
  }
  if (!open) return;
  const item = e.target.closest?.('[role=menuitem]');
  if (item && open.menu.contains(item)) {
    if (item.getAttribute('aria-disabled') === 'true') { e.preventDefault(); e.stopImmediatePropagation(); return; }
    close(true);
  } else if (!open.menu.contains(e.target)) close(false);
}, true);

addEventListener('keydown', e => {
  const button = e.target.closest?.('[data-menu-button]');
  if (button && open?.button !== button && (e.key === 'ArrowDown' || e.key === 'ArrowUp')) {
    e.preventDefault(); e.stopImmediatePropagation();
    show(button, e.key === 'ArrowUp');
    return;
  }
  if (!open) return;
  const all = items(open.menu), at = all.indexOf(document.activeElement);
  const to = {
    ArrowDown: () => all[(at + 1) % all.length], ArrowUp: () => all[(at - 1 + all.length) % all.length],
    Home: () => all[0], End: () => all.at(-1),
  }[e.key];
  if (to) to()?.focus();
  else if (e.key === 'Escape') close(true);
  else if (e.key === 'Tab') { close(true); return; }
  else if (e.key === ' ' && at >= 0) all[at].click();
  else if (e.key.length === 1 && e.key !== ' ' && !e.ctrlKey && !e.metaKey && !e.altKey) {
    const from = [...all.slice(at + 1), ...all.slice(0, at + 1)];
    from.find(i => i.textContent.trim().toLowerCase().startsWith(e.key.toLowerCase()))?.focus();
  } else return;
  e.preventDefault();
  e.stopImmediatePropagation();
}, true);

addEventListener('resize', () => open && place(open));
addEventListener('scroll', e => open && !open.menu.contains(e.target) && place(open), true);
