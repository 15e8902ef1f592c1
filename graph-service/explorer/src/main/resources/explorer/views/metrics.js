// Metrics as tiles: the value, what it rests on, how it is spread, and behind a disclosure what it means.
import { html, svg } from '../lib/lit-html/lit-html.js';
import { state } from '../store.js';
import { chooseDays, choosePeriod, daysOf, downloadMetrics, PERIODS, readMetrics, toggleMetrics } from '../metrics/metrics.js';
import { day, number, plural } from '../field/words.js';

/** Which tiles stand together; what is not named here stands at the end. */
const PARTS = {
  'How fast': ['COLLECTION_TO_ENTRY', 'ENTRY_TO_LEAD', 'COLLECTION_TO_LEAD'],
  'Exhibits, leads and hits': ['EXHIBITS', 'LEADS', 'LEADS_PER_EXHIBIT', 'HITS', 'HIT_SHARE', 'CONFIRMED_SHARE'],
  'Shootings and guns': ['SHOOTINGS_LINKED', 'EVENTS_PER_GUN', 'REPEAT_GUNS_OUT', 'GUNS_LINKED', 'GUNS_TRACED', 'TIME_TO_FIRST_SHOOTING'],
  'What sharing brought': ['CROSS_AGENCY_LEADS', 'SHARING_BROUGHT', 'LINKED_BY_SHARING'],
  'What was done with leads': ['LEADS_GIVEN', 'LEAD_TO_ASSIGNMENT', 'ASSIGNMENT_TO_OUTCOME', 'LEADS_HELPED'],
  'What came of it': ['ARRESTS_LINKED', 'ARRESTS_UNLINKED', 'OUTCOMES_KNOWN'],
};

export function metricsView() {
  const { answer, reading, failed } = state.metrics;
  if (!answer && !reading && !failed) queueMicrotask(readMetrics);
  return html`<section id="metrics" class="metrics" tabindex="-1" aria-label="Metrics">
    <div class="metrics-head"><h1>Metrics${state.me?.agency ? html` of ${state.me.agency.name}` : ''}</h1>
      <div class="buttons"><button type="button" ?disabled=${!answer} @click=${downloadMetrics}>Download as CSV</button><button type="button" @click=${toggleMetrics}>To the board</button></div></div>
    <p class="hint">Counted among the records that you see, each time anew. Others see other figures. Each look is a search, and in the log.</p>
    ${period()}
    ${reading ? html`<p class="hint" role="status">One moment …</p>` : ''}
    ${!reading && failed ? html`<div class="buttons"><button type="button" @click=${readMetrics}>Measure again</button></div>` : ''}
    ${answer ? tiles(answer) : ''}
  </section>`;
}

function period() {
  const { period: chosen, answer } = state.metrics;
  const [first, last] = answer ? daysOf(answer) : ['', ''];
  return html`<form class="metrics-period" @submit=${event => {
    event.preventDefault();
    const given = new FormData(event.target);
    chooseDays(given.get('first'), given.get('last'));
  }}>
    <label>Period <select @change=${event => choosePeriod(event.target.value)}>${Object.entries(PERIODS).map(([key, [words]]) => html`<option value=${key} ?selected=${key === chosen}>${words}</option>`)}</select></label>
    ${chosen === 'OWN' ? html`<label>First day <input type="date" name="first" required .value=${first}></label><label>Last day <input type="date" name="last" required .value=${last}></label><button type="submit">Measure</button>`
      : answer ? html`<p>${first ? `${day(answer.from)} to ` : 'Up to '}${day(`${last}T00:00:00Z`)}</p>` : ''}
  </form>`;
}

function tiles({ metrics }) {
  const named = new Set(Object.values(PARTS).flat());
  const others = metrics.filter(metric => !named.has(metric.key));
  const parts = Object.entries(PARTS).map(([heading, keys]) => [heading, keys.map(key => metrics.find(metric => metric.key === key)).filter(Boolean)]);
  return [...parts, ['Others', others]].filter(([, several]) => several.length).map(([heading, several]) => html`<h2>${heading}</h2><div class="tiles">${several.map(tile)}</div>`);
}

function tile(metric) {
  const { name, cases, counted, unit, few, leftOut, formula, caveat, source, spread, parts } = metric;
  return html`<article class="tile"><h3>${name}</h3>
    <p class="value">${value(metric)}</p>
    <p class="more">${[under(metric), few && cases > 0 && unit !== 'COUNT' && counted !== null ? 'too few for a share' : '', leftOut ? `${number(leftOut)} left out` : ''].filter(Boolean).join(' · ')}</p>
    ${unit === 'HOURS' && spread ? html`<p class="more">${within(24, spread.within24Hours, spread.shareWithin24Hours, cases)}<br>${within(48, spread.within48Hours, spread.shareWithin48Hours, cases)}</p>` : ''}
    ${parts.length && cases ? bars(parts) : ''}
    <details><summary>What this is</summary><p>${formula}</p>${caveat ? html`<p>${caveat}</p>` : ''}<p class="more">Source: ${source}</p></details></article>`;
}

const percent = share => `${Math.round(share * 100)}%`;

function time(hours) {
  return hours < 72 ? `${number(Math.round(hours * 10) / 10)} h` : `${number(Math.round(hours / 2.4) / 10)} days`;
}

function value({ unit, value: is, counted, cases }) {
  if (is === null) return cases === 0 ? 'None' : counted === null ? 'Bands alone' : `${number(counted)} of ${number(cases)}`;
  return { COUNT: () => number(is), SHARE: () => percent(is), RATIO: () => is.toFixed(2), HOURS: () => time(is), DAYS: () => plural(is, 'day'), EVENTS: () => is.toFixed(1) }[unit]();
}

/** What the value rests on. */
function under({ unit, value: is, counted, cases, spread }) {
  const nine = spread?.p90 == null ? '' : `, nine of ten within ${unit === 'HOURS' ? time(spread.p90) : number(spread.p90)}`;
  if (unit === 'COUNT') return '';
  if (unit === 'RATIO') return `${plural(counted, 'lead')}, ${plural(cases, 'exhibit')}`;
  if (unit === 'SHARE') return is === null ? '' : `${number(counted)} of ${number(cases)}`;
  if (unit === 'EVENTS') return `mean of ${plural(cases, 'gun')}`;
  return is === null ? plural(cases, 'case') : `median of ${plural(cases, 'case')}${nine}`;
}

const within = (hours, count, share, cases) => `${share === null ? `${number(count)} of ${number(cases)}` : `${percent(share)} (${number(count)})`} within ${hours} hours`;

/** Drawn in numbers of the drawing itself, since the page's policy forbids style attributes; the number beside each bar says the same. */
function bars(parts) {
  const most = Math.max(1, ...parts.map(part => part.count));
  return html`<ul class="bars" role="list">${parts.map(({ name, count }) => html`<li><span>${name}</span>
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">${svg`<rect width=${(100 * count) / most} height="8"></rect>`}</svg><span class="number">${number(count)}</span></li>`)}</ul>`;
}
