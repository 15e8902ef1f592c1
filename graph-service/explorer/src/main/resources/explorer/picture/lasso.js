// Choosing by a line drawn around records.
import { state, change } from '../store.js';
import { chooseAll } from '../board/grow.js';
import { picture } from './picture.js';

let line = [];

/** Events of the sheet that lies over the board while the lasso is in hand. */
export function lassoDown(event) {
  event.target.setPointerCapture(event.pointerId);
  line = [[event.offsetX, event.offsetY]];
  drawLine(event.target);
}

export function lassoMove(event) {
  if (!line.length) return;
  line.push([event.offsetX, event.offsetY]);
  drawLine(event.target);
}

export function lassoUp(event) {
  if (!line.length) return;
  const around = line;
  line = [];
  drawLine(event.target);
  const inside = picture()
    .nodes()
    .filter(node => within(node.renderedPosition(), around))
    .map(node => node.id());
  change(s => {
    s.tool = 'move';
  });
  if (inside.length) chooseAll([...new Set([...(event.shiftKey ? state.chosen : []), ...inside])]);
}

function drawLine(sheet) {
  sheet.querySelector('path')?.setAttribute('d', line.length ? `M${line.map(at => at.join(' ')).join('L')}Z` : '');
}

/** Whether a point is inside a line: a ray from it crosses the line an odd number of times. */
function within({ x, y }, around) {
  let inside = false;
  for (let i = 0, j = around.length - 1; i < around.length; j = i++) {
    const [xi, yi] = around[i];
    const [xj, yj] = around[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
