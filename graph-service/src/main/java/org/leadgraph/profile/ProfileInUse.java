package org.leadgraph.profile;

import org.jspecify.annotations.Nullable;

/**
 * The version of a profile by which exports that come now are read.
 *
 * @param snapshot
 *            whether what is not in an export is withdrawn, unless its sender says otherwise
 * @param mostAbsent
 *            how much of it may be absent, in percent; null when the profile does not say
 */
public record ProfileInUse(String id, String name, long version, boolean snapshot, @Nullable Integer mostAbsent) {}
