// What can be entered: the fields of each kind, as the form shows them and as the API names them.
import { ROLES } from '../field/words.js';

/** name, label, and how it is written. */
export const FIELDS = {
  incident: [
    ['caseNumber', 'Case number', { required: true, most: 100 }],
    ['crimeType', 'Crime type', { most: 100 }],
    ['local', 'Day and time, on the clocks there', { type: 'datetime-local', required: true }],
    ['zone', 'Time zone', { required: true, list: 'zones' }],
    ['lePartner', 'Officer to contact', { most: 400 }],
    ['narrative', 'What happened', { area: true, most: 20000 }],
  ],
  place: [
    ['address', 'Address or intersection', { most: 400 }],
    ['city', 'City', { most: 100 }],
    ['state', 'State', { most: 2, hint: 'IL' }],
    ['latitude', 'Degrees north', { type: 'number', from: -90, to: 90 }],
    ['longitude', 'Degrees east', { type: 'number', from: -180, to: 180, hint: '-90.18' }],
    ['kind', 'Kind of place', { most: 100 }],
  ],
  person: [
    ['lastName', 'Last name', { most: 100 }],
    ['firstName', 'First name', { most: 100 }],
    ['birthDate', 'Born', { type: 'date' }],
    ['ageGroup', 'Age group, if the birth date is not known', { most: 100, hint: '18-24' }],
    ['sex', 'Sex', { most: 100 }],
    ['aliases', 'Other names', { most: 400, hint: 'with commas between them', texts: true }],
  ],
  firearm: [
    ['make', 'Make', { most: 100 }],
    ['model', 'Model', { most: 100 }],
    ['caliber', 'Caliber', { most: 100 }],
    ['firearmType', 'Type', { most: 100 }],
    ['serial', 'Serial number', { most: 100 }],
    ['serialObliterated', 'The serial number was made unreadable', { flag: true }],
    ['crimeGunId', 'Crime gun id', { most: 100 }],
  ],
  vehicle: [
    ['plate', 'Plate', { most: 100 }],
    ['state', 'State of the plate', { most: 2, hint: 'IL' }],
    ['make', 'Make', { most: 100 }],
    ['model', 'Model', { most: 100 }],
    ['color', 'Color', { most: 100 }],
    ['year', 'Year', { type: 'number', from: 1880, to: 2199, whole: true }],
  ],
};

/** Which fields a record on the page has; none for what cannot be entered by hand. */
export const ENTERED_AS = { Shooting: 'incident', FirearmRecovery: 'incident', Location: 'place', Person: 'person', Firearm: 'firearm', Vehicle: 'vehicle' };

export const ROLES_TO_ENTER = Object.entries(ROLES).filter(([role]) => role !== 'UNMAPPED');

export const ZONES = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
];

/** A moment on the clocks of a zone, as a field for day and time wants it. */
export function onClocks(at, zone) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone ?? 'UTC',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at));
  const of = type => parts.find(part => part.type === type).value;
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** What a record says, as the fields show it. */
export function asWritten(record) {
  const written = {};
  for (const [name, , how] of FIELDS[ENTERED_AS[record.__typename]]) {
    const value = name === 'local' ? record.occurredAt && onClocks(record.occurredAt, record.zone) : record[name];
    if (how.flag) written[name] = value === true;
    else if (value != null) written[name] = how.texts ? value.join(', ') : String(value);
  }
  return written;
}

/** What was written, as the API wants it; null when nothing was. */
export function asFacts(kind, written, before = null) {
  const facts = {};
  for (const [name, , how] of FIELDS[kind]) {
    const text = String(written[name] ?? '').trim();
    if (how.flag) facts[name] = written[name] === true || written[name] === 'on';
    else if (!text) continue;
    else if (how.texts) facts[name] = text.split(/[,;]/).map(part => part.trim()).filter(Boolean);
    else if (how.type === 'number') facts[name] = Number(text);
    else if (name === 'local') facts.when = { local: text };
    else facts[name] = text;
  }
  // A moment that was not changed stays to the second, and a day a day.
  if (before?.occurredAt && facts.when?.local === onClocks(before.occurredAt, before.zone) && facts.zone === before.zone) {
    facts.when = before.occurredPrecision === 'DAY' ? { day: facts.when.local.slice(0, 10) } : { at: before.occurredAt };
  }
  return Object.keys(facts).some(name => facts[name] !== false) ? facts : null;
}
