package org.leadgraph.ingest;

import java.util.Set;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.load.RecordIds;
import org.leadgraph.model.FeedFile;

/** The rules for the rows of feeds, as agencies and their data classes are now. */
public final class FeedRules {
    private final SystemGraph graph;

    public FeedRules(SystemGraph graph) {
        this.graph = graph;
    }

    /**
     * A judge of the rows of one file.
     *
     * @param agencies
     *            whose records the feed may bring
     * @param classes
     *            whether it may say in which data class a record is
     * @param ids
     *            makes ids of records; of this judge alone
     */
    public RowJudge judge(FeedFile file, Set<String> agencies, boolean classes, RecordIds ids) {
        return new RowJudge(file, Owners.read(graph), Set.copyOf(agencies), classes, ids);
    }
}
