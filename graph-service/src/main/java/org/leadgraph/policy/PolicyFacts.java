package org.leadgraph.policy;

import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.Policy.ExceptionFor;
import org.leadgraph.visibility.Policy.ExceptionKind;
import org.leadgraph.visibility.PolicyGraph;
import org.leadgraph.visibility.PolicyGraph.AgencySetting;
import org.leadgraph.visibility.StoredPolicy;
import org.leadgraph.visibility.StoredPolicy.Properties;

/**
 * The policy as single facts, each with a kind, a subject and a text, named as {@link PolicyWriter} names them in its journal, so that a change can be undone
 * by putting back what was before. Incomplete or unknown facts make a policy that shows less, as in the guard.
 */
final class PolicyFacts {
    /** Kinds of facts, as the journal names them. */
    enum Kind {
        AGENCY, USER, SHARING, SCOPE, EXCEPTION
    }

    /** Facts about users and scopes that are relationships in the graph: the employer's ORI, and the agency. */
    static final String ORI = "ori";
    static final String OWNER = "agency";

    private static final String REJECTS_J = "rejectsJ";

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
        StoredPolicy policy = new StoredPolicy();
        subjectsWith(Kind.AGENCY, AgencySetting.access.name())
                .forEach(id -> policy.agency(properties(Kind.AGENCY, id), properties(Kind.AGENCY, id)));
        for (String half : facts(Kind.SHARING).keySet()) {
            String[] ends = half.split(">", 2);
            policy.half(ends[0], ends[1]);
        }
        subjectsWith(Kind.USER, ORI).forEach(
                id -> policy.user(properties(Kind.USER, id), text(Kind.USER, id, ORI), text(Kind.USER, id, OWNER)));
        Map<String, List<ExceptionFor>> exceptions = exceptions();
        subjectsWith(Kind.SCOPE, OWNER).forEach(number -> policy.scope(properties(Kind.SCOPE, number), text(Kind.SCOPE, number, OWNER),
                exceptions.getOrDefault(number, List.of())));
        return policy.policy(epoch);
    }

    /** Facts as the database stores them. Where a property was not set, journals of earlier versions have an empty text. */
    private Properties properties(Kind kind, String id) {
        return name -> {
            String noted = facts(kind).get(id + "." + name);
            String text = noted == null || noted.isEmpty() ? null : noted;
            return switch (name) {
                case PolicyGraph.AGENCY_ID, PolicyGraph.USER_ID -> id;
                case PolicyGraph.NUMBER -> Integer.valueOf(id);
                case PolicyGraph.STANDING_UNTIL -> text == null ? null : moment(text);
                case PolicyGraph.HELD_WITH -> text == null ? null : Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
                case REJECTS_J -> "false".equals(text) ? Boolean.FALSE : text;
                default -> text;
            };
        };
    }

    /** The moment; the text itself when it is none. */
    private static Object moment(String text) {
        try {
            return ZonedDateTime.parse(text);
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private Map<String, List<ExceptionFor>> exceptions() {
        Map<String, List<ExceptionFor>> exceptions = new HashMap<>();
        facts(Kind.EXCEPTION).forEach((subject, colour) -> {
            String[] parts = subject.split(":", 3);
            exceptions.computeIfAbsent(parts[0], _ -> new ArrayList<>())
                    .add(StoredPolicy.exception(ExceptionKind.valueOf(parts[1]), parts[2], colour));
        });
        return exceptions;
    }

    /** The subject of a half of an agreement. */
    static String half(String fromAgency, String toAgency) {
        return fromAgency + ">" + toAgency;
    }

    /** The subject of an exception. */
    static String exception(long scope, String kind, String target) {
        return scope + ":" + kind + ":" + target;
    }

    static String text(List<Integer> numbers) {
        return String.join(",", numbers.stream().map(String::valueOf).toList());
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
}
