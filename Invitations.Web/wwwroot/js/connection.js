// Starts the circuit, says so when it is lost, keeps trying, and reloads when the server no longer knows it. A tab that looks alive after the machine
// slept is asked with a heartbeat of our own, since the server may have dropped the circuit without the socket noticing.
const box = document.getElementById('components-reconnect-modal');
const heartbeat = 20_000, patience = 6_000;
let lost = false, last = Date.now(), since = 0;

const show = on => {
  if (on === lost) return;
  lost = on;
  if (on) since = Date.now();
  box.hidden = !on;
  // Words put in late are read aloud by role=alert; words that were there all along are not.
  box.querySelector('[role=alert]').textContent = on ? box.dataset.words : '';
};

// What was typed while the socket was away, or shortly before anybody noticed, may never have reached the server: it is said once more.
const unnoticed = 60_000, typed = new Map();
const remember = e => {
  if (!e.target.matches?.('input, textarea, select')) return;
  for (const field of typed.keys()) if (!field.isConnected) typed.delete(field);
  typed.set(e.target, Date.now());
};
addEventListener('input', remember, true);
addEventListener('change', remember, true);
const sayAgain = () => {
  const fields = [...typed].filter(([field, when]) => field.isConnected && when > since - unnoticed).map(([field]) => field);
  typed.clear();
  for (const field of fields) {
    if (field.type !== 'checkbox' && field.type !== 'radio') field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
};

const serverAnswers = () => fetch('health/live', { cache: 'no-store' }).then(r => r.ok, () => false);
let reloading = false;
const reloadWhenThere = async () => {
  if (reloading) return;
  reloading = true;
  // Not before the server is there: the browser's own page of failure would throw everything away.
  while (!await serverAnswers()) { show(true); await new Promise(r => setTimeout(r, 2000)); }
  location.reload();
};

// Blazor tells by the classes of the box; the newer script's event is not in the one we serve.
const is = state => box.classList.contains(`components-reconnect-${state}`);
new MutationObserver(() => {
  if (is('failed') || is('rejected')) reloadWhenThere();
  else if (is('show')) show(true);
  else if (is('hide')) { if (lost) sayAgain(); show(false); last = Date.now(); }
}).observe(box, { attributeFilter: ['class'] });

const beat = async () => {
  if (lost || document.hidden) return;
  const answer = await Promise.race([
    DotNet.invokeMethodAsync('Invitations.Web', 'Heartbeat').then(() => true, () => false),
    new Promise(r => setTimeout(r, patience, false)),
  ]);
  if (answer) last = Date.now();
  // Two missed beats: one may only be a busy server. After a sleep the last one is long ago, and the first miss is enough.
  else if (!lost && Date.now() - last > 2 * heartbeat) reloadWhenThere();
};

const watch = () => {
  last = Date.now();
  setInterval(beat, heartbeat);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) beat(); });
  addEventListener('pageshow', e => { if (e.persisted) location.reload(); });
};

addEventListener('click', e => { if (e.target.closest?.('[data-reload]')) reloadWhenThere(); });

export const start = () => Blazor.start({
  circuit: {
    reconnectionOptions: {
      maxRetries: 10_000,
      retryIntervalMilliseconds: attempt => Math.min(400 * 2 ** Math.min(attempt, 4), 4000),
    },
  },
}).then(watch);
