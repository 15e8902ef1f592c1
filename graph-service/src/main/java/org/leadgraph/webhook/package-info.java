/**
 * Webhooks: addresses of an agency's own programs, to which the service sends what concerns the agency's users. The agency's administrator enters them. Messages are signed as the specification Standard
 * Webhooks says, and go to public addresses alone: what the service can reach in its own network must not be reached through it.
 */
@NullMarked
@ApplicationModule(displayName = "Webhooks", allowedDependencies = {"act", "graph", "problem", "search"})
package org.leadgraph.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
