// Kinds of records: their words, their sign, and what names one of them.
import { day, moment } from './words.js';

const SUPERVISION = { PROBATION: 'Probation', PAROLE: 'Parole' };

export const KINDS = {
  Shooting: {
    word: 'Shooting',
    many: 'Shootings',
    shape: 'ellipse',
    icon: 'M12 2.5v5M12 16.5v5M2.5 12h5M16.5 12h5M5.3 5.3l3.5 3.5M15.2 15.2l3.5 3.5M18.7 5.3l-3.5 3.5M8.8 15.2l-3.5 3.5',
  },
  FirearmRecovery: {
    word: 'Firearm recovery',
    many: 'Firearm recoveries',
    shape: 'round-rectangle',
    icon: 'M4 13.5V19h16v-5.5M12 4v10M8 10.5l4 4 4-4',
  },
  Casing: { word: 'Casing', many: 'Casings', shape: 'diamond', icon: 'M8.5 4h7v13h-7zM7 17h10v3H7z' },
  TestFire: { word: 'Test fire', many: 'Test fires', shape: 'diamond', icon: 'M8.5 4h7v13h-7zM7 17h10v3H7zM10.5 10l1.2 1.6L14 8' },
  Firearm: { word: 'Firearm', many: 'Firearms', shape: 'hexagon', icon: 'M3 7h17v4h-8.5l-1 3.5H8L6.8 19H3.4L5 11H3zM12 11v2.6' },
  Trace: { word: 'Trace', many: 'Traces', shape: 'tag', icon: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6' },
  TraceDetail: { word: 'Trace detail', many: 'Trace details', shape: 'tag', icon: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h4' },
  Person: {
    word: 'Person',
    many: 'People',
    shape: 'ellipse',
    icon: 'M12 12.2a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4zM4.5 20.5c.6-4 3.6-5.8 7.5-5.8s6.9 1.8 7.5 5.8',
  },
  Location: {
    word: 'Place',
    many: 'Places',
    shape: 'pentagon',
    icon: 'M12 21.5s6.8-6.4 6.8-11.3a6.8 6.8 0 1 0-13.6 0c0 4.9 6.8 11.3 6.8 11.3zM12 12.6a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8z',
  },
  Vehicle: { word: 'Vehicle', many: 'Vehicles', shape: 'octagon', icon: 'M3.5 16.5v-4l2.3-5.5h12.4l2.3 5.5v4zM3.5 12.5h17M6 16.5v2.5M18 16.5v2.5' },
  Arrest: { word: 'Arrest', many: 'Arrests', shape: 'round-diamond', icon: 'M8 13a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM16 19a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM11 11.5l2 1' },
  Booking: { word: 'Booking', many: 'Bookings', shape: 'round-diamond', icon: 'M4 4h16v16H4zM8 4v16M12 4v16M16 4v16' },
  Incarceration: { word: 'Term in prison', many: 'Terms in prison', shape: 'round-diamond', icon: 'M4 4h16v16H4zM9 4v16M15 4v16M4 12h16' },
  Supervision: { word: 'Probation or parole', many: 'Probation and parole', shape: 'round-diamond', icon: 'M12 3l8 3v6c0 5-3.5 7.5-8 9-4.5-1.5-8-4-8-9V6zM9 12l2 2 4-4' },
};

export const kindOf = record => KINDS[record.__typename] ?? { word: 'Record', many: 'Records', shape: 'ellipse', icon: 'M4 4h16v16H4z' };
export const isIncident = record => record.__typename === 'Shooting' || record.__typename === 'FirearmRecovery';
export const isExhibit = record => record.__typename === 'Casing' || record.__typename === 'TestFire';

/** The short name of a record, as people speak of it. */
export function title(record) {
  switch (record.__typename) {
    case 'Shooting':
    case 'FirearmRecovery':
      return record.caseNumber ?? 'No case number';
    case 'Casing':
    case 'TestFire':
      return record.exhibitNumber ?? 'No exhibit number';
    case 'Firearm':
      return [record.make, record.model].filter(Boolean).join(' ') || record.caliber || 'Firearm';
    case 'Trace':
      return record.traceId ?? 'Trace';
    case 'TraceDetail':
      return 'Details of a trace';
    case 'Person':
      return [record.lastName, record.firstName].filter(Boolean).join(', ') || 'No name';
    case 'Location':
      return record.address ?? record.city ?? 'No address';
    case 'Vehicle':
      return [record.plate, record.state].filter(Boolean).join(' ') || [record.make, record.model].filter(Boolean).join(' ') || 'No plate';
    case 'Arrest':
      return record.arrestNumber ?? 'No arrest number';
    case 'Booking':
      return record.bookingNumber ?? 'No booking number';
    case 'Incarceration':
      return record.inmateNumber ?? 'No inmate number';
    case 'Supervision':
      return record.supervisionNumber ?? 'No number';
    default:
      return record.id;
  }
}

/** A second line: what tells two records of the same name apart. */
export function more(record) {
  switch (record.__typename) {
    case 'Shooting':
    case 'FirearmRecovery':
      return [record.crimeType, record.occurredAt && day(record.occurredAt, record.zone)].filter(Boolean).join(', ');
    case 'Casing':
    case 'TestFire':
      return record.caliber ?? '';
    case 'Firearm':
      return [record.caliber, record.serial && `serial ${record.serial}`].filter(Boolean).join(', ');
    case 'Person':
      return record.birthDate ? `born ${record.birthDate}` : (record.ageGroup ?? '');
    case 'Location':
      return [record.city, record.state].filter(Boolean).join(', ');
    case 'Vehicle':
      return [record.color, record.make, record.model, record.year].filter(Boolean).join(' ');
    case 'Arrest':
      return [record.charge, record.arrestedAt && day(record.arrestedAt)].filter(Boolean).join(', ');
    case 'Booking':
      return [record.facility, record.bookedAt && day(record.bookedAt)].filter(Boolean).join(', ');
    case 'Incarceration':
      return [record.facility, record.admittedOn && `from ${record.admittedOn}`].filter(Boolean).join(', ');
    case 'Supervision':
      return [SUPERVISION[record.supervisionType], record.beganOn && `from ${record.beganOn}`].filter(Boolean).join(', ');
    default:
      return '';
  }
}

/** When it happened or was collected; null when the record has no time. */
export const timeOf = record => record.occurredAt ?? record.acquiredAt ?? record.arrestedAt ?? record.bookedAt ?? null;

/** The same in words: where only the day is known, the day. */
export function whenInWords(record) {
  const at = timeOf(record);
  return record.occurredPrecision === 'DAY' ? `${day(at, record.zone)}, time not known` : moment(at, record.zone);
}

/** Where it was: latitude, longitude and words; null when that is not known. */
export function placeOf(record) {
  const place = record.__typename === 'Location' ? record : record.locations?.nodes?.[0];
  if (!place) return null;
  return { latitude: place.latitude, longitude: place.longitude, words: [place.address, place.city, place.state].filter(Boolean).join(', ') };
}

/** All facts of a record as pairs of words, in the order in which people ask. */
export function facts(record) {
  const pairs =
    {
      Shooting: incidentFacts,
      FirearmRecovery: incidentFacts,
      Casing: exhibitFacts,
      TestFire: exhibitFacts,
      Firearm: r => [
        ['Make', r.make],
        ['Model', r.model],
        ['Caliber', r.caliber],
        ['Type', r.firearmType],
        ['Serial', r.serialObliterated ? 'Obliterated' : r.serial],
        ['Crime gun id', r.crimeGunId],
        ['Time to first shooting', firstShooting(r)],
      ],
      Trace: r => [['eTrace id', r.traceId]],
      TraceDetail: r => [
        ['First sale', r.purchasedOn],
        ['Stolen', r.stolenOn],
        ['Purchaser', r.purchaser],
        ['Dealer', r.dealer],
      ],
      Person: r => [
        ['Last name', r.lastName],
        ['First name', r.firstName],
        ['Born', r.birthDate],
        ['Age group', r.ageGroup],
        ['Sex', r.sex],
        ['Other names', (r.aliases ?? []).join('; ')],
      ],
      Location: r => [
        ['Address', r.address],
        ['City', r.city],
        ['State', r.state],
        ['Kind', r.kind],
        ['Coordinates', coordinates(r)],
      ],
      Arrest: r => [
        ['Arrested', r.arrestedAt && moment(r.arrestedAt)],
        ['Charge', r.charge],
        ['What became of it', r.disposition],
      ],
      Booking: r => [
        ['Booked', r.bookedAt && moment(r.bookedAt)],
        ['Released', r.releasedAt ? moment(r.releasedAt) : 'Not known to be released'],
        ['Jail', r.facility],
      ],
      Incarceration: r => [
        ['Admitted', r.admittedOn],
        ['Released', r.releasedOn ?? 'Not known to be released'],
        ['Prison', r.facility],
      ],
      Supervision: r => [
        ['Type', SUPERVISION[r.supervisionType]],
        ['Began', r.beganOn],
        ['Due to end', r.endsOn],
        ['Ended', r.endedOn ?? 'Not known to have ended'],
        ['Conditions', r.conditions],
      ],
      Vehicle: r => [
        ['Plate', r.plate],
        ['State', r.state],
        ['Make', r.make],
        ['Model', r.model],
        ['Color', r.color],
        ['Year', r.year],
      ],
    }[record.__typename]?.(record) ?? [];
  return pairs.filter(([, value]) => value !== null && value !== undefined && value !== '');
}

function incidentFacts(r) {
  return [
    ['Crime type', r.crimeType],
    ['Happened', r.occurredAt && whenInWords(r)],
    ['Where', placeOf(r)?.words],
    ['Officer to contact', r.lePartner],
    ['In records system', { ENTERED: 'Entered', NOT_ENTERED: 'Not entered', AUTOMATED: 'Automated' }[r.rmsStatus] ?? r.rmsStatus],
    ['Narrative', r.narrative],
  ];
}

function exhibitFacts(r) {
  return [
    ['Caliber', r.caliber],
    ['Collected', r.acquiredAt && moment(r.acquiredAt)],
    ['Entered into NIBIN', r.enteredAt && moment(r.enteredAt)],
    ['NIBIN site', r.site],
  ];
}

function coordinates(r) {
  return r.latitude == null ? '' : `${r.latitude.toFixed(4)}, ${r.longitude.toFixed(4)}`;
}

const BANDS = {
  DATES_CONTRADICT: 'The dates contradict each other',
  UNDER_30_DAYS: 'Under 30 days',
  UNDER_90_DAYS: '30 to 89 days',
  UNDER_1_YEAR: '90 days to a year',
  UNDER_3_YEARS: '1 to 3 years',
  OVER_3_YEARS: '3 years or more',
};

function firstShooting(r) {
  const figure = r.timeToFirstShooting;
  if (!figure) return '';
  return figure.days == null ? BANDS[figure.band] : `${figure.days.toLocaleString('en-US')} days`;
}
