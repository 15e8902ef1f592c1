/**
 * Signing in without an identity provider, for looking around: tokens for the named users of the demo data, signed with a key that lives as long as the
 * process. Exists in the profile {@code demo} only, and keeps that profile away from anything real.
 */
@NullMarked
@ApplicationModule(displayName = "Demo", allowedDependencies = {"http", "identity", "problem"})
package org.leadgraph.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
