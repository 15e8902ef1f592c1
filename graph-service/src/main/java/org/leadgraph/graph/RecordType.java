package org.leadgraph.graph;

import java.util.function.Function;
import org.leadgraph.model.RecordKind;

/**
 * A type of record, offered as a bean by the module that owns it.
 *
 * @param kind
 *            which kind of record it is
 * @param of
 *            makes a node of this kind into it
 */
public record RecordType<T extends GraphRecord>(RecordKind kind, Function<RecordNode, T> of) {}
