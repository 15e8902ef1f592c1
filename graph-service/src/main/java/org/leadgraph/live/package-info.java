/**
 * Live answers: a running subscription is asked again on a beat of its own, and when its caller's view has changed. {@link org.leadgraph.live.PolicyChanges} are
 * found by looking again and again, so that changes by other processes on the same database are found like those of this one.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.4.3.4 (requirements G-02, G-04).
 */
@NullMarked
@ApplicationModule(displayName = "Live answers", allowedDependencies = {"graph", "http", "identity", "limits", "problem", "search",
        "visibility"})
package org.leadgraph.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
