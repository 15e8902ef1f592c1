// The lead desk of one's own agency and its weekly shooting review: what the page knows of them, and how it asks and acts.
import { state, change, busy, notice, say } from '../store.js';
import { ask } from '../ask/ask.js';
import { ASSIGN_LEAD, CHANGE_LEAD_WORK, CLOSE_LEAD, LEAD_DESK, LEAD_DESK_PEOPLE, NOTE_ON_LEAD, SHOOTING_REVIEW, TAKE_LEAD } from '../ask/documents.js';
import { knowMe } from '../views/top-bar.js';

const DAY = 86_400_000;
const UNDONE = ['NEW', 'OPEN', 'IN_WORK', 'WAITING'];

/** Which leads to show, with what is asked for each. */
export const CHOICES = {
  UNDONE: ['Not closed', () => ({ states: UNDONE })],
  MINE: ['Mine, not closed', () => ({ states: UNDONE, assignee: state.me?.userId })],
  NEW: ['Nobody has begun', () => ({ states: ['NEW'] })],
  OVERDUE: ['Overdue', () => ({ overdue: true })],
  CLOSED: ['Closed', () => ({ states: ['CLOSED'] })],
  ALL: ['All', () => ({})],
};

/** part: desk or review; people: to whom leads can be given, none when one does not hand them out; days: of a review of one's own choice. */
const FRESH = { part: 'desk', choice: 'UNDONE', leads: null, total: 0, more: null, people: null, review: null, days: null, reading: false, failed: false };

const put = what =>
  change(s => {
    s.desk = { ...(s.desk ?? FRESH), ...what };
  });

export function toggleDesk() {
  change(s => {
    s.view = s.view === 'desk' ? 'board' : 'desk';
    s.desk ??= FRESH;
  });
  if (state.view === 'desk') requestAnimationFrame(() => document.getElementById('desk')?.focus());
}

function reading(words, work) {
  if (state.desk.reading) return undefined;
  put({ reading: true, failed: false });
  return busy(words, async () => {
    const why = state.purpose;
    const read = await work();
    if (why && state.purpose !== why) return;
    put(read);
  }).finally(() => put({ reading: false, failed: state.desk.part === 'desk' ? !state.desk.leads : !state.desk.review }));
}

export function readDesk() {
  return reading('Reading the desk', async () => {
    await knowMe();
    const people = state.desk.people ?? (await whomToGiveTo());
    const read = await page(null);
    say(`${read.total} leads.`);
    return { ...read, people };
  });
}

export function moreLeads() {
  return reading('Reading more leads', async () => {
    const { choice, leads: before } = state.desk;
    const read = await page(state.desk.more);
    return choice === state.desk.choice ? { ...read, leads: [...before, ...read.leads] } : read;
  });
}

/** Of other leads when others were chosen while the service answered. */
async function page(after) {
  const { choice } = state.desk;
  const { leadDesk } = await ask(LEAD_DESK, { filter: CHOICES[choice][1](), after });
  if (choice !== state.desk.choice) return page(null);
  return { leads: leadDesk.nodes, total: leadDesk.totalCount, more: leadDesk.pageInfo.hasNextPage ? leadDesk.pageInfo.endCursor : null };
}

async function whomToGiveTo() {
  try {
    return (await ask(LEAD_DESK_PEOPLE)).leadDeskPeople;
  } catch (trouble) {
    if (trouble.code === 'ROLE_REQUIRED') return [];
    throw trouble;
  }
}

export function chooseLeads(choice) {
  put({ choice, leads: null });
  return readDesk();
}

export function showPart(part) {
  put({ part, failed: false });
}

export function readReview() {
  return reading('Making the review', async () => {
    await knowMe();
    const { shootingReview } = await ask(SHOOTING_REVIEW, state.desk.days ?? {});
    say('The review is made.');
    return { review: shootingReview };
  });
}

/** Both days are in the period, by the clocks of Greenwich. */
export function chooseReviewDays(first, last) {
  if (!first || !last || first > last) return notice('Give a first and a last day, in this order.', 'trouble');
  put({ days: { from: `${first}T00:00:00Z`, to: new Date(Date.parse(`${last}T00:00:00Z`) + DAY).toISOString() }, review: null });
  return readReview();
}

/** Does something with a lead, then reads the desk again: what the service says is what is shown. The dialog goes on with the lead, which has another key once work has begun. */
function act(words, done, document, variables) {
  return busy(words, async () => {
    const answer = await ask(document, variables);
    const { workId } = Object.values(answer)[0];
    const { leads, total, more } = await page(null);
    put({ leads, total, more });
    change(s => {
      if (s.dialog?.kind === 'lead') s.dialog = leads.some(lead => lead.key === workId) ? { kind: 'lead', key: workId } : null;
    });
    notice(done, 'done');
  });
}

export const takeLead = lead => act('Taking the lead', `You have ${name(lead)} now.`, TAKE_LEAD, { lead: lead.key });

export const assignLead = (lead, to, due) =>
  act('Giving the lead', to ? `${to} has ${name(lead)} now.` : `Nobody has ${name(lead)} now.`, ASSIGN_LEAD, {
    lead: lead.key,
    to: to || null,
    due: due || null,
    version: lead.work?.version ?? 0,
  });

export const changeLead = (lead, what) =>
  act('Changing the work', `${name(lead)} is changed.`, CHANGE_LEAD_WORK, { work: lead.work.workId, version: lead.work.version, change: what });

export const noteOnLead = (lead, text) => act('Noting', `Noted at ${name(lead)}.`, NOTE_ON_LEAD, { work: lead.work.workId, text });

export const closeLead = (lead, outcomes, why) =>
  act('Closing the lead', `${name(lead)} is closed.`, CLOSE_LEAD, { work: lead.work.workId, version: lead.work.version, outcomes, why: why || null });

export const name = lead => (lead.leadNumber ? `lead ${lead.leadNumber}` : 'a lead that you do not see any more');
