package org.leadgraph.incident;

import org.leadgraph.graph.RecordNode;

/** Shots fired, with or without somebody hit. */
public record Shooting(RecordNode node) implements Incident {}
