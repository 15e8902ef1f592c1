// Entering and correcting records of one's own agency. What was written stays until it is sent or thrown away, also when the form is closed.
import { state, change, busy, notice, say } from '../store.js';
import { ask } from '../ask/ask.js';
import { ADD_TO_INCIDENT, CORRECT_RECORD, ENTER_INCIDENT, RECORD, SAME_CASE } from '../ask/documents.js';
import { add, expandBy, open } from '../board/grow.js';
import { kindOf, title } from '../field/kinds.js';
import { knowMe } from '../views/top-bar.js';
import { changed } from '../views/details.js';
import { closeDialog } from '../views/dialog.js';
import { asFacts, asWritten, ENTERED_AS, FIELDS } from './fields.js';

const NOTHING = { people: 0, firearms: 0, vehicles: 0 };
const ONE_OF = { people: 'person', firearms: 'firearm', vehicles: 'vehicle' };

/** By what is entered: the values of its fields by their names, such as `people.0.lastName`. */
const drafts = new Map();

export const draft = key => drafts.get(key) ?? {};

export function write(key, form) {
  const written = {};
  for (const field of form.elements) {
    if (!field.name || (field.type === 'radio' && !field.checked)) continue;
    written[field.name] = field.type === 'checkbox' ? field.checked : field.value;
  }
  drafts.set(key, { ...draft(key), ...written });
}

export function throwAway(key) {
  drafts.delete(key);
  closeDialog();
}

/** How many people, firearms and vehicles the form shows. */
export function rows(key) {
  const counts = { ...NOTHING };
  for (const name of Object.keys(draft(key))) {
    const [list, at] = name.split('.');
    if (list in counts) counts[list] = Math.max(counts[list], Number(at) + 1);
  }
  return counts;
}

export function oneMore(key, list) {
  const at = rows(key)[list];
  drafts.set(key, { ...draft(key), [`${list}.${at}.${FIELDS[ONE_OF[list]][0][0]}`]: '' });
  change(s => {
    s.dialog = { ...s.dialog };
  });
  requestAnimationFrame(() => document.querySelector(`dialog [name="${list}.${at}.${FIELDS[ONE_OF[list]][0][0]}"]`)?.focus());
}

export function enterNew() {
  if (!drafts.has('new')) drafts.set('new', { kind: 'SHOOTING', 'incident.zone': Intl.DateTimeFormat().resolvedOptions().timeZone });
  change(s => {
    s.dialog = { kind: 'enter', key: 'new', same: [] };
  });
}

export function addTo(record) {
  change(s => {
    s.dialog = { kind: 'enter', key: record.id, record };
  });
}

/** The record is read again first: nobody corrects what somebody else has corrected meanwhile. */
export function correct(record) {
  return busy('Reading the record', async () => {
    const { node } = await ask(RECORD, { id: record.id });
    if (!node) return notice('This record is not there any more, or not for you.', 'trouble');
    const kind = ENTERED_AS[node.__typename];
    drafts.set(`correct ${node.id}`, Object.fromEntries(Object.entries(asWritten(node)).map(([name, value]) => [`${kind}.${name}`, value])));
    change(s => {
      s.dialog = { kind: 'correct', record: node };
    });
    return undefined;
  });
}

/** Whether the agency has the case already; then it is better added to than entered twice. */
export async function sameCase(caseNumber) {
  if (!caseNumber.trim()) return;
  try {
    const me = await knowMe();
    const { search } = await ask(SAME_CASE, { caseNumber: caseNumber.trim(), oris: me.agency?.oris ?? [me.employerOri] });
    change(s => {
      if (s.dialog?.kind === 'enter') s.dialog = { ...s.dialog, same: search.incidents.nodes };
    });
  } catch (trouble) {
    // It is a hint; the entry itself says what is wrong.
    if (!trouble.left) say(trouble.message);
  }
}

function part(key, prefix, kind) {
  const written = {};
  for (const [name] of FIELDS[kind]) written[name] = draft(key)[`${prefix}.${name}`];
  return asFacts(kind, written);
}

function parts(key) {
  const found = {};
  const place = part(key, 'place', 'place');
  if (place) found.place = { facts: place };
  const counts = rows(key);
  for (const [list, kind] of Object.entries(ONE_OF)) {
    found[list] = [];
    for (let at = 0; at < counts[list]; at++) {
      const facts = part(key, `${list}.${at}`, kind);
      const role = draft(key)[`${list}.${at}.role`];
      if (list === 'people' && (facts || draft(key)[`${list}.${at}.unknown`])) found[list].push({ who: { facts: facts ?? {} }, role });
      else if (facts && list !== 'people') found[list].push({ facts });
    }
  }
  return found;
}

const isEmpty = found => !found.place && !found.people.length && !found.firearms.length && !found.vehicles.length;

export function send(key, record) {
  return refusedInPlace(async () => {
    if (record) {
      const found = parts(key);
      if (isEmpty(found)) return refuse('Nothing is filled in yet.');
      await ask(ADD_TO_INCIDENT, { incident: record.id, parts: found });
    }
    const kind = draft(key).kind;
    const id = record
      ? record.id
      : (await ask(ENTER_INCIDENT, { kind, facts: part(key, 'incident', 'incident'), with: parts(key) })).enterIncident.recordId;
    drafts.delete(key);
    closeDialog();
    const shown = record ?? { id, __typename: kind === 'SHOOTING' ? 'Shooting' : 'FirearmRecovery', caseNumber: 'the new incident' };
    await open(shown);
    return shownWithParts(id, record ? 'It is entered.' : 'The incident is entered.');
  });
}

export function sendCorrection(record) {
  const kind = ENTERED_AS[record.__typename];
  const key = `correct ${record.id}`;
  const written = {};
  for (const [name] of FIELDS[kind]) written[name] = draft(key)[`${kind}.${name}`];
  return refusedInPlace(async () => {
    await ask(CORRECT_RECORD, { id: record.id, asOf: record.asOf, facts: { [kind]: asFacts(kind, written, record) ?? {} } });
    drafts.delete(key);
    closeDialog();
    return shownAgain(record.id, `${kindOf(record).word} ${title(record)} is corrected.`);
  });
}

/** The people, places, guns and cars of an incident, beside it. */
async function shownWithParts(id, words) {
  await expandBy(id, ['INVOLVED', 'OCCURRED_AT', 'RECOVERED', 'VEHICLE_AT']);
  return shownAgain(id, words);
}

async function shownAgain(id, words) {
  const { node } = await ask(RECORD, { id });
  if (node) await add({ nodes: [{ id, record: node }], edges: [] }, id, words);
  changed(id);
  notice(words, 'done');
  say(words);
}

function refuse(words) {
  change(s => {
    if (s.dialog) s.dialog = { ...s.dialog, trouble: words };
  });
}

/** A refusal stands in the form, which stays open with what was written. */
async function refusedInPlace(work) {
  return busy('Entering', async () => {
    try {
      return await work();
    } catch (trouble) {
      if (!state.dialog || trouble.left) throw trouble;
      return refuse(trouble.message);
    }
  });
}
