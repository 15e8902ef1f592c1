// The lead desk: leads with what speaks for each and what the agency does with it; and the shooting review, which can be printed.
import { html } from '../lib/lit-html/lit-html.js';
import { state, change } from '../store.js';
import { CHOICES, chooseLeads, moreLeads, readDesk, showPart, takeLead, toggleDesk } from '../desk/desk.js';
import { open } from '../board/grow.js';
import { title } from '../field/kinds.js';
import { day, plural, STATUSES } from '../field/words.js';
import { reviewPart } from './review.js';

export const STATES = { NEW: 'Nobody has begun', OPEN: 'To be worked on', IN_WORK: 'In work', WAITING: 'Waiting for others', CLOSED: 'Closed' };

export const OUTCOMES = {
  HELPFUL: 'Helpful',
  ARREST: 'Arrest',
  CHARGE: 'Charge',
  PROSECUTED: 'Prosecuted',
  PROSECUTION_DECLINED: 'Prosecution declined',
  GUN_RECOVERED: 'Gun recovered',
  CASE_CLEARED: 'Case cleared',
  NOT_USEFUL: 'Not useful',
};

export const CHECKS = {
  NCIC_CHECKED: 'Asked NCIC for the gun',
  NCIC_HIT_CONFIRMED: 'NCIC hit confirmed with the agency that entered it',
  TRACE_REQUESTED: 'Trace requested',
  TEST_FIRED: 'Gun test-fired, casing entered',
  EXAMINATION_REQUESTED: 'Examination requested',
};

const LETTERS = { GEOGRAPHY: 'Geography', EVENTS: 'Events', TIME: 'Time', SOLVABILITY: 'Solvability' };
const SHOWN = 4;

export function deskView() {
  const { part } = state.desk;
  return html`<section id="desk" class="metrics desk" tabindex="-1" aria-label=${part === 'desk' ? 'Lead desk' : 'Shooting review'}>
    <div class="metrics-head"><h1>${part === 'desk' ? 'Lead desk' : 'Shooting review'}${state.me?.agency ? html` of ${state.me.agency.name}` : ''}</h1>
      <div class="buttons">${part === 'desk'
        ? html`<button type="button" @click=${() => showPart('review')}>Shooting review</button>`
        : html`<button type="button" ?disabled=${!state.desk.review} @click=${() => window.print()}>Print, or save as PDF</button><button type="button" @click=${() => showPart('desk')}>Lead desk</button>`}<button type="button" @click=${toggleDesk}>To the board</button></div></div>
    ${part === 'desk' ? deskPart() : reviewPart()}
  </section>`;
}

function deskPart() {
  const { leads, total, more, reading, failed, choice } = state.desk;
  if (!leads && !reading && !failed) queueMicrotask(readDesk);
  return html`<p class="hint">Leads of your agency’s exhibits that you see, the most promising first. What you do with them is kept for your agency alone. Each look is a search, and in the log.</p>
    <div class="metrics-period"><label>Leads <select @change=${event => chooseLeads(event.target.value)}>${Object.entries(CHOICES).map(([key, [words]]) => html`<option value=${key} ?selected=${key === choice}>${words}</option>`)}</select></label>
      ${leads ? html`<p>${plural(total, 'lead')}</p>` : ''}</div>
    ${reading && !leads ? html`<p class="hint" role="status">One moment …</p>` : ''}
    ${!reading && failed ? html`<div class="buttons"><button type="button" @click=${readDesk}>Read the desk again</button></div>` : ''}
    ${leads && !leads.length ? html`<p class="hint">None.</p>` : ''}
    ${leads ? html`<ol class="leads" role="list">${leads.map(lead => html`<li>${leadCard(lead)}</li>`)}</ol>` : ''}
    ${more ? html`<div class="buttons"><button type="button" ?disabled=${reading} @click=${moreLeads}>More leads</button></div>` : ''}`;
}

export function leadCard(lead) {
  if (!lead.leadNumber) return unseenCard(lead);
  return html`<article class="lead">
    <p class="points" title="Points of geography, events, time and solvability"><span class="value">${lead.points}</span><span class="more"> of 12</span></p>
    <div class="what"><h2>Lead ${lead.leadNumber}</h2>
      <p class="more">${[STATUSES[lead.status], `declared ${day(lead.createdAt)}`, lead.updatedAt === lead.createdAt ? '' : `changed ${day(lead.updatedAt)}`].filter(Boolean).join(' · ')}</p>
      <p>${lead.incidents.slice(0, SHOWN).map((incident, i) => html`${i ? ', ' : ''}<button type="button" class="link" title=${`${incident.owner?.name ?? incident.ori}, ${day(incident.occurredAt, incident.zone)}: open it on the board`} @click=${() => open(incident)}>${title(incident)}</button>`)}${lead.events > SHOWN ? html` <span class="more">and ${lead.events - SHOWN} more</span>` : ''}</p>
      ${sameWords(lead.reasons) ? html`<p class="more">${lead.reasons[0].words}</p>` : html`<dl class="gets">${lead.reasons.map(({ letter, points, words }) => html`<dt>${LETTERS[letter]} <span class="number">${points}</span></dt><dd>${words}</dd>`)}</dl>`}</div>
    ${workPart(lead)}</article>`;
}

const sameWords = reasons => new Set(reasons.map(reason => reason.words)).size === 1;

function unseenCard(lead) {
  return html`<article class="lead"><p class="points"><span class="more">–</span></p>
    <div class="what"><h2>A lead that you do not see any more</h2><p class="more">Work ${lead.key}</p></div>${workPart(lead)}</article>`;
}

function workPart(lead) {
  const { work, overdue } = lead;
  return html`<div class="work-on-lead"><p><span class=${`lead-state ${lead.state}`}>${STATES[lead.state]}</span>${overdue ? html` <span class="trouble">overdue</span>` : ''}</p>
    ${work ? html`<p>${work.assignee ? html`${work.assignee} <span class="more">since ${day(work.assignedAt)}</span>` : 'Nobody has it'}</p>` : ''}
    ${work?.due ? html`<p class=${overdue ? 'trouble' : 'more'}>due ${day(`${work.due}T00:00:00Z`)}</p>` : ''}
    ${work?.checks.length ? html`<p class="more">${work.checks.map(({ check }) => CHECKS[check]).join(', ')}</p>` : ''}
    ${work?.outcomes.length ? html`<p>${work.outcomes.map(outcome => OUTCOMES[outcome]).join(', ')}</p>` : ''}
    ${lead.notes.length ? html`<p class="more">${plural(lead.notes.length, 'note')}, last ${day(lead.notes.at(-1).at)}</p>` : ''}
    <div class="buttons">${work?.assignee ? '' : html`<button type="button" @click=${() => takeLead(lead)}>Take it</button>`}${work || state.desk.people?.length
      ? html`<button type="button" @click=${() => change(s => { s.dialog = { kind: 'lead', key: lead.key }; })}>${work ? 'Work on it' : 'Give it'}</button>`
      : ''}</div></div>`;
}
