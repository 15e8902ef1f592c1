package org.leadgraph.guard.procedures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.guard.words.SearchText;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.procedure.Context;
import org.neo4j.procedure.Description;
import org.neo4j.procedure.Mode;
import org.neo4j.procedure.Name;
import org.neo4j.procedure.Procedure;

/**
 * Full-text search for callers. Neo4j's own procedure returns a score that depends on how often a word occurs in hidden records, orders by it, and takes a
 * limit. These have none of that: what they count, order and cut is what the caller sees (INV-27).
 */
public final class SearchProcedures {
    private static final String INDEX = "Name of a full-text index.";
    private static final String WHAT = "words, a text; exact, lists of values by field; labels and oris, lists of which a record has one. Without words and exact, all records with one of the labels, of which there is one then.";

    @Context
    public KernelTransaction kernel;

    @Context
    public Transaction transaction;

    /** A record that was found. */
    public record Found(Node node) {}

    /**
     * A record at its place in a list.
     *
     * @param key
     *            what the list is ordered by, before the record id
     */
    public record Placed(Node node, Object key) {}

    /** How many were found. */
    public record Total(long total) {}

    @Procedure(name = "leadgraph.search", mode = Mode.READ)
    @Description("Visible records that have all the words, in the order of their record ids. \"Words in quotes\" stand together, one OR other is enough, -word must not be there; * at the end of a word matches its beginning.")
    public Stream<Found> search(@Name(value = "index", description = INDEX) String index,
            @Name(value = "words", description = "One to ten words.") String words) throws KernelException {
        List<Found> found = new ArrayList<>();
        new FoundRecords(kernel, index).each(SearchText.luceneQuery(words), node -> found.add(new Found(entity(node))));
        found.sort(Comparator.comparing(hit -> String.valueOf(hit.node().getProperty("recordId", ""))));
        return found.stream();
    }

    @Procedure(name = "leadgraph.find", mode = Mode.READ)
    @Description("Visible records with these words and values, or of these kinds, in no order.")
    public Stream<Found> find(@Name(value = "index", description = INDEX) String index,
            @Name(value = "what", description = WHAT) Map<String, Object> what) throws KernelException {
        List<Found> found = new ArrayList<>();
        Wanted wanted = Wanted.of(what);
        new FoundRecords(kernel, index).each(wanted, null, hit -> found.add(new Found(entity(hit.node()))));
        return found.stream();
    }

    @Procedure(name = "leadgraph.page", mode = Mode.READ)
    @Description("The first visible records with these words and values after a place of a list, in its order.")
    public Stream<Placed> page(@Name(value = "index", description = INDEX) String index,
            @Name(value = "what", description = WHAT) Map<String, Object> what,
            @Name(value = "property", description = "What the list is ordered by.") String property,
            @Name(value = "way", description = "NEWEST or OLDEST first, of moments, or ASCENDING, of texts.") String way,
            @Name(value = "after", description = "Key and record id of the last record before; null for the beginning.") @Nullable List<Object> after,
            @Name(value = "most", description = "Most records.") long most) throws KernelException {
        TopOfList top = new TopOfList(after, most);
        Wanted wanted = Wanted.of(what);
        new FoundRecords(kernel, index).each(wanted, ListKey.of(property, way), top::add);
        return top.inOrder().map(hit -> new Placed(entity(hit.node()), hit.key().asObject()));
    }

    @Procedure(name = "leadgraph.total", mode = Mode.READ)
    @Description("How many visible records have these words and values.")
    public Stream<Total> total(@Name(value = "index", description = INDEX) String index,
            @Name(value = "what", description = WHAT) Map<String, Object> what) throws KernelException {
        long[] total = new long[1];
        Wanted wanted = Wanted.of(what);
        new FoundRecords(kernel, index).each(wanted, null, _ -> total[0]++);
        return Stream.of(new Total(total[0]));
    }

    private Node entity(long node) {
        return kernel.internalTransaction().newNodeEntity(node);
    }
}
