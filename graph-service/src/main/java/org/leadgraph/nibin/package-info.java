/** NIBIN exhibits (casings and test fires), their acquisitions, and the leads and hits between them. */
@NullMarked
@ApplicationModule(displayName = "NIBIN", allowedDependencies = {"agency", "firearm", "graph", "incident", "model", "problem"})
package org.leadgraph.nibin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
