// A swipe to the side turns the dates, unless the grid itself scrolls sideways. Up and down stays the browser's: the style says pan-y.
import * as server from './server.js';

const FAR = 60, SLOPE = 2, QUICK = 700;

const onDown = (state, e) => { state.swipe = e.pointerType === 'touch' && e.isPrimary ? { id: e.pointerId, x: e.clientX, y: e.clientY, since: e.timeStamp } : null; };

const onUp = (state, e) => {
  const { swipe } = state;
  state.swipe = null;
  if (swipe?.id !== e.pointerId || state.drag?.armed || state.asking || 'wide' in state.grid.dataset) return;
  const across = e.clientX - swipe.x, down = Math.abs(e.clientY - swipe.y);
  if (Math.abs(across) < FAR || Math.abs(across) < SLOPE * down || e.timeStamp - swipe.since > QUICK) return;
  state.isHeld = true;
  server.turn(state, across < 0 ? 1 : -1);
};

export { onDown, onUp };
