// Distances on the ground.
import { placeOf } from './kinds.js';

const EARTH = 6_371_008;
const MILE = 1609.344;
const radians = degrees => (degrees * Math.PI) / 180;

/** Meters between the places of two records; null where one is not known. */
export function distance(a, b) {
  const [from, to] = [placeOf(a), placeOf(b)];
  if (from?.latitude == null || to?.latitude == null) return null;
  const h =
    Math.sin(radians(to.latitude - from.latitude) / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
}

export function miles(meters) {
  const far = meters / MILE;
  return far < 0.1 ? `${Math.round(meters / 0.3048 / 10) * 10} ft` : `${far.toFixed(far < 10 ? 1 : 0)} mi`;
}
