// Where the day begins: your agency's newest leads, clusters of connected shootings, open requests and notices. Each part is a search of its own, and one that fails leaves the others.
import { html } from '../lib/lit-html/lit-html.js';
import { state, change } from '../store.js';
import { ask } from '../ask/ask.js';
import { CLUSTERS, INVESTIGATIONS, MY_REQUESTS, NEWEST_LEADS, NOTICES } from '../ask/documents.js';
import { open } from '../board/grow.js';
import { distance, miles } from '../field/distance.js';
import { day, list, number, plural, STATUSES, USES } from '../field/words.js';
import { purposeWanted } from '../session/purpose.js';
import { openKept } from '../keep/kept.js';
import { alertsPart, readAlerts } from './alerts.js';
import { openInvestigations } from './investigations.js';
import { knowMe } from './top-bar.js';

async function read() {
  const key = state.purpose;
  if (!key || state.start) return;
  change(s => {
    s.start = {};
  });
  const part = async (name, what) => {
    let answer;
    try {
      answer = await what();
    } catch (trouble) {
      answer = { trouble: trouble.code === 'ROLE_REQUIRED' ? null : trouble.message, none: trouble.code === 'ROLE_REQUIRED' };
    }
    change(s => {
      if (s.purpose === key) s.start = { ...s.start, [name]: answer };
    });
  };
  let me;
  await part('me', async () => {
    me = await knowMe();
    return {};
  });
  if (!me) return;
  await Promise.all([
    part('alerts', readAlerts),
    part('leads', async () => leads((await ask(NEWEST_LEADS, { oris: me.agency?.oris ?? [me.employerOri] })).search.exhibits.nodes)),
    part('requests', async () => (await ask(MY_REQUESTS)).myPermissionRequests.nodes),
    part('notices', async () => (await ask(NOTICES)).notices.nodes),
    part('kept', async () => (await ask(INVESTIGATIONS)).investigations.nodes),
  ]);
  await part('clusters', async () => (await ask(CLUSTERS, { from: null })).linkAnalysis);
}

/** Leads of the agency's exhibits, the newest first; a lead between two of its own exhibits is in both lists, and counts once. */
function leads(exhibits) {
  const found = new Map();
  for (const exhibit of exhibits) {
    for (const lead of exhibit.leads.edges) {
      const key = [exhibit.id, lead.node.id].sort().join() + lead.leadNumber;
      if (!found.has(key)) found.set(key, { exhibit, lead, incident: exhibit.incidents.nodes[0] });
    }
  }
  return [...found.values()].sort((a, b) => String(b.lead.createdAt ?? '').localeCompare(String(a.lead.createdAt ?? ''))).slice(0, 8);
}

export function startView() {
  const { purpose, start, offer } = state;
  if (purpose && !start) queueMicrotask(read);
  return html`<div class="start"><div class="start-body">
    <h1>Which shootings are connected?</h1>
    <p class="intro">Search for a case, a gun, a person, a place or a plate above, or begin with one of these.${
      offer?.signIn.demo
        ? html`
      In the demo, try <button type="button" class="link" @click=${sample}>case 2019-0002500</button>, the sample gun.`
        : ''
    }</p>
    ${
      purpose
        ? html`<div class="start-parts">
      ${alertsPart(start?.alerts)}
      ${part('Newest leads of your agency', start?.leads, leadList, 'No leads at your agency’s newest exhibits.')}
      ${part('Clusters of connected shootings', start?.clusters, clusterList, 'Nothing that you may see is connected.')}
      ${part('Your agency’s permission requests', start?.requests, requestList, 'Your agency has asked for nothing.')}
      ${part('Your investigations', start?.kept, keptList, 'Nothing kept yet. Open records, then choose Keep.')}
      ${start?.notices?.none ? '' : part('Notices of exigent use', start?.notices, noticeList, 'No open notices.')}
    </div>`
        : html`<button type="button" class="primary large" @click=${() =>
            purposeWanted().catch(() => {
              /* closed */
            })}>State your purpose and begin</button>`
    }
  </div></div>`;
}

function part(heading, answer, body, none) {
  const items = answer?.components ?? answer;
  return html`<section class="start-part"><h2>${heading}</h2>${
    !answer
      ? html`<p class="hint" role="status">One moment …</p>`
      : answer.trouble
        ? html`<p class="trouble">${answer.trouble}</p>`
        : Array.isArray(items) && items.length
          ? body(answer)
          : html`<p class="hint">${none}</p>`
  }</section>`;
}

async function sample() {
  if (!state.purpose) await purposeWanted().catch(() => null);
  const box = document.getElementById('search');
  box.focus();
  box.value = 'case:2019-0002500';
  box.dispatchEvent(new Event('input'));
}

const leadList = found =>
  html`<ul role="list">${found.map(
    ({ exhibit, lead, incident }) => html`<li><button type="button" class="row" ?disabled=${!incident} @click=${() => open(incident)}>
  <span class="name">${lead.leadNumber ?? 'Lead'}</span>
  <span class="more">${STATUSES[lead.status] ?? ''}${lead.createdAt ? `, ${day(lead.createdAt)}` : ''}</span>
  <span class="more">${exhibit.exhibitNumber} with ${lead.node.exhibitNumber} of ${lead.node.owner?.name ?? 'another agency'}</span></button></li>`,
  )}</ul>`;

const clusterList = ({ components, componentCount }) => html`<ul role="list">${components.slice(0, 6).map(
  ({ size, gunsNotRecovered: guns, members }) => html`<li><button type="button" class="row" @click=${() => open(members[0])}>
  <span class="name">${plural(size, 'shooting')}</span><span class="more">${span(members)}</span>
  <span class="more">${guns ? `${plural(guns, 'gun')} not known to be recovered` : 'All its guns are recovered'}</span>
  <span class="more">${list([...new Set(members.map(member => member.owner?.name).filter(Boolean))].slice(0, 3))}</span></button></li>`,
)}</ul>
  <p class="more">${plural(componentCount, 'cluster')} in all. Dates and distance are of the first ten members.</p>`;

function span(members) {
  const times = members
    .map(member => member.occurredAt)
    .filter(Boolean)
    .sort();
  let far = 0;
  for (const a of members) for (const b of members) far = Math.max(far, distance(a, b) ?? 0);
  return [times.length ? `${day(times[0])} to ${day(times.at(-1))}` : '', far ? `${miles(far)} apart` : ''].filter(Boolean).join(', ');
}

const STATE = { ASKED: 'asked', GRANTED: 'granted', DECLINED: 'declined', ENDED: 'ended by the owner', EXPIRED: 'expired' };

const requestList = found =>
  html`<ul role="list">${found.map(
    each => html`<li><div class="row"><span class="name">${STATE[each.state] ?? each.state}</span>
      <span class="more">${day(each.requestedAt)}, ${plural(each.records.length, 'record')}, for ${list(each.intendedUses.map(use => USES[use].toLowerCase()))}</span>
  <span class="more">${each.note}</span></div></li>`,
  )}</ul>`;

const keptList = found =>
  html`<ul role="list">${found.slice(0, 6).map(
    each => html`<li><button type="button" class="row" @click=${() => openKept(each.id)}><span class="name">${each.name}</span>
  <span class="more">${plural(each.recordCount, 'record')}${each.savedAt ? `, saved ${day(each.savedAt)}` : ''}${each.own ? '' : `, of ${each.by}`}</span></button></li>`,
  )}</ul>${found.length > 6 ? html`<p class="more"><button type="button" class="link" @click=${openInvestigations}>All ${number(found.length)}</button></p>` : ''}`;

const noticeList = found =>
  html`<ul role="list">${found.map(
    each => html`<li><div class="row"><span class="name">${each.kind === 'EXIGENT_USE' ? 'Exigent use' : 'Exigent dissemination'}</span>
  <span class="more">${day(each.usedAt)}, ${number(each.recordIds.length)} of your records: ${USES[each.use]}</span>
  <span class="more">${each.note}</span></div></li>`,
  )}</ul>`;
