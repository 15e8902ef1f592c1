// Dialogs about investigations, and about exports.
import { html } from '../lib/lit-html/lit-html.js';
import { state, busy, change, notice } from '../store.js';
import { ask } from '../ask/ask.js';
import { INVESTIGATIONS, SEND_INVESTIGATION, SHARE_INVESTIGATION, TAKE_BACK } from '../ask/documents.js';
import { deleteKept, keepAs, letGo, openKept, readAgain, writeNote } from '../keep/kept.js';
import { MOST, take, taken } from '../keep/take-along.js';
import { moment, plural } from '../field/words.js';
import { closeDialog, dialog } from './dialog.js';

export const FORMATS = { PDF: 'Report to print (PDF)', PNG: 'Picture of the board (PNG)', SVG: 'Drawing of the board (SVG)', CSV: 'Tables for a spreadsheet or i2 (CSV)', GRAPHML: 'GraphML, for other graph programs', JSON: 'JSON Graph' };

export function openInvestigations() {
  change(s => { s.dialog = { kind: 'investigations' }; });
  return busy('Reading your investigations', async () => {
    const { investigations } = await ask(INVESTIGATIONS);
    change(s => { if (s.dialog?.kind === 'investigations') s.dialog = { ...s.dialog, found: investigations.nodes }; });
  });
}

export function investigationsDialog({ found }) {
  const { kept, board } = state;
  return dialog('Investigations', html`
    ${kept ? current(kept) : board.nodes.size ? html`<form @submit=${keep}><label>Keep this board under the name <input name="name" maxlength="100" required autofocus placeholder="For example: the gun of 2019-0002500"></label>
      <div class="buttons"><button type="submit" class="primary">Keep it</button></div></form>` : html`<p class="hint">Put records on the board to keep them.</p>`}
    <h3>Kept</h3>
    ${!found ? html`<p class="hint" role="status">One moment …</p>` : found.length ? html`<ul class="agencies" role="list">${found.map(each => html`<li>
      <button type="button" class="row" @click=${() => openKept(each.id)}><span class="name">${each.name}</span>
        <span class="more">${plural(each.recordCount, 'record')}${each.savedAt ? `, saved ${moment(each.savedAt)}` : ''}${each.own ? each.shared ? ', shared with your agency' : '' : `, of ${each.by}`}</span></button></li>`)}</ul>`
      : html`<p class="hint">Nothing yet.</p>`}`, closeDialog, true);
}

function current(kept) {
  return html`<section><p><b>${kept.name}</b> is on the board. ${kept.own ? html`It saves automatically; last saved ${moment(kept.savedAt)}.` : 'It belongs to somebody else: your changes are not saved. Keep a copy to save your own.'}</p>
    ${kept.own ? html`<label>Note about all of it <textarea rows="3" maxlength="2000" .value=${kept.note ?? ''} @input=${event => writeNote(event.target.value)}></textarea></label>`
      : kept.note ? html`<p class="of-note">${kept.note}</p>` : ''}
    ${kept.own ? html`<label class="check"><input type="checkbox" ?checked=${kept.shared} @change=${event => alter(SHARE_INVESTIGATION, { shared: event.target.checked }, 'shareInvestigation')}> My agency may open it, with its layout and notes</label>
      <form @submit=${send}><label>Give it to a person. In another agency they get only the records that they see, without layout and notes. <input name="userId" maxlength="200" required placeholder="User id"></label>
        <div class="buttons"><button type="submit">Give</button></div></form>
      ${kept.sentTo.length ? html`<ul class="agencies" role="list">${kept.sentTo.map(id => html`<li><span class="name">${id}</span><button type="button" class="link" @click=${() => alter(TAKE_BACK, { userId: id }, 'takeInvestigationBack')}>Take back</button></li>`)}</ul>` : ''}` : ''}
    <div class="buttons"><button type="button" @click=${letGo}>${kept.own ? 'Go on without saving' : 'Keep a copy'}</button>
      ${kept.own ? html`<button type="button" @click=${remove}>Delete it</button>` : ''}</div></section>`;
}

function keep(event) {
  event.preventDefault();
  const name = String(new FormData(event.target).get('name')).trim();
  closeDialog();
  if (name) keepAs(name);
}

function send(event) {
  event.preventDefault();
  const userId = String(new FormData(event.target).get('userId')).trim();
  event.target.reset();
  if (userId) alter(SEND_INVESTIGATION, { userId }, 'sendInvestigation');
}

function alter(document, variables, field) {
  return busy('Saving', async () => {
    const changed = (await ask(document, { id: state.kept.id, ...variables }))[field];
    change(s => { s.kept = { ...s.kept, ...changed }; });
  });
}

function remove() {
  const { kept } = state;
  closeDialog();
  return busy('Deleting', async () => {
    await deleteKept();
    readAgain();
    notice(`“${kept.name}” is deleted. The board stays as it is.`, 'done');
  });
}

export function takeDialog() {
  const many = taken().length;
  return dialog('Export', html`<form @submit=${takeNow}>
    <p>${plural(many, 'record')}${state.chosen.size ? ', the chosen ones' : ', all that are shown'}, with the links between them. An export is a use: it is entered in the log, and records of other agencies need their owner’s permission.</p>
    ${many > MOST ? html`<p class="trouble">At most ${MOST} records can be exported at once. Choose fewer first.</p>` : ''}
    <label>Heading <input name="title" maxlength="200" required value=${state.kept?.name ?? ''}></label>
    <fieldset><legend>As</legend>${Object.entries(FORMATS).map(([format, words], i) => html`<label class="check"><input type="radio" name="format" value=${format} ?checked=${i === 0}> ${words}</label>`)}</fieldset>
    <label>Where and for what <textarea name="note" rows="2" maxlength="2000" required></textarea></label>
    <div class="buttons"><button type="button" @click=${closeDialog}>Cancel</button><button type="submit" class="primary" ?disabled=${!many || many > MOST}>Make the file</button></div></form>`);
}

function takeNow(event) {
  event.preventDefault();
  const form = new FormData(event.target);
  closeDialog();
  take({ format: form.get('format'), title: String(form.get('title')).trim(), note: String(form.get('note')).trim() });
}
