package org.leadgraph.nibin;

import org.leadgraph.graph.RecordNode;

/** A cartridge case found at a scene. */
public record Casing(RecordNode node) implements Exhibit {}
