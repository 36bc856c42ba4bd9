// Prints the page. The answer to the server goes first: the browser's dialog stops everything on the page until it is closed.
(() => {
  const root = window.Invitations ??= {};
  root.print = () => { setTimeout(() => window.print()); };
})();
