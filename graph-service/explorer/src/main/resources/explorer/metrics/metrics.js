// What the crime-gun intelligence of one's own agency achieves: what the page knows of it, and how it asks.
import { state, change, busy, notice, say } from '../store.js';
import { ask } from '../ask/ask.js';
import { METRICS, METRICS_CSV } from '../ask/documents.js';
import { offer } from '../keep/take-along.js';
import { knowMe } from '../views/top-bar.js';

const DAY = 86_400_000;
/** Before any record. */
const EVER = '1900-01-01T00:00:00Z';

/** Periods to choose from, with what is asked for each; the end that is left out is that of the newest record. */
export const PERIODS = {
  YEAR: ['Year up to the newest record', () => ({})],
  QUARTER: ['90 days up to the newest record', newest => ({ from: new Date(Date.parse(newest) - 90 * DAY).toISOString() })],
  ALL: ['All years', () => ({ from: EVER })],
  OWN: ['Days of your own', (_, given) => given],
};

/** answer: what the service said; newest: the end of the day of the newest record; given: days of one's own. */
const FRESH = { period: 'YEAR', answer: null, newest: null, given: null, reading: false, failed: false };

const put = what =>
  change(s => {
    s.metrics = { ...(s.metrics ?? FRESH), ...what };
  });

export function toggleMetrics() {
  change(s => {
    s.view = s.view === 'metrics' ? 'board' : 'metrics';
    s.metrics ??= FRESH;
  });
  if (state.view === 'metrics') requestAnimationFrame(() => document.getElementById('metrics')?.focus());
}

function asked() {
  const { period, newest, given } = state.metrics;
  return PERIODS[period][1](newest, given);
}

export function readMetrics() {
  if (state.metrics.reading) return undefined;
  put({ reading: true, failed: false });
  return busy('Measuring', async () => {
    const why = state.purpose;
    const { metrics: answer } = await ask(METRICS, asked());
    // Under another purpose other records may be seen: what was measured under the one before is not shown.
    if (why && state.purpose !== why) return;
    await knowMe();
    put({ answer, newest: state.metrics.newest ?? answer.to });
    say('Measured.');
  }).finally(() => put({ reading: false, failed: !state.metrics.answer }));
}

export function choosePeriod(period) {
  put({ period });
  if (period !== 'OWN') readMetrics();
}

/** Both days are in the period, by the clocks of Greenwich. */
export function chooseDays(first, last) {
  if (!first || !last || first > last) return notice('Give a first and a last day, in this order.', 'trouble');
  put({ given: { from: `${first}T00:00:00Z`, to: new Date(Date.parse(`${last}T00:00:00Z`) + DAY).toISOString() } });
  return readMetrics();
}

/** The first and the last day of what was measured. */
export function daysOf({ from, to }) {
  const last = new Date(Date.parse(to) - 1).toISOString().slice(0, 10);
  return [from.startsWith('1900') ? '' : from.slice(0, 10), last];
}

export function downloadMetrics() {
  return busy('Making the file', async () => {
    const { metricsCsv } = await ask(METRICS_CSV, asked());
    offer(new Blob([metricsCsv], { type: 'text/csv' }), 'leadgraph-metrics.csv');
    notice('The file has the same figures, with formula and source of each.', 'done');
  });
}
