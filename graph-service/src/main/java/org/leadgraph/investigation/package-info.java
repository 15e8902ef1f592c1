/**
 * Investigations: which records a user works with, where they are on the page, and what was noted beside them. An investigation gives no rights: a person who opens it gets
 * only the records that they see then.
 */
@NullMarked
@ApplicationModule(displayName = "Investigation", allowedDependencies = {"act", "graph", "identity", "link", "problem", "search"})
package org.leadgraph.investigation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
