/**
 * Who the caller is: tokens of the identity provider, signing in with one over HTTP, WebSocket and Bolt, and the entry that each sign-in has in the log.
 * {@link org.leadgraph.identity.Identity} is what a good token says. What the caller may see is not decided here.
 */
@NullMarked
@ApplicationModule(displayName = "Identity", allowedDependencies = {"problem"})
package org.leadgraph.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
