// Dialogs above the page: how to expand, permission, agreements, keys.
import { html } from '../lib/lit-html/lit-html.js';
import { state, busy, notice, say } from '../store.js';
import { ask } from '../ask/ask.js';
import { REQUEST_PERMISSION } from '../ask/documents.js';
import { expandBy, expandConnected, FLOOD } from '../board/grow.js';
import { isIncident, title } from '../field/kinds.js';
import { LINKS } from '../field/links.js';
import { number, plural, USES } from '../field/words.js';
import { dialog, closeDialog } from './dialog.js';
import { purposeDialog } from './purpose.js';
import { alertRulesDialog } from './alerts.js';
import { leadDialog } from './lead.js';
import { correctDialog, enterDialog } from './enter.js';
import { removedDialog, withdrawDialog } from './removal.js';
import { investigationsDialog, takeDialog } from './investigations.js';
import { KEYS } from '../keys.js';

export function dialogs() {
  const asked = state.dialog;
  if (!asked) return '';
  return {
    purpose: purposeDialog,
    expand: expandDialog,
    permission: permissionDialog,
    agreements: agreementsDialog,
    keys: keysDialog,
    investigations: investigationsDialog,
    take: takeDialog,
    enter: enterDialog,
    correct: correctDialog,
    'alert-rules': alertRulesDialog,
    lead: leadDialog,
    withdraw: withdrawDialog,
    removed: removedDialog,
  }[asked.kind](asked);
}

const VIA = {
  NIBIN_LEAD: 'a lead or hit',
  PERSON: 'the same person',
  FIREARM: 'the same gun',
  LOCATION: 'the same place',
  VEHICLE: 'the same vehicle',
};

function expandDialog({ id, links }) {
  const { record } = state.board.nodes.get(id) ?? { record: { id } };
  const many = links.totalCount > FLOOD;
  return dialog(
    `Expand ${title(record)}`,
    html`
    <form @submit=${event => byKind(event, id, links)}>
      <p class="hint">${links.totalCount ? html`${plural(links.totalCount, 'direct link')} that you may see.${many ? ' That is a lot at once: choose what you need.' : ''}` : 'No direct links that you may see.'}</p>
      ${
        links.counts.length
          ? html`<fieldset><legend>Direct links</legend>
        ${links.counts.map(
          ({ kind, count }) => html`<label class="check"><input type="checkbox" name="kind" value=${kind} ?checked=${!many || count <= FLOOD / 2}>
          ${LINKS[kind]?.many ?? kind} <span class="count">${number(count)}</span></label>`,
        )}</fieldset>
        <div class="buttons"><button type="submit" class="primary">Add to the board</button></div>`
          : ''
      }
    </form>
    ${
      isIncident(record)
        ? html`<form @submit=${event => byConnection(event, id)}><fieldset><legend>Connected shootings, joined by</legend>
        ${Object.entries(VIA).map(([kind, words]) => html`<label class="check"><input type="checkbox" name="via" value=${kind}
            ?checked=${kind === 'NIBIN_LEAD'}> ${words}</label>`)}
        <label class="inline">Steps from incident to incident <input type="number" name="hops" min="1" max="12" value="4"></label></fieldset>
      <div class="buttons"><button type="submit">Find connected shootings</button></div></form>`
        : ''
    }`,
  );
}

function byKind(event, id, links) {
  event.preventDefault();
  const kinds = new FormData(event.target).getAll('kind');
  closeDialog();
  if (kinds.length) busy('Expanding', () => expandBy(id, kinds.length === links.counts.length ? [] : kinds));
}

function byConnection(event, id) {
  event.preventDefault();
  const form = new FormData(event.target);
  const via = form.getAll('via');
  closeDialog();
  if (via.length) expandConnected(id, via, Number(form.get('hops')));
}

function permissionDialog({ recordIds, owner, contact, words }) {
  return dialog(
    'Request permission',
    html`<form @submit=${event => request(event, recordIds)}>
    <p>${words}</p><p class="hint">${owner ?? 'The owner'} decides${contact ? html`; its point of contact is ${contact}` : ''}. Until then you may look, print and discuss within your agency.</p>
    <fieldset><legend>What do you want to use it for?</legend>
      ${Object.entries(USES).map(([use, name]) => html`<label class="check"><input type="checkbox" name="use" value=${use}
          ?checked=${use === 'OFFICIAL_FILE'}> ${name}</label>`)}</fieldset>
    <label>What the owner needs to know <textarea name="note" rows="3" maxlength="2000" required></textarea></label>
    <div class="buttons"><button type="button" @click=${closeDialog}>Cancel</button><button type="submit" class="primary">Send the request</button></div>
    </form>`,
  );
}

function request(event, recordIds) {
  event.preventDefault();
  const form = new FormData(event.target);
  const uses = form.getAll('use');
  if (!uses.length) return notice('Choose at least one use.', 'trouble');
  closeDialog();
  return busy('Sending the request', async () => {
    await ask(REQUEST_PERMISSION, { recordIds, uses, note: String(form.get('note')).trim() });
    state.start = null;
    notice('The owner was asked. The request is on the start page.', 'done');
    say('The owner was asked.');
  });
}

function agreementsDialog() {
  const { me } = state;
  if (!me) return dialog('Whose records you see', html`<p role="status">One moment …</p>`);
  const seen = me.view.filter(source => source.greenScopes > 0);
  const pointed = me.view.filter(source => source.greenScopes === 0 && source.pointerScopes > 0);
  const row = source =>
    html`<li><span class="name">${source.agency?.name ?? 'An agency'}</span>
      <span class="more">${source.agency?.pointOfContact ?? 'no point of contact'}</span></li>`;
  return dialog(
    'Whose records you see',
    html`
    <p class="hint">${
      me.agency
        ? html`You see what ${me.agency.name} sees under use code ${me.useCode}. Agreements are given by both sides and can end at any time.`
        : 'You see nothing at present. Your coordinator can say why.'
    }</p>
    <h3>Records of ${plural(seen.length, 'agency', 'agencies')}</h3><ul class="agencies" role="list">${seen.map(row)}</ul>
    ${pointed.length ? html`<h3>Pointers of ${plural(pointed.length, 'agency', 'agencies')}</h3>
      <p class="hint">They may show that a record exists, and whom to ask.</p><ul class="agencies" role="list">${pointed.map(row)}</ul>` : ''}`,
    closeDialog,
    true,
  );
}

function keysDialog() {
  return dialog(
    'Keys',
    html`<dl class="keys">${KEYS.map(([keys, words]) => html`<dt>${keys.split(' / ').map((key, i) => html`${i ? ' or ' : ''}<kbd>${key}</kbd>`)}</dt><dd>${words}</dd>`)}</dl>
    <p class="hint">With the mouse: click chooses, Ctrl or Shift and click adds, double click expands, dragging with Shift chooses in a box.</p>`,
    closeDialog,
    true,
  );
}
