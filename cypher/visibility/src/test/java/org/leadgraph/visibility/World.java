package org.leadgraph.visibility;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A small random world: who shares with whom, and what they have. Values are strings as they stand in the policy graph, wrong ones included; null is a
 * property that is not there.
 *
 * @param index
 *            the number of this world among those that stand side by side in one database
 */
public record World(long seed, int index, List<Agency> agencies, List<Half> halves, List<Scope> scopes, List<User> users, List<Item> items,
        List<Graph.Link> links) {

    /** An agency and its sharing policy; without {@code access} it has no policy. {@code firstShootings} is DAYS or BANDS. */
    public record Agency(String id, String level, String kind, @Nullable String access, @Nullable String mode, @Nullable String leadPointer,
            @Nullable Boolean rejectsJ, @Nullable String firstShootings, @Nullable String contact, List<String> oris) {}

    /** One half of an agreement. */
    public record Half(String from, String to) {}

    /** A scope; without an agency it has no owner. */
    public record Scope(int number, @Nullable String agency, String dataClass, String audience, @Nullable String colour,
            List<Exception> exceptions) {}

    /** An exception for a USER, an AGENCY or an AGENCY_TYPE. */
    public record Exception(String kind, String target, @Nullable String colour) {}

    /** A user; status ACTIVE, SUSPENDED, or LAPSED: active, but the standing has run out. */
    public record User(String id, String ori, String status) {}

    /** A record; with no scope, or with more than one, it is nobody's. */
    public record Item(String id, String label, List<Integer> scopes, Map<String, Object> properties) {}

    public World withItems(List<Item> newItems, List<Graph.Link> newLinks) {
        return new World(seed, index, agencies, halves, scopes, users, newItems, newLinks);
    }

    public World withHalves(List<Half> newHalves) {
        return new World(seed, index, agencies, newHalves, scopes, users, items, links);
    }
}
