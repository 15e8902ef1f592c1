package org.leadgraph.ingest;

import org.jspecify.annotations.Nullable;
import org.leadgraph.load.Source;

/**
 * Something to load, and what it may do.
 *
 * @param name
 *            the same each time this source is loaded
 * @param source
 *            its files
 * @param manifest
 *            changes when the content does, for example a hash
 * @param agencyId
 *            the one agency whose records it may bring (INV-50), and no policy; null for everybody's
 * @param synthetic
 *            whether its records are invented, and say so
 */
public record Feed(String name, Source source, String manifest, @Nullable String agencyId, boolean synthetic) {}
