// The same records as a table: what a screen reader reads, and how the keyboard goes from record to record.
import { html, nothing } from '../lib/lit-html/lit-html.js';
import { repeat } from '../lib/lit-html/directives/repeat.js';
import { state, change } from '../store.js';
import { degrees, linksOf, shown } from '../board/board.js';
import { choose, expand, expandChoice } from '../board/grow.js';
import { hide, pin, remove } from '../board/acts.js';
import { outside } from '../picture/picture.js';
import { show } from '../picture/sight.js';
import { findPaths } from './paths.js';
import { kindOf, more, placeOf, timeOf, title } from '../field/kinds.js';
import { agencyColors, agencyOf } from '../picture/look.js';
import { day, USE_STATES } from '../field/words.js';
import { kindIcon } from './parts.js';

const COLUMNS = [
  ['kind', 'Kind', node => kindOf(node.record).word],
  ['name', 'Record', node => title(node.record)],
  ['more', 'About', node => more(node.record)],
  ['agency', 'Agency', node => agencyOf(node.record).name],
  ['when', 'When', node => timeOf(node.record) ?? ''],
  ['where', 'Where', node => placeOf(node.record)?.words ?? ''],
  ['links', 'Links', null],
  ['use', 'Use', node => USE_STATES[node.record.use?.state]?.[0] ?? ''],
];

let sortBy = null;
let down = false;
let current = null;

export function tableView() {
  const degree = degrees(state.board);
  const colors = agencyColors(state.board);
  const rows = sorted(
    shown(state.board).filter(node => !outside(node, state.span)),
    degree,
  );
  if (!rows.some(node => node.id === current)) current = state.focus && rows.some(node => node.id === state.focus) ? state.focus : rows[0]?.id;
  return html`<div class="table-of-records"><table>
    <caption class="unseen">Records on the board. Arrow keys go from row to row, Enter chooses, Space chooses one more, arrow right goes to the links of the record.</caption>
    <thead><tr>${COLUMNS.map(([key, words]) => html`<th scope="col"
        aria-sort=${sortBy === key ? (down ? 'descending' : 'ascending') : nothing}><button type="button"
            @click=${() => sort(key)}>${words}${sortBy === key ? (down ? ' ▾' : ' ▴') : ''}</button></th>`)}</tr></thead>
    <tbody>${repeat(
      rows,
      node => node.id,
      node => row(node, degree, colors),
    )}</tbody></table></div>`;
}

function row(node, degree, colors) {
  const { record } = node;
  const chosen = state.chosen.has(node.id);
  const at = timeOf(record);
  return html`<tr tabindex=${node.id === current ? 0 : -1} data-id=${node.id} class=${chosen ? 'chosen' : ''} aria-selected=${String(chosen)}
      @click=${event => {
        current = node.id;
        choose(node.id, event.ctrlKey || event.metaKey || event.shiftKey);
        show(node.id);
      }} @dblclick=${() => expand(node.id)} @keydown=${event => key(event, node.id)} @focus=${() => {
        current = node.id;
      }}>
    <td><span class="kind">${kindIcon(record)}</span> ${kindOf(record).word}</td>
    <th scope="row">${title(record)}${state.board.pinned.has(node.id) ? html` <span class="more">pinned</span>` : ''}${state.kept?.notes?.get(node.id) ? html` <span class="more">note</span>` : ''}</th><td>${more(record)}</td>
    <td><svg class="dot" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="5" fill=${colors.get(agencyOf(record).id).color}></circle></svg>${agencyOf(record).name}</td>
    <td class="number">${at ? day(at, record.zone) : ''}</td><td>${placeOf(record)?.words ?? ''}</td><td class="number">${degree.get(node.id) ?? 0}</td>
    <td>${USE_STATES[record.use?.state]?.[0] ?? ''}</td></tr>`;
}

function sorted(rows, degree) {
  if (!sortBy) return rows;
  const value = sortBy === 'links' ? node => degree.get(node.id) ?? 0 : COLUMNS.find(([key]) => key === sortBy)[2];
  return [...rows].sort(
    (a, b) => (down ? -1 : 1) * (typeof value(a) === 'number' ? value(a) - value(b) : String(value(a)).localeCompare(String(value(b)), 'en')),
  );
}

function sort(key) {
  down = sortBy === key ? !down : false;
  sortBy = key;
  change(() => {
    /* drawn in the other order */
  });
}

function key(event, id) {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const acts = {
    ArrowDown: () => go(event.currentTarget.nextElementSibling),
    ArrowUp: () => go(event.currentTarget.previousElementSibling),
    Home: () => go(event.currentTarget.parentElement.firstElementChild),
    End: () => go(event.currentTarget.parentElement.lastElementChild),
    Enter: () => {
      choose(id);
      show(id);
    },
    ' ': () => {
      choose(id, true);
      show(id);
    },
    ArrowRight: () => toLinks(id),
    e: () => expand(id),
    k: () => expandChoice(id),
    n: () => pin(state.chosen.size ? undefined : [id]),
    h: () => hide(state.chosen.size ? undefined : [id]),
    p: findPaths,
    Delete: () => remove(state.chosen.size ? undefined : [id]),
  };
  const act = acts[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function go(to) {
  if (!to?.dataset?.id) return;
  current = to.dataset.id;
  change(() => {
    /* the row that can be tabbed to */
  });
  to.focus();
}

/** Along a link: to the list of what this record is linked to, in the panel at the side. */
function toLinks(id) {
  if (!linksOf(state.board, id).length) return;
  choose(id);
  change(s => {
    s.side = 'details';
  });
  requestAnimationFrame(() => document.querySelector('.details .links button')?.focus());
}
