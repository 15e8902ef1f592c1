/**
 * Permission to use what is seen: requests to the owner, grants with terms, verification, recorded uses, exigent uses with their notices; and what follows a
 * use: dissemination, disposal, NCIC hits, consents and challenges of employment checks. Nothing here widens what anybody sees.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.3.7.3 and 1.3.9 to 1.3.14; N-DEx audit reference, items 5 to 10 (requirements Q, R, V, W, L-06).
 */
@NullMarked
@ApplicationModule(displayName = "Permission", allowedDependencies = {"access", "act", "agency", "graph", "problem", "visibility"})
package org.leadgraph.permission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
