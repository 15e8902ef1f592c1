// Work on one lead: who has it, how far it is, what was checked, noted, and what came of it.
import { html } from '../lib/lit-html/lit-html.js';
import { state } from '../store.js';
import { assignLead, changeLead, closeLead, noteOnLead } from '../desk/desk.js';
import { moment } from '../field/words.js';
import { CHECKS, OUTCOMES, STATES } from './desk.js';
import { dialog } from './dialog.js';

export function leadDialog({ key }) {
  const lead = state.desk.leads.find(each => each.key === key);
  if (!lead) return '';
  const { people } = state.desk;
  const { work } = lead;
  return dialog(
    lead.leadNumber ? `Lead ${lead.leadNumber}` : 'A lead that you do not see any more',
    html`${people?.length ? give(lead, people) : ''}
    ${work ? html`${how(lead)}${checks(lead)}${note(lead)}${close(lead)}` : ''}`,
  );
}

const sent = act => event => {
  event.preventDefault();
  act(new FormData(event.target));
};

function give(lead, people) {
  return html`<form @submit=${sent(given => assignLead(lead, given.get('to'), given.get('due')))}>
    <label>Who has it <select name="to"><option value="">Nobody</option>${people.map(each => html`<option ?selected=${each === lead.work?.assignee}>${each}</option>`)}</select></label>
    <label>Day by which it is to be worked on <span class="optional">(optional)</span><input type="date" name="due" .value=${lead.work?.due ?? ''}></label>
    <div class="buttons"><button type="submit" class="primary">Give it</button></div></form>`;
}

function how(lead) {
  return html`<form @submit=${sent(given => changeLead(lead, { state: given.get('state') }))}>
    <label>How far it is <select name="state">${['OPEN', 'IN_WORK', 'WAITING'].map(each => html`<option value=${each} ?selected=${each === lead.state}>${STATES[each]}</option>`)}</select></label>
    <div class="buttons"><button type="submit">${lead.state === 'CLOSED' ? 'Open it again' : 'Change'}</button></div></form>`;
}

function checks(lead) {
  const done = new Map(lead.work.checks.map(each => [each.check, each]));
  return html`<form @submit=${event => event.preventDefault()}><fieldset><legend>Checked</legend>${Object.entries(CHECKS).map(
    ([check, words]) => html`<label class="check"><input type="checkbox" .checked=${done.has(check)} @change=${event => changeLead(lead, event.target.checked ? { checked: check } : { unchecked: check })}>
      ${words}${done.has(check) ? html` <span class="more">${done.get(check).by}, ${moment(done.get(check).at)}</span>` : ''}</label>`,
  )}</fieldset></form>`;
}

function note(lead) {
  return html`<form @submit=${event => {
    sent(given => noteOnLead(lead, given.get('text')))(event);
    event.target.reset();
  }}>${lead.notes.length ? html`<ul class="notes" role="list">${lead.notes.map(({ text, by, at }) => html`<li>${text} <span class="more">${by}, ${moment(at)}</span></li>`)}</ul>` : ''}
    <label>Note <textarea name="text" rows="2" maxlength="2000" required></textarea></label>
    <div class="buttons"><button type="submit">Note it</button></div></form>`;
}

function close(lead) {
  return html`<form @submit=${sent(given => closeLead(lead, given.getAll('outcome'), given.get('why')))}>
    <fieldset><legend>What came of it</legend>${Object.entries(OUTCOMES).map(
      ([outcome, words]) => html`<label class="check"><input type="checkbox" name="outcome" value=${outcome} ?checked=${lead.work.outcomes.includes(outcome)}> ${words}</label>`,
    )}</fieldset>
    <label>Why <span class="optional">(needed when it was not useful, or prosecution was declined)</span><textarea name="why" rows="2" maxlength="2000"></textarea></label>
    <div class="buttons"><button type="submit">${lead.state === 'CLOSED' ? 'Say it again' : 'Close the lead'}</button></div></form>`;
}
