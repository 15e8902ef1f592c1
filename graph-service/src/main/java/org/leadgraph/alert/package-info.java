/**
 * What changed: running subscriptions are answered anew after each change. {@link org.leadgraph.access.Changes} is made here by looking again and again, so that
 * changes by other processes on the same database are found like one's own.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.4.3.4 (requirements G-02, G-04).
 */
@NullMarked
@ApplicationModule(displayName = "Alert", allowedDependencies = {"access", "graph", "problem"})
package org.leadgraph.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
