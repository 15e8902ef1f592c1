/**
 * Files that say all that there is. At their end, records that came by the same feed and are absent are withdrawn until it sends them again; never what people have entered or changed, never what another feed or agency has
 * brought, and never above a share of them.
 *
 * <p>
 * Source: requirement B-11.
 */
@NullMarked
@ApplicationModule(displayName = "Snapshot", allowedDependencies = {"graph", "ingest", "removal"})
package org.leadgraph.snapshot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
