// The forms to enter an incident with what was at it, to add to one, and to correct a record.
import { html } from '../lib/lit-html/lit-html.js';
import { isIncident, kindOf, title } from '../field/kinds.js';
import { open } from '../board/grow.js';
import { addTo, correct, draft, enterNew, oneMore, rows, sameCase, send, sendCorrection, throwAway, write } from '../enter/enter.js';
import { ENTERED_AS, FIELDS, ROLES_TO_ENTER, ZONES } from '../enter/fields.js';
import { closeDialog, dialog } from './dialog.js';
import { icon, ICONS, recordLine, tool } from './parts.js';

// Of each list: its fields, its heading, what one of it is called, and what the button says.
const LISTS = {
  people: ['person', 'People', 'Person', 'Add a person'],
  firearms: ['firearm', 'Firearms recovered', 'Firearm', 'Add a firearm'],
  vehicles: ['vehicle', 'Vehicles', 'Vehicle', 'Add a vehicle'],
};

export const enterButton = () =>
  html`<button type="button" class="tool named" aria-label="Enter" title="Enter a shooting or firearm recovery of your agency (Alt R)"
    @click=${enterNew}>${icon(ICONS.plus)}<span>Enter</span></button>`;

/** What one may do by hand with a record of one's own agency. */
export function ownActs(record) {
  if (record.use?.state !== 'OWN' || !ENTERED_AS[record.__typename]) return '';
  return html`${isIncident(record) ? tool('Add to it', ICONS.plus, () => addTo(record), { named: true }) : ''}
    ${tool('Correct', ICONS.pen, () => correct(record), { named: true })}`;
}

function field(written, prefix, [name, label, how]) {
  const full = prefix ? `${prefix}.${name}` : name;
  const value = written[full];
  if (how.flag) return html`<label class="check"><input type="checkbox" name=${full} .checked=${value === true}> ${label}</label>`;
  if (how.area)
    return html`<label class="wide">${label} <textarea name=${full} rows="4" maxlength=${how.most} .value=${value ?? ''}></textarea></label>`;
  return html`<label>${label} <input name=${full} type=${how.type ?? 'text'} ?required=${how.required} maxlength=${how.most ?? 100} autocomplete="off"
      min=${how.from ?? ''} max=${how.to ?? ''} step=${how.whole ? '1' : 'any'} list=${how.list ?? ''} placeholder=${how.hint ?? ''} .value=${value ?? ''}></label>`;
}

const fields = (written, prefix, kind) => html`<div class="fields">${FIELDS[kind].map(each => field(written, prefix, each))}</div>`;

const zones = html`<datalist id="zones">${ZONES.map(zone => html`<option value=${zone}></option>`)}</datalist>`;

const refused = trouble => (trouble ? html`<p class="trouble" role="alert">${trouble}</p>` : '');

export function enterDialog({ key, record, same = [], trouble }) {
  const written = draft(key);
  const counts = rows(key);
  return dialog(
    record ? `Add to ${kindOf(record).word.toLowerCase()} ${title(record)}` : 'Enter an incident',
    html`<form class="enter" @input=${event => write(key, event.currentTarget)} @submit=${event => submit(event, () => send(key, record))}>
    ${record ? '' : newIncident(key, written, same)}
    <section><h3>${record ? 'Where it happened, if that is wrong or missing' : 'Where it happened'}</h3>${fields(written, 'place', 'place')}</section>
    ${Object.entries(LISTS).map(([list, words]) => listOf(key, written, list, words, counts[list]))}
    ${refused(trouble)}
    <div class="buttons"><button type="button" @click=${() => throwAway(key)}>Throw away</button>
      <button type="button" @click=${closeDialog}>Close, and go on later</button><button type="submit" class="primary">Enter it</button></div>
    ${zones}</form>`,
    closeDialog,
    true,
  );
}

function newIncident(key, written, same) {
  return html`<fieldset class="kinds"><legend>What it is</legend>${[
    ['SHOOTING', 'Shooting'],
    ['FIREARM_RECOVERY', 'Firearm recovery'],
  ].map(([kind, words]) => html`<label class="check"><input type="radio" name="kind" value=${kind} .checked=${(written.kind ?? 'SHOOTING') === kind}
      @change=${event => write(key, event.currentTarget.form)}> ${words}</label>`)}</fieldset>
    <div @change=${event => event.target.name === 'incident.caseNumber' && sameCase(event.target.value)}>${fields(written, 'incident', 'incident')}</div>
    ${same.length ? html`<div class="same" role="status"><p>Your agency has this case number already. Add to it, rather than enter it twice.</p>${same.map(known => html`<button type="button" class="row" @click=${() => {
      closeDialog();
      open(known);
    }}>${recordLine(known)}</button>`)}</div>` : ''}`;
}

function listOf(key, written, list, [kind, heading, one, more], count) {
  return html`<section><h3>${heading}</h3>${Array.from({ length: count }, (_, at) => html`<fieldset class="one"><legend>${one} ${at + 1}</legend>
      ${list === 'people' ? html`<label>Part in it <select name=${`people.${at}.role`} .value=${written[`people.${at}.role`] ?? 'INVOLVED'}>${ROLES_TO_ENTER.map(
        ([role, words]) => html`<option value=${role} ?selected=${(written[`people.${at}.role`] ?? 'INVOLVED') === role}>${words}</option>`,
      )}</select></label>` : ''}${fields(written, `${list}.${at}`, kind)}
      ${list === 'people' ? html`<label class="check"><input type="checkbox" name=${`people.${at}.unknown`} .checked=${written[`people.${at}.unknown`] === true}> Nothing is known of this person</label>` : ''}</fieldset>`)}
    <div><button type="button" @click=${event => {
      write(key, event.currentTarget.form);
      oneMore(key, list);
    }}>${more}</button></div></section>`;
}

export function correctDialog({ record, trouble }) {
  const kind = ENTERED_AS[record.__typename];
  const key = `correct ${record.id}`;
  return dialog(
    `Correct ${kindOf(record).word.toLowerCase()} ${title(record)}`,
    html`<form class="enter" @input=${event => write(key, event.currentTarget)} @submit=${event => submit(event, () => sendCorrection(record))}>
    <p class="hint">What you leave empty is not known from then on. A feed of your agency that says something else as of a later moment replaces it.</p>
    ${fields(draft(key), kind, kind)}${refused(trouble)}
    <div class="buttons"><button type="button" @click=${() => throwAway(key)}>Cancel</button><button type="submit" class="primary">Correct it</button></div>
    ${zones}</form>`,
    closeDialog,
    true,
  );
}

function submit(event, work) {
  event.preventDefault();
  work();
}
