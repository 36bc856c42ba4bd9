// What is being typed, kept in this tab until it is saved: the fields inside [data-draft=key] by name, and the state a dialog gives (Drafts in C#).
// It survives a reload, a restarted server and a lost connection; signing out throws it away.
const viewer = () => document.documentElement.dataset.viewer ?? '';
const place = (kind, key) => `draft:${viewer()}:${kind}:${key}`;
const read = (kind, key) => JSON.parse(sessionStorage.getItem(place(kind, key)) ?? 'null');
const write = (kind, key, value) => {
  try { sessionStorage.setItem(place(kind, key), JSON.stringify(value)); }
  catch (e) { console.warn('The draft could not be kept.', e); } // storage full or forbidden: typing goes on all the same
};
const nameOf = field => field.name || field.id || field.getAttribute('aria-label');

addEventListener('input', e => {
  const scope = e.target.closest?.('[data-draft]'), name = scope && nameOf(e.target);
  if (!name || e.target.type === 'password' || e.target.type === 'file') return;
  const value = e.target.type === 'checkbox' || e.target.type === 'radio' ? e.target.checked : e.target.value;
  write('fields', scope.dataset.draft, { ...read('fields', scope.dataset.draft), [name]: value });
}, true);

document.addEventListener('submit', e => { if (e.target.matches('[data-forgets-drafts]')) clear(); }, true);

const clear = () => Object.keys(sessionStorage).filter(k => k.startsWith('draft:')).forEach(k => sessionStorage.removeItem(k));

const settle = key => {
  const fields = read('fields', key), field = document.activeElement;
  const name = field?.closest?.('[data-draft]')?.dataset.draft === key && nameOf(field);
  if (fields) write('fields', key, name && name in fields ? { [name]: fields[name] } : {});
};

export const drafts = {
  // The state knows all that was typed before it; only the field that is being written in may be ahead of it.
  keep: (key, json) => { settle(key); try { sessionStorage.setItem(place('state', key), json); } catch (e) { console.warn('The draft could not be kept.', e); } },
  read: key => sessionStorage.getItem(place('state', key)),
  attempt: key => { const tries = (read('tries', key) ?? 0) + 1; write('tries', key, tries); return tries; },
  succeed: key => sessionStorage.removeItem(place('tries', key)),
  forget: key => ['state', 'fields', 'tries'].forEach(kind => sessionStorage.removeItem(place(kind, key))),
  // Puts the typed text back and says so to Blazor as a person's typing would.
  fill: key => {
    const fields = read('fields', key);
    const scope = document.querySelector(`[data-draft="${CSS.escape(key)}"]`);
    if (!fields || !scope) return false;
    for (const field of scope.querySelectorAll('input, textarea, select')) {
      const name = nameOf(field);
      if (!name || !(name in fields)) continue;
      if (field.type === 'checkbox' || field.type === 'radio') { if (field.checked !== fields[name]) field.click(); continue; }
      if (field.value === fields[name]) continue;
      field.value = fields[name];
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return true;
  },
};
