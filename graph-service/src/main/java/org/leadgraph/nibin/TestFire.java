package org.leadgraph.nibin;

import org.leadgraph.graph.RecordNode;

/** A cartridge case from test-firing a recovered gun. */
public record TestFire(RecordNode node) implements Exhibit {}
