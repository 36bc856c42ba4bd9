// What the grid says by itself while something is moved. Every word, and what the clock shows, comes from the server in the viewer's language.
const NAMES = ['lifted', 'at', 'ends', 'allDayOn', 'dropped', 'givenUp', 'refused', 'mayNotMove', 'copy', 'park', 'create', 'allDay'];

// In the order of GridWords.
const word = (state, name, ...values) =>
  (state.grid.dataset.words.split('|')[NAMES.indexOf(name)] ?? '').replace(/\{(\d)\}/g, (_, at) => values[at] ?? '');

// The hours are given as the culture writes them; the minutes take the place of their last two noughts.
const clock = (state, minute) => {
  const at = ((Math.round(minute) % 1440) + 1440) % 1440, hour = state.grid.dataset.clock.split('|')[Math.floor(at / 60)];
  return hour.replace(/(\D)00(?!\d)/, `$1${String(at % 60).padStart(2, '0')}`);
};

const times = (state, from, to) => `${clock(state, from)}–${clock(state, to)}`;

const say = (state, words) => {
  // Beside the grid: a grid has rows, and nothing else.
  const place = state.grid.nextElementSibling;
  if (place) place.textContent = words;
};

export { word, clock, times, say };
