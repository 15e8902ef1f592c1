package org.leadgraph.guard;

/**
 * The figure of one firearm. A firearm without a visible trace, a date or a visible linked shooting has no row.
 *
 * @param days
 *            whole days; negative when the dates contradict each other, which is a fault in the data
 * @param shootingId
 *            record id of the first shooting
 */
public record FirstShooting(String firearmId, long days, String shootingId) {}
