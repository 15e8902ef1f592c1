// What an embedded view looks like: a bar with filters, the picture, a table of the same records, and why they are shown.
import { html } from '../lib/lit-html/lit-html.js';
import { repeat } from '../lib/lit-html/directives/repeat.js';
import { state, change } from '../store.js';
import { degrees, shown } from '../board/board.js';
import { drawInto } from '../picture/picture.js';
import { fit, show, zoom } from '../picture/sight.js';
import { agencyOf } from '../picture/look.js';
import { kindOf, more, timeOf, title } from '../field/kinds.js';
import { day, plural } from '../field/words.js';
import { legend } from '../views/legend.js';
import { ICONS, kindIcon, tool } from '../views/parts.js';
import { purpose } from './tokens.js';

let holder = null;

/** One picture for the life of the page, as on Leadgraph's own. */
function canvasOnce({ choose, move }) {
  if (!holder) {
    const canvas = Object.assign(document.createElement('div'), { className: 'canvas' });
    holder = Object.assign(document.createElement('div'), { className: 'canvas' });
    holder.setAttribute('aria-hidden', 'true');
    holder.append(canvas);
    const one = (id, also) => choose(!id ? [] : also ? [...state.chosen, id] : [id]);
    requestAnimationFrame(() => drawInto(canvas, { choose: one, chooseAll: choose, moved: move }));
  }
  return holder;
}

export function embedded(acts) {
  const { board, everything, ended, ready } = state;
  if (ended) return html`<div class="embed-ended" role="alert"><p>${ended}</p></div>`;
  const { userId, useCode, reason } = purpose();
  return html`<h1 class="unseen">Linked records</h1>
    <div class="tools" role="toolbar" aria-label="Filters and tools" ?hidden=${!ready}>
      <label class="pick">Agency <select aria-label="Agency" @change=${event => acts.filter({ agency: event.target.value })}>
        <option value="">all</option>${agencies(everything).map(([id, name]) => html`<option value=${id} ?selected=${state.agency === id}>${name}</option>`)}</select></label>
      <label class="pick"><input type="checkbox" .checked=${state.hitsOnly} @change=${event => acts.filter({ hitsOnly: event.target.checked })}> Hits only</label>
      <span class="gap"></span>
      ${tool('Fit', ICONS.fit, () => fit())}${tool('Zoom in', ICONS.plus, () => zoom(1.3))}${tool('Zoom out', ICONS.minus, () => zoom(1 / 1.3))}
      <span class="gap"></span>
      ${tool('Table', ICONS.table, () => change(s => { s.table = !s.table; }), { pressed: state.table, named: true })}
    </div>
    <div id="board" class="board" role="group" aria-label=${`Picture of ${plural(shown(board).length, 'record')}. The table has the same records.`}>
      ${canvasOnce(acts)} ${ready ? legend() : ''}
      ${board.truncations.length ? html`<ul class="facts" role="list">${board.truncations.map(each => html`<li>${each.words}</li>`)}</ul>` : ''}
      ${ready && !everything.nodes.size ? html`<p class="embed-empty">There is nothing here that you may see.</p>` : ''}
    </div>
    ${state.table ? table(acts) : ''}
    <p class="embed-why">${state.waiting ? html`<b>${state.waiting}</b> It is asked again in a moment.` : ready ? html`Shown to ${userId}. Use code ${useCode}: ${reason}. A result only says that information may exist; ask its owner before you rely on it.` : 'Leadgraph is asked …'}</p>`;
}

function agencies(board) {
  return [...new Map([...board.nodes.values()].map(node => [agencyOf(node.record).id, agencyOf(node.record).name]))].sort((a, b) => a[1].localeCompare(b[1], 'en'));
}

function table({ choose }) {
  const degree = degrees(state.board);
  return html`<div class="table-of-records" tabindex="0" role="region" aria-label="Table"><table><caption class="unseen">The records of the picture</caption>
    <thead><tr>${['Kind', 'Record', 'About', 'Agency', 'When', 'Links'].map(words => html`<th scope="col">${words}</th>`)}</tr></thead>
    <tbody>${repeat(
      shown(state.board),
      node => node.id,
      ({ id, record }) => html`<tr class=${state.chosen.has(id) ? 'chosen' : ''}><td><span class="kind">${kindIcon(record)}</span> ${kindOf(record).word}</td>
        <th scope="row"><button type="button" class="link" aria-pressed=${String(state.chosen.has(id))} @click=${() => {
          choose([id]);
          show(id);
        }}>${title(record)}</button></th><td>${more(record)}</td><td>${agencyOf(record).name}</td>
        <td class="number">${timeOf(record) ? day(timeOf(record), record.zone) : ''}</td><td class="number">${degree.get(id) ?? 0}</td></tr>`,
    )}</tbody></table></div>`;
}
