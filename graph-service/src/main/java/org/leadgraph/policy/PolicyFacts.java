package org.leadgraph.policy;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.visibility.Colour;
import org.leadgraph.visibility.Policy;

/**
 * The policy as single facts, each with a kind, a subject and a text, named as {@link PolicyWriter} names them in its journal, so that a change can be undone
 * by putting back what was before. Incomplete or unknown facts make a policy that shows less, as in the guard.
 */
final class PolicyFacts {
    /** Kinds of facts, as the journal names them. */
    enum Kind {
        AGENCY, USER, SHARING, SCOPE, RELEASE
    }

    /** Who says nothing about it gives days. */
    private static final Set<String> DAYS = Set.of("", Policy.DAYS);

    private final long epoch;
    private final Map<Kind, Map<String, String>> facts = new EnumMap<>(Kind.class);

    PolicyFacts(long epoch) {
        this.epoch = epoch;
        for (Kind kind : Kind.values()) {
            facts.put(kind, new HashMap<>());
        }
    }

    /** Notes a fact; null means that it is not there. */
    void put(Kind kind, String subject, @Nullable String value) {
        if (value == null) {
            facts(kind).remove(subject);
        } else {
            facts(kind).put(subject, value);
        }
    }

    /** What the guard decides by, when these are the facts. */
    Policy policy() {
        return new Policy(epoch, agencies(), users(), scopes());
    }

    private Map<String, Policy.Agency> agencies() {
        Map<String, Set<String>> partners = partners();
        Map<String, Policy.Agency> agencies = new HashMap<>();
        for (String id : subjectsWith(Kind.AGENCY, "access")) {
            value(Policy.Level.class, text(Kind.AGENCY, id, "level")).ifPresent(level -> agencies.put(id, new Policy.Agency(id, level,
                    text(Kind.AGENCY, id, "kind"),
                    value(Policy.SharingMode.class, text(Kind.AGENCY, id, "mode")).orElse(Policy.SharingMode.ITEM_POLICY),
                    text(Kind.AGENCY, id, "access").equals("ACTIVE"), !text(Kind.AGENCY, id, "rejectsJ").equals("false"),
                    text(Kind.AGENCY, id, "leadPointer").equals(Colour.YELLOW.name()), Set.copyOf(partners.getOrDefault(id, Set.of())),
                    !DAYS.contains(text(Kind.AGENCY, id, "timeToFirstShooting")))));
        }
        return agencies;
    }

    private Map<String, Set<String>> partners() {
        Map<String, Set<String>> partners = new HashMap<>();
        Map<String, String> halves = facts(Kind.SHARING);
        for (String half : halves.keySet()) {
            String[] ends = half.split(">", 2);
            if (!ends[0].equals(ends[1]) && halves.containsKey(ends[1] + ">" + ends[0])) {
                partners.computeIfAbsent(ends[0], _ -> new HashSet<>()).add(ends[1]);
            }
        }
        return partners;
    }

    private Map<String, Policy.User> users() {
        Map<String, Policy.User> users = new HashMap<>();
        for (String id : subjectsWith(Kind.USER, "ori")) {
            users.put(id, new Policy.User(id, text(Kind.USER, id, "status").equals("ACTIVE"), text(Kind.USER, id, "ori"),
                    text(Kind.USER, id, "agency"), standing(facts(Kind.USER).get(id + ".standingUntil"))));
        }
        return users;
    }

    private static Instant standing(@Nullable String until) {
        if (until == null) {
            return Instant.MAX;
        }
        try {
            return ZonedDateTime.parse(until).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }

    private List<Policy.Scope> scopes() {
        Map<String, List<Policy.Release>> releases = releases();
        List<Policy.Scope> scopes = new ArrayList<>();
        for (String number : subjectsWith(Kind.SCOPE, "agency")) {
            value(Policy.Audience.class, text(Kind.SCOPE, number, "audience"))
                    .ifPresent(audience -> scopes.add(new Policy.Scope(Integer.parseInt(number), text(Kind.SCOPE, number, "agency"),
                            text(Kind.SCOPE, number, "dataClass"), audience,
                            value(Colour.class, text(Kind.SCOPE, number, "colour")).orElse(Colour.RED),
                            releases.getOrDefault(number, List.of()), numbers(text(Kind.SCOPE, number, "heldWith")))));
        }
        return scopes;
    }

    private Map<String, List<Policy.Release>> releases() {
        Map<String, List<Policy.Release>> releases = new HashMap<>();
        facts(Kind.RELEASE).forEach((subject, colour) -> {
            String[] parts = subject.split(":", 3);
            releases.computeIfAbsent(parts[0], _ -> new ArrayList<>())
                    .add(new Policy.Release(Policy.ReleasedTo.valueOf(parts[1]), parts[2],
                            value(Colour.class, colour).orElse(Colour.RED)));
        });
        return releases;
    }

    static String text(List<Integer> numbers) {
        return String.join(",", numbers.stream().map(String::valueOf).toList());
    }

    private static List<Integer> numbers(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    private Map<String, String> facts(Kind kind) {
        return facts.getOrDefault(kind, Map.of());
    }

    /** What has a fact of this name: the part of its subject before the last point, since ids may have points. */
    private List<String> subjectsWith(Kind kind, String name) {
        String ending = "." + name;
        return facts(kind).keySet()
                .stream()
                .filter(subject -> subject.endsWith(ending))
                .map(subject -> subject.substring(0, subject.length() - ending.length()))
                .toList();
    }

    private String text(Kind kind, String id, String name) {
        return facts(kind).getOrDefault(id + "." + name, "");
    }

    private static <E extends Enum<E>> Optional<E> value(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst();
    }
}
