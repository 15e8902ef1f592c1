// The panel at the side: the chosen record, the paths, and the pointers.
import { html } from '../lib/lit-html/lit-html.js';
import { state, change } from '../store.js';
import { detailsView } from './details.js';
import { pathsView } from './paths.js';
import { pointersView } from './pointers.js';

const SIDES = { details: 'Record', paths: 'Paths', pointers: 'Pointers' };

export function sideView() {
  if (!state.board.nodes.size) return '';
  const counts = { paths: state.paths?.found?.length, pointers: state.board.pointers.size };
  return html`<aside class="side" aria-label="Details">
    <div class="tabs" role="tablist" aria-label="Details">${Object.entries(SIDES).map(
      ([side, words]) => html`<button type="button" role="tab" id=${`tab-${side}`} aria-controls="side-panel"
      aria-selected=${String(state.side === side)} tabindex=${state.side === side ? 0 : -1} @click=${() =>
        change(s => {
          s.side = side;
        })} @keydown=${along}>${words}${counts[side] ? html` <span class="count">${counts[side]}</span>` : ''}</button>`,
    )}</div>
    <div id="side-panel" class="panel" role="tabpanel" aria-labelledby=${`tab-${state.side}`} tabindex="0">
      ${state.side === 'paths' ? pathsView() : state.side === 'pointers' ? pointersView() : detailsView()}</div>
  </aside>`;
}

function along(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  const all = Object.keys(SIDES);
  const next = all[(all.indexOf(state.side) + step + all.length) % all.length];
  change(s => {
    s.side = next;
  });
  requestAnimationFrame(() => document.getElementById(`tab-${next}`)?.focus());
}
