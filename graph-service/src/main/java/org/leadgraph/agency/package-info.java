/**
 * Agencies and their ORIs, which every caller may know, and users, each of whom sees only himself or herself. Agreements are kept here too; no one may list another
 * agency's (K-14).
 */
@NullMarked
@ApplicationModule(displayName = "Agency", allowedDependencies = {"graph", "problem"})
package org.leadgraph.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
