// What every page with a circuit needs. The order counts where several hear the same key first (window, capturing).
import './mud-keys.js';
import './typing.js';
import './menu.js';
import './listbox.js';
import './picker.js';
import './theme.js';
import { drafts } from './draft.js';
import './dialog.js';
import { rows } from './rows.js';
import * as shortcuts from './shortcuts.js';
import './search.js';
import './undo.js';
import { start } from './connection.js';

// What the server calls by name. The diary's own part comes with the first of its pages, which waits for it.
window.Invitations = { drafts, rows, shortcuts, openDiary: async page => (await import('./diary/page.js')).open(page) };

start();
