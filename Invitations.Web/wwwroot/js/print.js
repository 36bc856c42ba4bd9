// Prints the page. The answer to the server goes first: the browser's dialog stops everything on the page until it is closed.
export const print = () => { setTimeout(() => window.print()); };
