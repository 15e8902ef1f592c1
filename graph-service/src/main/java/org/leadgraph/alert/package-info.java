/**
 * Alerts: each user's own rules for what is new, and what fits them and the user has not acknowledged. Nothing is decided when something happens: what fits is found when the user asks, or when a running
 * subscription asks again, by what the user may see at that moment (G-04).
 */
@NullMarked
@ApplicationModule(displayName = "Alerts", allowedDependencies = {"act", "graph", "nibin", "problem", "search"})
package org.leadgraph.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
