// The chosen record: every fact, whose it is, what may be done with it, why one sees it, and what it is linked to on the board.
import { html } from '../lib/lit-html/lit-html.js';
import { state, change } from '../store.js';
import { ask } from '../ask/ask.js';
import { DETAILS } from '../ask/documents.js';
import { linksOf } from '../board/board.js';
import { choose, expand, expandChoice } from '../board/grow.js';
import { hide, pin } from '../board/acts.js';
import { writeNote } from '../keep/kept.js';
import { show } from '../picture/sight.js';
import { facts, kindOf, title } from '../field/kinds.js';
import { edgeLabel, edgeSentence } from '../field/links.js';
import { list, moment, plural, USES, USE_STATES } from '../field/words.js';
import { watch } from './alerts.js';
import { ownActs } from './enter.js';
import { withdrawTool } from './removal.js';
import { ICONS, kindIcon, recordLine, tool } from './parts.js';

/** Looking at a record is a search: it is asked once, when the eye has rested on it. */
const REST = 350;
let timer = 0;
let wanted = null;

export function readDetails() {
  const id = state.focus;
  if (!id || id === wanted || state.details.has(id) || state.locked || !state.purpose) {
    wanted = id;
    return;
  }
  wanted = id;
  clearTimeout(timer);
  timer = setTimeout(async () => {
    if (state.focus !== id) return;
    let found;
    try {
      const data = await ask(DETAILS, { id });
      found = { record: data.node, why: data.whyVisible?.sentence };
    } catch (trouble) {
      found = { trouble: trouble.message };
    }
    change(s => {
      s.details = new Map([...s.details, [id, found]]);
    });
  }, REST);
}

/** The record says something else now: it is read again. */
export function changed(id) {
  if (wanted === id) wanted = null;
  change(s => {
    s.details = new Map([...s.details].filter(([known]) => known !== id));
  });
}

export function detailsView() {
  const { board, focus, chosen } = state;
  const node = board.nodes.get(focus);
  if (!node) return html`<p class="hint">Choose a record in the picture or in the table. Two together, with Ctrl, can be asked for paths.</p>`;
  const more = state.details.get(focus);
  const record = { ...node.record, ...more?.record };
  const [word, meaning] = USE_STATES[record.use?.state] ?? ['', ''];
  return html`<article class="details">
    <header><span class="kind large">${kindIcon(record)}</span><div><p class="kind-word">${kindOf(record).word}</p><h2>${title(record)}</h2></div></header>
    ${chosen.size > 1 ? html`<p class="hint">${plural(chosen.size, 'record')} chosen; this is the last one.</p>` : ''}
    <div class="acts">${tool('Expand', ICONS.expand, () => expand(focus), { named: true, keys: 'Alt E' })}
    ${tool('By kind …', ICONS.more, () => expandChoice(focus), { named: true, keys: 'Alt K' })}
      ${tool('Pin', ICONS.pin, () => pin([focus]), { pressed: board.pinned.has(focus), keys: 'Alt N' })}
        ${tool('Hide', ICONS.hide, () => hide([focus]), { keys: 'Alt H' })}${tool('Tell me of news', ICONS.bell, () => watch(record), { named: true })}${ownActs(record)}${record.use?.state === 'OWN' ? withdrawTool(record) : ''}</div>
    ${more?.trouble ? html`<p class="trouble">${more.trouble}</p>` : ''}
    ${more && !more.trouble && !more.record ? html`<p class="trouble">This record is not there any more, or not for you. What you see here is from before.</p>` : ''}
    <dl class="of-record">${facts(record).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
    ${note(focus)}
    <h3>Owner</h3>
    <p>${record.owner?.name ?? record.ori}<br><span class="more">ORI ${record.ori}${record.owner?.pointOfContact ? html` · ${record.owner.pointOfContact}` : ''}</span></p>
    <h3>Use</h3>
    <p><span class=${`state ${record.use?.state}`}>${word}</span> ${meaning}</p>
    ${(record.use?.permissions ?? []).map(permission => html`<p class="more">${list(permission.uses.map(use => USES[use].toLowerCase()))} until ${moment(permission.until)}: ${permission.terms}</p>`)}
    ${record.use?.state === 'PRE_PERMISSION' ? html`<button type="button" @click=${() => request(record)}>Request permission</button>` : ''}
    <h3>Why do I see this?</h3><p>${more ? (more.why ?? 'The service does not say.') : html`<span class="hint">One moment …</span>`}</p>
    ${linked(focus, record)}
    ${record.asOf ? html`<p class="more">As of ${moment(record.asOf)}</p>` : ''}
    <p class="more id">Record id <code>${record.id}</code></p>
  </article>`;
}

/** The note of the investigation that is open, which its keeper may change. */
function note(id) {
  const { kept } = state;
  const words = kept?.notes?.get(id) ?? '';
  if (!kept || (!kept.own && !words)) return '';
  return kept.own
    ? html`<label class="note-of"><span>Note</span> <textarea rows="3" maxlength="2000" .value=${words}
        @input=${event => writeNote(event.target.value, id)}></textarea></label>`
    : html`<h3>Note</h3><p class="of-note">${words}</p>`;
}

function linked(id, record) {
  const links = linksOf(state.board, id);
  if (!links.length) return '';
  return html`<h3>Linked on the board <span class="count">${links.length}</span></h3><ul class="links" role="list">${links.map(
    ({ edge, other }) => html`<li>
    <button type="button" title=${edgeSentence(edge, record, other.record)} @click=${() => {
      choose(other.id);
      show(other.id);
    }}>${recordLine(other.record)}<span class="by">${edgeLabel(edge)}</span></button></li>`,
  )}</ul>`;
}

function request(record) {
  change(s => {
    s.dialog = {
      kind: 'permission',
      recordIds: [record.id],
      owner: record.owner?.name,
      contact: record.owner?.pointOfContact,
      words: `${kindOf(record).word} ${title(record)}`,
    };
  });
}
