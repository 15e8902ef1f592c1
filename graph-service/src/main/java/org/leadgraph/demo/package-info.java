/**
 * The demo: its worlds, invented and open, loaded at the first start, and signing in without an identity provider, with tokens for the named users of the demo
 * data, signed with a key that lives as long as the process; and a desk on which its people have worked. Exists in the profile {@code demo} only, and keeps that profile away from anything real. Nothing
 * else in the service knows the generator of invented people.
 */
@NullMarked
@ApplicationModule(displayName = "Demo", allowedDependencies = {"act", "desk", "feed", "graph", "http", "identity", "ingest", "load",
        "policy", "problem"})
package org.leadgraph.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
