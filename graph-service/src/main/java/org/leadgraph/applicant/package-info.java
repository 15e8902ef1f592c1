/**
 * People who apply for work in criminal justice: the signed consent that an employment check (use code J) needs before it may search, and the challenge of a
 * record on which employment was denied.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.3.7.3 (requirements ).
 */
@NullMarked
@ApplicationModule(displayName = "Applicant", allowedDependencies = {"act", "agency", "graph", "permission", "problem", "search"})
package org.leadgraph.applicant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
