package org.leadgraph.act;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.ListOrder;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Page;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Pages;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Service;

/** The way to read what the service keeps beside records: accounts, requests, notices. Like an act it has terms; since it changes nothing, it is not logged. */
@Service
public class Looks {
    private final Acts acts;
    private final Kept kept;

    Looks(Acts acts, SystemGraph graph, Pages pages) {
        this.acts = acts;
        this.kept = new Kept(graph, pages);
    }

    /**
     * Looks at something.
     *
     * @param work
     *            reads what this actor may look at
     * @throws NotPermitted
     *             when the user is not in good standing or the look belongs to another role
     */
    public <T> T at(Initiator by, Act look, BiFunction<Actor, Kept, T> work) {
        return work.apply(acts.actor(by, look), kept);
    }

    /** The person behind a search looks at something. */
    public <T> T at(Search search, Act look, BiFunction<Actor, Kept, T> work) {
        return at(Initiator.of(search), look, work);
    }

    /**
     * One page of a list.
     *
     * @param which
     *            parameters of the list's query that decide what is in it for this actor
     * @throws NotPermitted
     *             when the user is not in good standing or the look belongs to another role
     */
    public <T> Connection page(Initiator by, Act look, KeptList<T> list, PageRequest request, Function<Actor, Map<String, ?>> which) {
        return at(by, look, (actor, reading) -> reading.page(list, request, which.apply(actor), each -> each));
    }

    /** One page of a list, for the person behind a search. */
    public <T> Connection page(Search search, Act look, KeptList<T> list, PageRequest request, Function<Actor, Map<String, ?>> which) {
        return page(Initiator.of(search), look, list, request, which);
    }

    /**
     * What the service itself looks up on the way to an answer, where no act's terms apply: a user's own account, also one that is awaited, and consents, an agency's own requests about
     * records that the user has just been shown, the policy behind what the guard has just shown, and moves, files of feeds and their undoing that a job goes on with, what such a record said before, of which removed records somebody is to be told, and whose
     * credential a program shows. A test names everybody who
     * calls this.
     */
    public Kept ofTheService() {
        return kept;
    }

    /** What the service keeps, for one who may look at it. */
    public static final class Kept {
        private final SystemGraph graph;
        private final Pages pages;

        private Kept(SystemGraph graph, Pages pages) {
            this.graph = graph;
            this.pages = pages;
        }

        /** Rows of a query, in its order. */
        public <T> List<T> read(NamedQuery<T> query, Map<String, Object> parameters) {
            return graph.read(query, parameters);
        }

        /** Several reads as one, of the same state of the graph; nothing is written. */
        public <T> T together(Function<SystemTransaction, T> work) {
            return graph.reading(work);
        }

        /** Several reads while no change is under way: they wait for the turn that changes wait for, and hold it. */
        public <T> T inTurn(Function<SystemTransaction, T> work) {
            return graph.inTransaction(work);
        }

        /** The page of a list that is made of more than one query. */
        public <T> Page<T> open(ListOrder<T> order, PageRequest request, Map<String, ?> which) {
            return pages.of(order, request, which);
        }

        /** A page with what clients see of each element. */
        public <T> Connection page(KeptList<T> list, PageRequest request, Map<String, ?> which, Function<T, ?> node) {
            return page(list, request, which, Map.of(), node);
        }

        /** The same with parameters that may differ from page to page, such as this moment. */
        public <T> Connection page(KeptList<T> list, PageRequest request, Map<String, ?> which, Map<String, ?> others,
                Function<T, ?> node) {
            Page<T> page = pages.of(list.order(), request, which);
            return page.of(read(list.query(), page.parameters(others)), node);
        }

        /** A page with what clients see of its elements, which is made of all of them at once. */
        public <T> Connection pageOfAll(KeptList<T> list, PageRequest request, Map<String, ?> which,
                Function<List<T>, ? extends List<?>> nodes) {
            Page<T> page = pages.of(list.order(), request, which);
            return page.ofAll(read(list.query(), page.parameters()), nodes);
        }
    }
}
