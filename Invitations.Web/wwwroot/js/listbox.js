// Lists of options after the WAI-ARIA listbox pattern, for every [role=listbox]: arrows, Home and End move, letters jump to a name, Space and Enter
// choose. In the browser and not on the circuit, so that moving is instant and keys meant for the list never scroll the page.
const options = list => [...list.querySelectorAll('[role=option]')];
let typed = '', typedAt = 0;

const mark = (list, option) => {
  for (const other of list.querySelectorAll('.active')) other.classList.remove('active');
  list.removeAttribute('aria-activedescendant');
  if (!option) return;
  option.classList.add('active');
  list.setAttribute('aria-activedescendant', option.id);
  option.scrollIntoView({ block: 'nearest' });
};

const activeOf = list => list.querySelector('[role=option].active');

addEventListener('focusin', e => {
  if (!e.target.matches?.('[role=listbox]') || !e.target.matches(':focus-visible')) return;
  mark(e.target, activeOf(e.target) ?? e.target.querySelector('[role=option][aria-selected=true]') ?? options(e.target)[0]);
});

addEventListener('click', e => {
  const option = e.target.closest?.('[role=listbox]:not(.mud-list) [role=option]');
  if (option) mark(option.closest('[role=listbox]'), option);
}, true);

addEventListener('keydown', e => {
  const list = e.target.closest?.('[role=listbox]');
  if (!list || e.ctrlKey || e.metaKey || e.altKey) return;
  const all = options(list), at = all.indexOf(activeOf(list));
  const to = {
    ArrowDown: () => all[Math.min(at + 1, all.length - 1)], ArrowUp: () => all[Math.max(at - 1, 0)], Home: () => all[0], End: () => all.at(-1),
  }[e.key];
  if (to) mark(list, to());
  else if ((e.key === ' ' && !isWithinName(all)) || e.key === 'Enter') all[at]?.click();
  else if (e.key.length === 1) jump(list, all, at, e.key);
  else return;
  e.preventDefault();
  e.stopImmediatePropagation();
}, true);

const typedLately = () => typed && Date.now() - typedAt < 800;

// The space in "eva s" goes on with the name; any other chooses.
const isWithinName = all => typedLately() && all.some(o => o.textContent.trim().toLowerCase().startsWith(`${typed} `));

const jump = (list, all, at, key) => {
  typed = (typedLately() ? typed : '') + key.toLowerCase();
  typedAt = Date.now();
  // One letter again and again goes through all names that begin with it.
  const wanted = [...typed].every(letter => letter === typed[0]) ? typed[0] : typed;
  const from = wanted.length === 1 ? at + 1 : Math.max(at, 0);
  const found = [...all.slice(from), ...all.slice(0, from)].find(o => o.textContent.trim().toLowerCase().startsWith(wanted));
  if (found) mark(list, found);
};
