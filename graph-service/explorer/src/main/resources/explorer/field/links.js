// Kinds of links: their words, and how their lines look.
import { ROLES, STATUSES, day } from './words.js';
import { kindOf, title } from './kinds.js';

export const LINKS = {
  NIBIN_LEAD: { word: 'NIBIN lead', many: 'NIBIN leads', look: 'lead' },
  RECOVERED: { word: 'Recovered at', many: 'Recovered', look: 'solid' },
  TEST_FIRED: { word: 'Test-fired', many: 'Test fires', look: 'solid' },
  INVOLVED: { word: 'Involved', many: 'People involved', look: 'person' },
  OCCURRED_AT: { word: 'Happened at', many: 'Places', look: 'place' },
  ADDRESS_OF: { word: 'Address', many: 'Addresses', look: 'place' },
  POSSESSED: { word: 'Had the gun', many: 'Possession', look: 'person' },
  TRACED: { word: 'Trace', many: 'Traces', look: 'solid' },
  DETAILED_BY: { word: 'Trace details', many: 'Trace details', look: 'solid' },
  SAME_AS: { word: 'Matched as the same', many: 'Matched as the same', look: 'same' },
  VEHICLE_AT: { word: 'At the scene', many: 'Vehicles', look: 'person' },
  LED_TO: { word: 'Led to the arrest', many: 'Arrests', look: 'person' },
  ARREST_OF: { word: 'Arrested', many: 'People arrested', look: 'person' },
  BOOKED_AS: { word: 'Booked', many: 'Bookings', look: 'person' },
  BOOKING_OF: { word: 'Booked', many: 'Bookings', look: 'person' },
  INCARCERATION_OF: { word: 'Serves or served', many: 'Terms in prison', look: 'person' },
  SUPERVISION_OF: { word: 'Supervised', many: 'Probation and parole', look: 'person' },
  DRIVES: { word: 'Owns or uses', many: 'Owners and users', look: 'person' },
  PERSON: { word: 'Same person', many: 'Same person', look: 'person' },
  FIREARM: { word: 'Same gun', many: 'Same gun', look: 'solid' },
  LOCATION: { word: 'Same place', many: 'Same place', look: 'place' },
  VEHICLE: { word: 'Same vehicle', many: 'Same vehicle', look: 'person' },
};

export const linkWord = kind => LINKS[kind]?.word ?? kind;

/** Whether a lead or hit counts as confirmed, open or gone decides how its line is drawn. */
export function lookOf(edge) {
  if (edge.kind !== 'NIBIN_LEAD') return LINKS[edge.kind]?.look ?? 'solid';
  return { HIT: 'hit', LEAD: 'lead', NOT_CONFIRMED: 'gone', INCONCLUSIVE: 'gone' }[edge.status] ?? 'lead';
}

/** A few words beside the line. */
export function edgeLabel(edge) {
  if (edge.kind === 'NIBIN_LEAD') return edge.status === 'HIT' ? 'hit' : edge.status === 'LEAD' ? 'lead' : 'not confirmed';
  if (edge.kind === 'INVOLVED') return edge.role === 'UNMAPPED' && edge.roleRaw ? `role ${edge.roleRaw}` : (ROLES[edge.role] ?? 'involved');
  return linkWord(edge.kind).toLowerCase();
}

/** Beside a line in the picture stands only what its look and its ends do not tell: a dashed line is a lead, and a casing was recovered at a shooting. */
export const pictureLabel = edge =>
  ['hit', 'gone'].includes(lookOf(edge)) || ['INVOLVED', 'SAME_AS', 'DRIVES', 'PERSON', 'FIREARM', 'LOCATION', 'VEHICLE'].includes(edge.kind)
    ? edgeLabel(edge)
    : '';

/** A link as a sentence, with its evidence. */
export function edgeSentence(edge, from, to) {
  const ends = `${named(from)} and ${named(to)}`;
  const number = edge.leadNumber ? ` ${edge.leadNumber}` : '';
  const declared = edge.createdAt ? `, declared ${day(edge.createdAt)}` : '';
  const lead =
    edge.kind === 'NIBIN_LEAD'
      ? `${edge.status === 'HIT' ? 'NIBIN hit' : 'NIBIN lead'}${number} (${STATUSES[edge.status] ?? 'state not known'}${declared})`
      : linkWord(edge.kind);
  const by = (edge.evidence ?? []).map(named);
  if (edge.kind === 'INVOLVED') return `${ends}: ${edgeLabel(edge)}.`;
  return `${ends}: ${lead}${by.length ? `, by ${by.join(' and ')}` : ''}.`;
}

export const named = record => `${kindOf(record).word.toLowerCase()} ${title(record)}${record.owner ? ` of ${record.owner.name}` : ''}`;
