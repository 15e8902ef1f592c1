package org.leadgraph.ingest;

import java.util.Set;
import java.util.function.Function;
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
        return judges(agencies, classes, ids).apply(file);
    }

    /** Judges of the rows of any file, which all know agencies and classes as they are at this moment. */
    public Function<FeedFile, RowJudge> judges(Set<String> agencies, boolean classes, RecordIds ids) {
        Owners owners = Owners.read(graph);
        Set<String> those = Set.copyOf(agencies);
        return file -> new RowJudge(file, owners, those, classes, ids);
    }
}
