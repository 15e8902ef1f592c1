package org.leadgraph.audit;

import java.nio.file.Path;

/**
 * The log that this instance writes.
 *
 * @param name
 *            among those that are written beside the same graph
 */
public record OwnLog(String name, Path directory) {}
