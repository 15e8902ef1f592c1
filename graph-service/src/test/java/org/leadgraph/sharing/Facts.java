package org.leadgraph.sharing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who shares with whom, and what they have: everything that decides who sees what, as plain values. */
public record Facts(List<Agency> agencies, List<Half> agreements, List<User> users, List<Scope> scopes, List<Item> items,
        List<Link> links) {

    public record Agency(String id, String level, String kind, String access, String mode, String leadPointer, boolean rejectsJ,
            String firstShooting, String contact, List<String> oris) {}

    /** One half of an agreement. */
    public record Half(String from, String to) {}

    public record User(String id, String ori, String status) {}

    public record Scope(int number, String agency, String dataClass, String audience, String colour, List<ExceptionFor> exceptions) {}

    /** An exception for a USER, an AGENCY or an AGENCY_TYPE. */
    public record ExceptionFor(String kind, String target, String colour) {}

    /**
     * A record.
     *
     * @param name
     *            what the test calls it; also its case number, exhibit number, serial or trace id
     * @param scope
     *            null for a record that was left without one
     */
    public record Item(String name, String label, String agency, String ori, @Nullable Integer scope, Map<String, Object> properties) {
        public String id() {
            return Facts.id(name);
        }
    }

    /** A relationship of two records, by their names. */
    public record Link(String from, String type, String to, Map<String, Object> properties) {}

    /** A record id that looks like any other and is the same each time. */
    public static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    }

    public Item item(String name) {
        return items.stream().filter(item -> item.name().equals(name)).findFirst().orElseThrow();
    }

    public Agency agency(String id) {
        return agencies.stream().filter(agency -> agency.id().equals(id)).findFirst().orElseThrow();
    }

    Facts without(Half half) {
        List<Half> left = new ArrayList<>(agreements);
        if (!left.remove(half)) {
            throw new IllegalArgumentException("There is no " + half);
        }
        return new Facts(agencies, left, users, scopes, items, links);
    }

    Facts with(Half half) {
        List<Half> more = new ArrayList<>(agreements);
        more.add(half);
        return new Facts(agencies, more, users, scopes, items, links);
    }

    Facts withSuspended(String userId) {
        return new Facts(agencies, agreements,
                users.stream().map(user -> user.id().equals(userId) ? new User(user.id(), user.ori(), "SUSPENDED") : user).toList(), scopes,
                items, links);
    }

    /** The same facts, to be written in another order: where things are stored must not show. */
    public Facts shuffled(Random random) {
        List<Item> otherItems = new ArrayList<>(items);
        List<Link> otherLinks = new ArrayList<>(links);
        Collections.shuffle(otherItems, random);
        Collections.shuffle(otherLinks, random);
        return withRecords(otherItems, otherLinks);
    }

    public Facts withRecords(List<Item> otherItems, List<Link> otherLinks) {
        return new Facts(agencies, agreements, users, scopes, otherItems, otherLinks);
    }
}
