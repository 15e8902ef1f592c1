/**
 * Sends users their alerts by mail, or to a program of their agency, at times of their own. What is sent is found at that time, as if the user looked then: in the user's view of that moment, with
 * the use code and the reason that the user gave, and as a search in the log. A message names ids and owners, and nothing else of records.
 */
@NullMarked
@ApplicationModule(displayName = "Delivery", allowedDependencies = {"act", "alert", "graph", "identity", "problem", "search", "visibility",
        "webhook"})
package org.leadgraph.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
