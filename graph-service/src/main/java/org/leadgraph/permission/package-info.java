/**
 * Permission to use what is seen: requests to the owner, grants with terms, verification, recorded uses, exigent uses with their notices; and what follows a
 * use: dissemination and disposal. Nothing here widens what anybody sees.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.3.9 to 1.3.14; N-DEx audit reference, items 5 to 8 (requirements Q-04, R, W, L-06).
 */
@NullMarked
@ApplicationModule(displayName = "Permission", allowedDependencies = {"act", "agency", "graph", "model", "problem", "search", "visibility"})
package org.leadgraph.permission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
