package org.leadgraph.act;

import java.util.function.Function;
import org.leadgraph.graph.NamedQuery;

/**
 * Something that the service keeps beside records and that has an id by which clients ask for it again. A module that keeps such a thing says so with a bean.
 *
 * @param look
 *            the look at its list; a user who may not look at the list cannot find it by its id either
 * @param query
 *            finds those of {@code ids} that this actor ({@code userId}, {@code agencyId}) may look at
 * @param shown
 *            what clients see of it
 * @param id
 *            its id
 */
public record KeptNode<T>(Act look, NamedQuery<T> query, Function<T, ?> shown, Function<T, String> id) {
    /** One of which clients see everything. */
    public KeptNode(Act look, NamedQuery<T> query, Function<T, String> id) {
        this(look, query, each -> each, id);
    }
}
