// A query's answer as a table, with what was cut off, and the way onto the board.
import { html } from '../lib/lit-html/lit-html.js';
import { state } from '../store.js';
import { open } from '../board/grow.js';
import { asRecord, isLink, isNode, recordsIn, showOnBoard } from '../queries/result.js';
import { kindOf, more, title } from '../field/kinds.js';
import { linkWord } from '../field/links.js';
import { number, plural, STATUSES } from '../field/words.js';
import { kindIcon } from './parts.js';

/** Of a list in a cell so many are shown. */
const LONG = 12;

const CUT = {
  ROWS: limit => `These are the first ${limit}; there are more. Ask for less, or order the rows and take them in parts with SKIP and LIMIT.`,
  BYTES: limit => `An answer holds about ${limit}, so the last rows are missing. Ask for fewer columns or rows.`,
};

export function answerView() {
  const { answer, chosen } = state.queries;
  if (!answer) return '';
  const { columns, rows, truncation } = answer;
  const records = recordsIn(answer).length;
  const words = new Map((chosen.query?.columns ?? []).map(column => [column.name, column.words]));
  return html`<section class="answer" aria-label="Answer">
    <div class="answer-head"><h3>${rows.length ? plural(rows.length, 'row') : 'Nothing that you may see fits the question.'}</h3>
      ${records ? html`<button type="button" @click=${() => showOnBoard(answer)}>Show ${plural(records, 'record')} on the board</button>` : ''}</div>
    ${truncation ? html`<p class="cut">${(CUT[truncation.reason] ?? (limit => `The answer is cut at ${limit}.`))(truncation.limit)}</p>` : ''}
    ${
      rows.length
        ? html`<div class="answer-table" tabindex="0" role="region" aria-label="Rows of the answer"><table><thead><tr>${columns.map(
            name => html`<th scope="col">${name}${words.has(name) ? html`<span class="more">${words.get(name)}</span>` : ''}</th>`,
          )}</tr></thead>
      <tbody>${rows.map(row => html`<tr>${row.map(value => html`<td>${cell(value)}</td>`)}</tr>`)}</tbody></table></div>`
        : ''
    }</section>`;
}

function cell(value) {
  if (value === null || value === undefined) return html`<span class="more" aria-label="nothing">–</span>`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return html`<span class="number">${Number.isInteger(value) ? number(value) : value}</span>`;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return cells(value);
  if (isNode(value)) return node(value);
  if (isLink(value)) return html`<span class="more">${link(value)}</span>`;
  return html`<dl class="of-map">${Object.entries(value).map(([name, each]) => html`<dt>${name}</dt><dd>${cell(each)}</dd>`)}</dl>`;
}

function cells(values) {
  if (!values.length) return html`<span class="more">none</span>`;
  return html`<ul role="list" class="of-cell">${values.slice(0, LONG).map(value => html`<li>${cell(value)}</li>`)}
    ${values.length > LONG ? html`<li class="more">and ${number(values.length - LONG)} more</li>` : ''}</ul>`;
}

function node(value) {
  const record = asRecord(value);
  if (!record) return value.properties.name ?? value.properties.code ?? value.elementId;
  return html`<span class="kind">${kindIcon(record)}</span> <button type="button" class="link of-record" title="Open on the board"
      @click=${() => open(record)}>${kindOf(record).word} ${title(record)}</button> <span class="more">${more(record)}</span>`;
}

function link(value) {
  const { leadNumber, status, role } = value.properties;
  return [linkWord(value.type), leadNumber, STATUSES[status] ?? status, role?.toLowerCase()].filter(Boolean).join(', ');
}
