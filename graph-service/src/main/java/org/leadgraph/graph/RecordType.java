package org.leadgraph.graph;

import java.util.function.Function;

/**
 * A type of record, offered as a bean by the module that owns it.
 *
 * @param label
 *            its domain label
 * @param of
 *            makes a node of this label into it
 */
public record RecordType<T extends GraphRecord>(String label, Function<RecordNode, T> of) {}
