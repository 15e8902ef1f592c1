// The drawer below the board: table, timeline, map. Timeline and map are loaded when they are first wanted.
import { html } from '../lib/lit-html/lit-html.js';
import { state, change, notice } from '../store.js';
import { tableView } from './table.js';
import { measureAgain } from './board-view.js';
import { icon, ICONS } from './parts.js';

const DRAWERS = { table: ['Table', ICONS.table, 'Alt T'], timeline: ['Timeline', ICONS.time, 'Alt I'], map: ['Map', ICONS.map, 'Alt W'] };
const loaded = {};

/** One of each for the life of the page: what draws itself into them must find them again after a lock, or an empty board. */
const boxes = Object.fromEntries(
  ['timeline', 'map'].map(name => [name, Object.assign(document.createElement('div'), { id: name, className: name })]),
);

function shownIf(open, name) {
  boxes[name].hidden = open !== name;
  return boxes[name];
}

export function toggleDrawer(name) {
  if (!state.board.nodes.size) return;
  change(s => {
    s.drawer = s.drawer === name ? null : name;
  });
  if (state.drawer === 'table') requestAnimationFrame(() => document.querySelector('.table-of-records tr[tabindex="0"]')?.focus());
}

export function drawerView() {
  if (!state.board.nodes.size) return '';
  const open = state.drawer;
  return html`<section class="drawer" aria-label="Table, timeline and map">
    <div class="handles" role="toolbar" aria-label="Table, timeline and map">${Object.entries(DRAWERS).map(
      ([name, [words, sign, keys]]) => html`<button type="button" class="tool named" aria-expanded=${String(open === name)} aria-controls="drawer"
      title=${`${words} (${keys})`} @click=${() => toggleDrawer(name)}>${icon(sign)}<span>${words}</span></button>`,
    )}</div>
    <div id="drawer" class=${`drawer-body shows-${open ?? 'nothing'}`} ?hidden=${!open}>
      ${open === 'table' ? tableView() : ''} ${shownIf(open, 'timeline')} ${shownIf(open, 'map')}
    </div></section>`;
}

/** After each drawing of the page: what draws itself is brought up to date. */
export function drawLater() {
  measureAgain();
  const name = state.drawer;
  if (name !== 'timeline' && name !== 'map') return;
  if (loaded[name]) {
    loaded[name].then(module => module.drawInto(boxes[name]));
    return;
  }
  loaded[name] = name === 'timeline' ? import('./timeline.js') : import('../map/map.js');
  loaded[name].then(
    module => module.drawInto(boxes[name]),
    () => {
      delete loaded[name];
      notice('This view could not be loaded. Try again.', 'trouble');
    },
  );
}
