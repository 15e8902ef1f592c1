/**
 * Who shares with whom, and what: taking part in Collective Data Sharing, agreements between agencies, what an owner decides about its records, what a change
 * would show before it is made, why a record is shown, and what a user could see on an earlier day. The rules themselves are the guard's.
 */
@NullMarked
@ApplicationModule(displayName = "Sharing", allowedDependencies = {"act", "agency", "graph", "model", "policy", "problem", "search",
        "visibility"})
package org.leadgraph.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
