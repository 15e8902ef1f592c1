/**
 * What the web server does before a question is read and after it is answered: who may come in, how large and how slow a request may be, whether its client is
 * still there, and what is said of a request that is refused. Knows nothing of searches.
 */
@NullMarked
@ApplicationModule(displayName = "HTTP", allowedDependencies = {"identity", "problem"})
package org.leadgraph.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
