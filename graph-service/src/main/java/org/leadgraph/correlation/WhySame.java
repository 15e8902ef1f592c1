package org.leadgraph.correlation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.MadeOfRecords;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.matching.Evidence;

/**
 * How alike two records are.
 *
 * @param rule
 *            name of the rule for their kind
 * @param score
 *            that the rule gives them now, 0 to 1
 * @param linkedBy
 *            rule of the link between them; null when there is none
 * @param linkedScore
 *            score of that link
 */
record WhySame(String rule, double score, List<Evidence> evidence, @Nullable String linkedBy, @Nullable Double linkedScore,
        List<RecordNode> shown) implements MadeOfRecords {
    @Override
    public Stream<RecordNode> records() {
        return shown.stream();
    }
}
