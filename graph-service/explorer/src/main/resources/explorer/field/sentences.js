// Each step of a path as a sentence that can be read aloud, with its evidence.
import { named } from './links.js';
import { ROLES, STATUSES, day } from './words.js';

const upper = words => words.charAt(0).toUpperCase() + words.slice(1);

export function stepSentence(step) {
  const start = step.forward ? step.from : step.to;
  const end = step.forward ? step.to : step.from;
  const words = {
    NIBIN_LEAD: () => `${upper(named(step.from))} and ${named(step.to)} may come from one gun: ${lead(step.lead)}.`,
    RECOVERED: () => `${upper(named(end))} was recovered at ${named(start)}.`,
    TEST_FIRED: () => `${upper(named(end))} was fired as a test from ${named(start)}.`,
    INVOLVED: () => `${upper(named(end))} is named in ${named(start)} as ${ROLES[step.role] ?? 'involved'}.`,
    OCCURRED_AT: () => `${upper(named(start))} happened at ${named(end)}.`,
    ADDRESS_OF: () => `${upper(named(end))} is an address of ${named(start)}.`,
    POSSESSED: () => `${upper(named(start))} had ${named(end)}.`,
    TRACED: () => `${upper(named(start))} was traced: ${named(end)}.`,
    DETAILED_BY: () => `${upper(named(start))} has details.`,
    SAME_AS: () => `${upper(named(step.from))} and ${named(step.to)} are matched as the same. A rule matched them; nobody has confirmed it.`,
    VEHICLE_AT: () => `${upper(named(end))} was at ${named(start)}.`,
    DRIVES: () => `${upper(named(start))} owns or uses ${named(end)}.`,
  }[step.kind];
  return words ? words() : `${upper(named(step.from))} and ${named(step.to)} are linked.`;
}

function lead(facts) {
  if (!facts) return 'NIBIN lead';
  const name = facts.status === 'HIT' ? 'NIBIN hit' : 'NIBIN lead';
  const dates = facts.createdAt ? `, declared ${day(facts.createdAt)}` : '';
  return `${name}${facts.leadNumber ? ` ${facts.leadNumber}` : ''}, ${STATUSES[facts.status] ?? 'state not known'}${dates}`;
}
