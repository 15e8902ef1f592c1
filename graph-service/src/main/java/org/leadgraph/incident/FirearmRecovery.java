package org.leadgraph.incident;

import org.leadgraph.graph.RecordNode;

/** A firearm taken in by an agency. */
public record FirearmRecovery(RecordNode node) implements Incident {}
