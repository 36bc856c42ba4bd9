// What a page without a circuit needs: sign-in, and what is said where there is nothing.
import './theme.js';
import './draft.js';
