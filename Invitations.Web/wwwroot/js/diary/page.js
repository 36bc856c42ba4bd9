// What the pages of the diary need beside what every page does (js/app.js, which fetches this when the first of them opens).
import * as diary from '../diary.js';
import * as month from '../month.js';
import { print } from '../print.js';
import * as timeline from '../timeline.js';
import * as tooltip from '../tooltip.js';

Object.assign(window.Invitations, { diary, month, timeline, tooltip, print });

// Says whether the page is as narrow as a phone.
export const open = page => diary.watchWidth(page);
