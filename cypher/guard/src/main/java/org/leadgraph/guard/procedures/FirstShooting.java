package org.leadgraph.guard.procedures;

import org.jspecify.annotations.Nullable;

/**
 * The figure of one firearm. A firearm without a visible trace, a date or a visible linked shooting has no row.
 *
 * @param days
 *            whole days; negative when the dates contradict each other, which is a fault in the data; null when the owner of the date gives this caller a band alone
 * @param band
 *            the {@code FirstShootingBand} that the days are in
 * @param shootingId
 *            record id of the first shooting
 */
public record FirstShooting(String firearmId, @Nullable Long days, String band, String shootingId) {}
