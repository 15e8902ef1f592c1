/** The benchmark of the guard and of the service; see docs/benchmarks.md. Nothing here runs in a build. */
@NullMarked
package org.leadgraph.bench;

import org.jspecify.annotations.NullMarked;
