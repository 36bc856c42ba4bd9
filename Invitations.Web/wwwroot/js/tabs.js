// Arrow keys in every [role=tablist]: the next tab is focused and chosen, as its click would. Wraps; Home and End go to the ends.
addEventListener('keydown', e => {
  const list = e.target.closest?.('[role=tablist]');
  if (!list || e.ctrlKey || e.altKey || e.metaKey) return;
  const tabs = [...list.querySelectorAll('[role=tab]:not([disabled]):not([aria-disabled=true])')], at = tabs.indexOf(e.target.closest('[role=tab]'));
  const to = { ArrowRight: (at + 1) % tabs.length, ArrowLeft: (at - 1 + tabs.length) % tabs.length, Home: 0, End: tabs.length - 1 }[e.key];
  if (at < 0 || to === undefined) return;
  e.preventDefault();
  e.stopImmediatePropagation();
  tabs[to].focus();
  tabs[to].click();
}, true);
