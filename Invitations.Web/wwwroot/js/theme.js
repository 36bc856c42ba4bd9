// Dark mode: applied at once here, kept in a cookie so that the server writes the next page in it and nothing flashes.
addEventListener('click', e => {
  if (!e.target.closest?.('[data-toggle-theme]')) return;
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
  document.cookie = `theme=${root.dataset.theme}; path=/; max-age=31536000; samesite=lax`;
});
