// Dates, counts and codes in plain words.

const DAY = { year: 'numeric', month: 'short', day: 'numeric' };
const MOMENT = { ...DAY, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' };
const made = new Map();

function format(options, zone) {
  const key = JSON.stringify(options) + zone;
  if (!made.has(key)) {
    let formatted;
    try {
      formatted = new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone ?? 'UTC' });
    } catch {
      formatted = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
    }
    made.set(key, formatted);
  }
  return made.get(key);
}

/** A day as people at the place counted it. */
export const day = (at, zone) => format(DAY, zone).format(new Date(at));

/** A moment on the clocks of the place where it happened, with the name of their time. */
export const moment = (at, zone) => format(MOMENT, zone).format(new Date(at));

export const number = n => n.toLocaleString('en-US');

export const plural = (n, one, many = `${one}s`) => `${number(n)} ${n === 1 ? one : many}`;

export function list(words) {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

export const USE_CODES = { C: 'Criminal justice', A: 'Administrative: own records only', J: 'Criminal justice employment' };

export const USE_STATES = {
  OWN: ['Own record', 'A record of your own agency.'],
  PRE_PERMISSION: ['Look only', 'Look, print and discuss within your agency. Any other use needs the owner’s permission.'],
  REQUESTED: ['Permission asked', 'The owner was asked and has not answered.'],
  GRANTED: ['Granted, not verified', 'The owner has granted uses, and has not verified the record yet.'],
  VERIFIED: ['May be used', 'Granted, verified, and unchanged since: the granted uses are allowed.'],
  EXIGENT: ['Used exigently', 'Used under exigent circumstances; there is no current permission.'],
};

export const USES = {
  CHART: 'Chart',
  PRESENTATION: 'Presentation',
  OFFICIAL_FILE: 'Official file',
  ANALYTICAL_PRODUCT: 'Analytical product',
  JUDICIAL: 'Judicial process',
  LEGAL: 'Legal process',
  ADMINISTRATIVE: 'Administrative process',
  SECONDARY_DISSEMINATION: 'Pass on to another agency',
  EXPORT: 'Export as a file',
  EMBED: 'Embed in another application',
  EMPLOYMENT: 'Decision on employment',
};

export const ROLES = {
  VICTIM: 'victim',
  SUSPECT: 'suspect',
  WITNESS: 'witness',
  PERSON_OF_INTEREST: 'person of interest',
  ARRESTEE: 'arrested',
  INVOLVED: 'involved',
  UNMAPPED: 'role not known',
};

export const STATUSES = {
  LEAD: 'lead, not confirmed',
  HIT: 'hit, confirmed by an examiner',
  NOT_CONFIRMED: 'examined, not confirmed',
  INCONCLUSIVE: 'examined, inconclusive',
};
