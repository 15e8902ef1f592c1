package org.leadgraph.analysis;

import java.util.List;

/** Measures with the records that they are about. */
record LinkAnalysis(int nodeCount, int edgeCount, int componentCount, List<Group> components, int communityCount, List<Group> communities,
        List<Ranked> byDegree, List<Ranked> byBetweenness, int withoutBetweenness) {

    /** What hangs together: how many, and the first of them. */
    record Group(int size, List<Object> members) {}

    /** A record with its measure. */
    record Ranked(Object record, double value) {}
}
