// What colors, shapes and lines mean, for what is on the board now.
import { html } from '../lib/lit-html/lit-html.js';
import { state } from '../store.js';
import { shown, shownEdges } from '../board/board.js';
import { KINDS } from '../field/kinds.js';
import { lookOf } from '../field/links.js';
import { agencyColors, agencyOf } from '../picture/look.js';
import { number } from '../field/words.js';
import { icon } from './parts.js';

const LINES = {
  lead: 'Lead, not confirmed',
  hit: 'Hit, confirmed',
  gone: 'Examined, not confirmed or inconclusive',
  solid: 'Gun or exhibit',
  person: 'Person or vehicle',
  place: 'Place',
  same: 'Matched as the same',
};

export function legend() {
  const nodes = shown(state.board);
  const colors = agencyColors(state.board);
  const count = new Map();
  for (const node of nodes) count.set(agencyOf(node.record).id, (count.get(agencyOf(node.record).id) ?? 0) + 1);
  const kinds = [...new Set(nodes.map(node => node.record.__typename))].filter(kind => KINDS[kind]);
  const looks = [...new Set(shownEdges(state.board).map(lookOf))];
  const narrow = matchMedia('(max-width: 820px)').matches;
  return html`<details class="legend" ?open=${!narrow}><summary>Legend</summary><div class="legend-body">
    <h2>${state.colorBy === 'community' ? 'Agencies; color: community' : 'Agencies'}</h2>
    <ul role="list">${[...colors.values()]
      .filter(agency => count.get(agency.id))
      .map(
        agency => html`<li><svg viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5.5" fill=${agency.color}></circle></svg>
      <span class="name">${agency.name}</span><span class="count">${number(count.get(agency.id))}</span></li>`,
      )}</ul>
    <h2>Records</h2><ul role="list">${kinds.map(kind => html`<li>${icon(KINDS[kind].icon)}<span class="name">${KINDS[kind].many}</span></li>`)}</ul>
    ${
      looks.length
        ? html`<h2>Links</h2><ul role="list">${Object.keys(LINES)
            .filter(look => looks.includes(look))
            .map(
              look =>
                html`<li><svg class=${`line is-${look}`} viewBox="0 0 28 8"
                    aria-hidden="true"><path d="M1 4h26"></path></svg><span class="name">${LINES[look]}</span></li>`,
            )}</ul>`
        : ''
    }
  </div></details>`;
}
