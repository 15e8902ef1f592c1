// Records of one's own agency leave everybody's sight, and come back: the dialog to withdraw one, and the list of those that are withdrawn or sealed.
import { html } from '../lib/lit-html/lit-html.js';
import { busy, change, notice } from '../store.js';
import { ask } from '../ask/ask.js';
import { BRING_BACK, REMOVED, WITHDRAW } from '../ask/documents.js';
import { open } from '../board/grow.js';
import { kindOf, title } from '../field/kinds.js';
import { moment } from '../field/words.js';
import { changed } from './details.js';
import { closeDialog, dialog } from './dialog.js';
import { ICONS, tool } from './parts.js';

const REASONS = {
  WRONG: 'Something in it is wrong',
  NOT_THIS_ONE: 'It is of another person, gun or place, or is there twice',
  COURT_ORDER: 'A court has ordered it',
  LAW: 'A law, or a rule on how long records are kept',
  CHALLENGED: 'A person whom it is about has challenged it',
  OTHER: 'Another reason',
};

export const withdrawTool = record =>
  tool('Withdraw', ICONS.hide, () => change(s => { s.dialog = { kind: 'withdraw', record }; }), { named: true });

export function withdrawDialog({ record, trouble }) {
  const words = `${kindOf(record).word.toLowerCase()} ${title(record)}`;
  return dialog(
    `Withdraw ${words}`,
    html`<p class="hint">Nobody sees it any more, you neither, and its links are gone with it, until it is brought back. Those who were shown it are told. This is for your agency’s source data administrator and application administrator.</p>
    <form @submit=${event => withdraw(event, record, words)}>
      <label>Why <select name="reason">${Object.entries(REASONS).map(([reason, why]) => html`<option value=${reason}>${why}</option>`)}</select></label>
      <label class="wide">A line for colleagues, such as the number of an order <input name="note" maxlength="400" autocomplete="off"></label>
      ${trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : ''}
      <div class="buttons"><button type="button" @click=${readRemoved}>What is withdrawn</button><button type="button" @click=${closeDialog}>Cancel</button>
        <button type="submit" class="primary">Withdraw it</button></div>
    </form>`,
  );
}

function withdraw(event, record, words) {
  event.preventDefault();
  const { reason, note } = Object.fromEntries(new FormData(event.target));
  return busy('Withdrawing the record', async () => {
    try {
      await ask(WITHDRAW, { id: record.id, reason, note: note.trim() || null });
    } catch (refused) {
      return change(s => {
        s.dialog = { kind: 'withdraw', record, trouble: refused.message };
      });
    }
    closeDialog();
    changed(record.id);
    return notice(`The ${words} is withdrawn. It stays in this picture until you clear it or open another one.`, 'done');
  });
}

function readRemoved() {
  return busy('Reading what is withdrawn', async () => {
    const { removedRecords } = await ask(REMOVED);
    change(s => {
      s.dialog = { kind: 'removed', records: removedRecords.nodes, more: removedRecords.pageInfo.hasNextPage };
    });
  });
}

export function removedDialog({ records, more }) {
  return dialog(
    'Withdrawn and sealed records of your agency',
    html`${records.length ? '' : html`<p class="hint">There are none in the classes that you see.</p>`}
    <ul class="agencies" role="list">${records.map(removed => html`<li><span class="name">${kindOf({ __typename: removed.kind }).word} <code>${removed.recordId}</code></span>
      <span class="more">${removed.state === 'SEALED' ? 'Sealed' : 'Withdrawn'} ${moment(removed.at)} by ${removed.by}: ${REASONS[removed.reason] ?? 'settled'}${removed.note ? ` (${removed.note})` : ''}</span>
      ${removed.state === 'WITHDRAWN' ? html`<button type="button" class="link" @click=${() => bringBack(removed)}>Bring back</button>` : ''}</li>`)}</ul>
    ${more ? html`<p class="hint">These are the newest; the rest is in removedRecords.</p>` : ''}`,
  );
}

function bringBack({ recordId, kind }) {
  closeDialog();
  return busy('Bringing the record back', async () => {
    await ask(BRING_BACK, { id: recordId });
    changed(recordId);
    await open({ id: recordId, __typename: kind });
    notice('It is back, with its links.', 'done');
  });
}
