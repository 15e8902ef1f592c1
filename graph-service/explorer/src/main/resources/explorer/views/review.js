// A weekly shooting review on one page, for the screen and for paper.
import { html } from '../lib/lit-html/lit-html.js';
import { state } from '../store.js';
import { chooseReviewDays, readReview } from '../desk/desk.js';
import { open } from '../board/grow.js';
import { title } from '../field/kinds.js';
import { day, plural } from '../field/words.js';
import { leadCard } from './desk.js';

export function reviewPart() {
  const { review, reading, failed } = state.desk;
  if (!review && !reading && !failed) queueMicrotask(readReview);
  return html`${review ? period(review) : ''}
    ${reading ? html`<p class="hint" role="status">One moment …</p>` : ''}
    ${!reading && failed ? html`<div class="buttons"><button type="button" @click=${readReview}>Make the review again</button></div>` : ''}
    ${review ? body(review) : ''}`;
}

const lastDay = ({ to }) => new Date(Date.parse(to) - 1).toISOString().slice(0, 10);

function period(review) {
  return html`<form class="metrics-period" @submit=${event => {
    event.preventDefault();
    const given = new FormData(event.target);
    chooseReviewDays(given.get('first'), given.get('last'));
  }}><label>First day <input type="date" name="first" required .value=${review.from.slice(0, 10)}></label><label>Last day <input type="date" name="last" required .value=${lastDay(review)}></label><button type="submit">Review</button></form>
    <p class="on-paper">${day(review.from)} to ${day(`${lastDay(review)}T00:00:00Z`)}. Printed by ${state.session.name}, ${state.session.agency}.</p>`;
}

function body({ shootings, recoveries, grown, gunsOut, overdue }) {
  return html`<p class="hint">Among the records that you see. A result only indicates that information may exist: ask the owner before you rely on it.</p>
    ${part('Shootings', shootings, incidents)}${part('Gun recoveries', recoveries, incidents)}
    ${part('Chains that grew', grown, rows => chains(rows, chain => [chain.eventsInPeriod ? plural(chain.eventsInPeriod, 'new incident') : '', chain.leadsInPeriod ? plural(chain.leadsInPeriod, 'new lead') : '', chain.recovered ? 'gun recovered' : 'gun not recovered'].filter(Boolean).join(', ')))}
    ${part('Guns not recovered', gunsOut, rows => chains(rows, chain => `last used ${day(chain.incidents[0].occurredAt, chain.incidents[0].zone)}`))}
    ${part('Leads overdue', overdue, rows => html`<ol class="leads" role="list">${rows.map(lead => html`<li>${leadCard(lead)}</li>`)}</ol>`)}`;
}

const part = (heading, rows, shown) => html`<h2>${heading} <span class="count">${rows.length}</span></h2>${rows.length ? shown(rows) : html`<p class="hint">None.</p>`}`;

const incidentLink = incident => html`<button type="button" class="link" title=${`${incident.owner?.name ?? incident.ori}: open it on the board`} @click=${() => open(incident)}>${title(incident)}</button>`;

const several = (incidents, all) => html`${incidents.map((incident, i) => html`${i ? ', ' : ''}${incidentLink(incident)}`)}${all > incidents.length ? html` <span class="more">and ${all - incidents.length} more</span>` : ''}`;

function incidents(rows) {
  return html`<table class="review"><thead><tr><th scope="col">Day</th><th scope="col">Case</th><th scope="col">Crime</th><th scope="col">Its guns were also at</th></tr></thead>
    <tbody>${rows.map(({ incident, links, linked }) => html`<tr><td class="number">${day(incident.occurredAt, incident.zone)}</td><td>${incidentLink(incident)}</td><td>${incident.crimeType ?? ''}</td><td>${links ? several(linked, links) : html`<span class="more">nothing that you see</span>`}</td></tr>`)}</tbody></table>`;
}

function chains(rows, words) {
  return html`<table class="review"><thead><tr><th scope="col">Incidents</th><th scope="col">Which, newest first</th><th scope="col">What is to say</th></tr></thead>
    <tbody>${rows.map(chain => html`<tr><td class="number">${chain.events}</td><td>${several(chain.incidents, chain.events)}</td><td>${words(chain)}</td></tr>`)}</tbody></table>`;
}
