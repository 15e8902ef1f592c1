package org.leadgraph.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures with the records that they are about. */
record LinkAnalysis(int nodeCount, int edgeCount, int componentCount, List<Group> components, int communityCount, List<Group> communities,
        List<Ranked> byDegree, List<Ranked> byBetweenness, int withoutBetweenness) {

    /** What hangs together: how many, the first of them, and how many guns join them that are not known to be recovered; null where leads do not join them. */
    record Group(int size, List<Object> members, @Nullable Integer gunsNotRecovered) {}

    /** A record with its measure. */
    record Ranked(Object record, double value) {}
}
