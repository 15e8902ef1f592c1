/**
 * Agencies and their ORIs, which every caller may know, and users, of whom each sees only himself. Agreements are kept here too; nobody may list another
 * agency's (K-14).
 */
@NullMarked
@ApplicationModule(displayName = "Agency", allowedDependencies = {"graph", "problem"})
package org.leadgraph.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
