// Starts the circuit, says so when it is lost, keeps trying, and reloads when the server no longer knows it. A tab that looks alive after the machine
// slept is asked with a heartbeat of our own, since the server may have dropped the circuit without the socket noticing.
(() => {
  const box = document.getElementById('components-reconnect-modal');
  const heartbeat = 20_000, patience = 6_000;
  let lost = false, last = Date.now();

  const show = on => {
    lost = on;
    box.hidden = !on;
    // Words put in late are read aloud by role=alert; words that were there all along are not.
    box.querySelector('[role=alert]').textContent = on ? box.dataset.words : '';
  };

  const serverAnswers = () => fetch('health/live', { cache: 'no-store' }).then(r => r.ok, () => false);
  const reloadWhenThere = async () => {
    show(true);
    while (!await serverAnswers()) await new Promise(r => setTimeout(r, 2000));
    location.reload();
  };

  box.addEventListener('components-reconnect-state-changed', e => {
    const state = e.detail?.state;
    if (state === 'hide') { show(false); last = Date.now(); }
    else if (state === 'failed' || state === 'rejected') reloadWhenThere();
    else show(true);
  });

  const beat = async () => {
    if (lost || document.hidden) return;
    const answer = await Promise.race([
      DotNet.invokeMethodAsync('Invitations.Web', 'Heartbeat').then(() => true, () => false),
      new Promise(r => setTimeout(r, patience, false)),
    ]);
    if (answer) last = Date.now();
    else if (!lost && Date.now() - last > heartbeat) reloadWhenThere();
  };

  const watch = () => {
    last = Date.now();
    setInterval(beat, heartbeat);
    document.addEventListener('visibilitychange', () => { if (!document.hidden) beat(); });
    addEventListener('pageshow', e => { if (e.persisted) location.reload(); });
  };

  addEventListener('click', e => { if (e.target.closest?.('[data-reload]')) location.reload(); });

  Blazor.start({
    circuit: {
      reconnectionOptions: {
        maxRetries: 10_000,
        retryIntervalMilliseconds: (attempt, max) => attempt >= max ? null : Math.min(400 * 2 ** Math.min(attempt, 4), 4000),
      },
    },
  }).then(() => { if (document.documentElement.dataset.circuit === 'yes') watch(); });
})();
