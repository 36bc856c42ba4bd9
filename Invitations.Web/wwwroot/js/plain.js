// What a page without a circuit needs: sign-in, and what is said where there is nothing.
import './theme.js';
import './draft.js';

// Where nobody answers to AutoFocus: the library's fields pass no autofocus on to the browser.
document.querySelector('[data-first]')?.focus();
