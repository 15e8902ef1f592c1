package org.leadgraph.policy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyFacts.Kind;
import org.leadgraph.visibility.PolicyGraph;
import org.leadgraph.visibility.PolicyGraph.AgencySetting;
import org.springframework.stereotype.Service;

/**
 * Changes the policy graph, and notes each change with its moment, its act's user, and what was before, in the same transaction. A change to what is so
 * already changes and notes nothing.
 *
 * <p>
 * A fact has a kind and a subject: {@code SHARING from>to}, {@code AGENCY id.access}, {@code SCOPE number.colour}, {@code EXCEPTION number:KIND:target},
 * {@code USER id.status}. Values are texts; null means that the fact is not there. {@link Policies} undoes them by these names.
 */
@Service
public class PolicyWriter {
    private static final String ROLES = "roles";

    private final Clock clock;

    PolicyWriter(Clock clock) {
        this.clock = clock;
    }

    /** Gives this half of an agreement, or takes it back. Both halves are an agreement (K-01). */
    public void sharing(SystemTransaction tx, String by, String fromAgency, String toAgency, boolean given, String agreementId) {
        Map<String, Object> ends = Map.of("from", fromAgency, "to", toAgency);
        String before = one(tx, "MATCH (:Agency {agencyId: $from})-[half:SHARES_WITH]->(:Agency {agencyId: $to}) "
                + "RETURN coalesce(half.agreementId, '') AS value", ends);
        if (given == (before != null)) {
            return;
        }
        if (given) {
            tx.run("MATCH (a:Agency {agencyId: $from}), (b:Agency {agencyId: $to}) "
                    + "CREATE (a)-[:SHARES_WITH {since: $since, agreementId: $agreementId}]->(b)",
                    Map.of("from", fromAgency, "to", toAgency, "since", now(), "agreementId", agreementId));
        } else {
            tx.run("MATCH (:Agency {agencyId: $from})-[half:SHARES_WITH]->(:Agency {agencyId: $to}) DELETE half", ends);
        }
        note(tx, by, Kind.SHARING, PolicyFacts.half(fromAgency, toAgency), before, given ? agreementId : null);
    }

    /** Sets what an agency decides about all of its records; {@code rejectsJ} is {@code true} or {@code false}. */
    public void agency(SystemTransaction tx, String by, String agencyId, AgencySetting setting, String value) {
        String before = one(tx, "MATCH (policy:SharingPolicy)-[:OF]->(:Agency {agencyId: $id}) RETURN toString(policy[$key]) AS value",
                Map.of("id", agencyId, "key", setting.name()));
        if (value.equals(before)) {
            return;
        }
        tx.run("MATCH (policy:SharingPolicy)-[:OF]->(:Agency {agencyId: $id}) SET policy[$key] = $value", Map.of("id", agencyId, "key",
                setting.name(), "value", setting == AgencySetting.rejectsJ ? Boolean.valueOf(value) : value));
        note(tx, by, Kind.AGENCY, agencyId + "." + setting.name(), before, value);
    }

    /** Sets the colour of a scope: GREEN, YELLOW or RED. */
    public void scopeColour(SystemTransaction tx, String by, int number, String colour) {
        String before = one(tx, "MATCH (scope:Scope {number: $number}) RETURN scope.colour AS value", Map.of("number", number));
        if (colour.equals(before)) {
            return;
        }
        tx.run("MATCH (scope:Scope {number: $number}) SET scope.colour = $colour", Map.of("number", number, "colour", colour));
        note(tx, by, Kind.SCOPE, number + "." + PolicyGraph.COLOUR, before, colour);
    }

    /**
     * Makes a class of an agency's records and gives it the next number; no number is ever given twice.
     *
     * @param audience
     *            SHARED, OWNER_ONLY or NAMED_USERS
     * @return its number
     */
    public int newScope(SystemTransaction tx, String by, String agencyId, String dataClass, String audience, String colour) {
        int number = (int) tx.run("""
                MERGE (ingest:IngestState {name: 'ingest'})
                SET ingest.locked = true
                WITH ingest, reduce(highest = coalesce(ingest.lastScopeNumber, 0), n IN COLLECT { MATCH (s:Scope) RETURN s.number } |
                  CASE WHEN n > highest THEN n ELSE highest END) + 1 AS number
                SET ingest.lastScopeNumber = number
                WITH number
                MATCH (agency:Agency {agencyId: $agencyId})
                CREATE (:Scope {number: number, dataClass: $dataClass, audience: $audience, colour: $colour})-[:OF]->(agency)
                RETURN number""",
                Map.of("agencyId", agencyId, "dataClass", dataClass, "audience", audience, "colour", colour), row -> row.number("number"))
                .getFirst()
                .longValue();
        note(tx, by, Kind.SCOPE, number + "." + PolicyFacts.OWNER, null, agencyId);
        note(tx, by, Kind.SCOPE, number + "." + PolicyGraph.DATA_CLASS, null, dataClass);
        note(tx, by, Kind.SCOPE, number + "." + PolicyGraph.AUDIENCE, null, audience);
        note(tx, by, Kind.SCOPE, number + "." + PolicyGraph.COLOUR, null, colour);
        return number;
    }

    /** Removes a class of records that no record is in any more, with its exceptions. */
    public void removeScope(SystemTransaction tx, String by, int number) {
        Map<String, Object> which = Map.of("number", number);
        tx.run("""
                MATCH (:Scope {number: $number})-[:EXCEPTION]->(to)
                RETURN CASE WHEN to:User THEN 'USER' WHEN to:Agency THEN 'AGENCY' ELSE 'AGENCY_TYPE' END AS kind,
                  CASE WHEN to:User THEN to.userId WHEN to:Agency THEN to.agencyId ELSE to.code END AS target""", which,
                row -> List.of(row.text("kind"), row.text("target")))
                .forEach(exception -> exception(tx, by, number, exception.getFirst(), exception.getLast(), null));
        heldWith(tx, by, number, List.of());
        for (String fact : List.of(PolicyGraph.COLOUR, PolicyGraph.AUDIENCE, PolicyGraph.DATA_CLASS)) {
            note(tx, by, Kind.SCOPE, number + "." + fact,
                    one(tx, "MATCH (scope:Scope {number: $number}) RETURN scope[$key] AS value", Map.of("number", number, "key", fact)),
                    null);
        }
        note(tx, by, Kind.SCOPE, number + "." + PolicyFacts.OWNER,
                one(tx, "MATCH (:Scope {number: $number})-[:OF]->(agency:Agency) RETURN agency.agencyId AS value", which), null);
        tx.run("MATCH (scope:Scope {number: $number}) DETACH DELETE scope", which);
    }

    /** Holds a scope with others of the same agency: of its records a viewer gets the least that any of them gives. None: holds it no longer. */
    public void heldWith(SystemTransaction tx, String by, int number, List<Integer> others) {
        String before = one(tx, "MATCH (scope:Scope {number: $number}) WHERE scope.heldWith IS NOT NULL "
                + "RETURN reduce(text = '', each IN scope.heldWith | text + CASE text WHEN '' THEN '' ELSE ',' END + each) AS value",
                Map.of("number", number));
        String after = others.isEmpty() ? null : PolicyFacts.text(others);
        if (Objects.equals(before, after)) {
            return;
        }
        tx.run(others.isEmpty()
                ? "MATCH (scope:Scope {number: $number}) REMOVE scope.heldWith"
                : "MATCH (scope:Scope {number: $number}) SET scope.heldWith = $others", Map.of("number", number, "others", others));
        note(tx, by, Kind.SCOPE, number + "." + PolicyGraph.HELD_WITH, before, after);
    }

    /**
     * Makes an exception of a scope for a USER, an AGENCY or an AGENCY_TYPE, or ends it.
     *
     * @param colour
     *            what the target gets; null ends the exception
     * @return whether there is such a target
     */
    public boolean exception(SystemTransaction tx, String by, int number, String kind, String target, @Nullable String colour) {
        String to = switch (kind) {
            case "USER" -> "(to:User {userId: $target})";
            case "AGENCY" -> "(to:Agency {agencyId: $target})";
            case "AGENCY_TYPE" -> "(to:AgencyType {code: $target})";
            default -> throw new IllegalArgumentException(kind + " is no kind of exception");
        };
        Map<String, Object> parameters = new HashMap<>(Map.of("number", number, "target", target));
        if (kind.equals("AGENCY_TYPE")) {
            tx.run("MATCH (agency:Agency {kind: $target}) WITH DISTINCT agency.kind AS kind MERGE (:AgencyType {code: kind})", parameters);
        }
        if (one(tx, "MATCH " + to + " RETURN 'there' AS value", parameters) == null) {
            return false;
        }
        String before = one(tx, "MATCH (:Scope {number: $number})-[exception:EXCEPTION]->" + to + " RETURN exception.colour AS value",
                parameters);
        if (Objects.equals(before, colour)) {
            return true;
        }
        if (colour == null) {
            tx.run("MATCH (:Scope {number: $number})-[exception:EXCEPTION]->" + to + " DELETE exception", parameters);
        } else {
            parameters.put("colour", colour);
            tx.run("MATCH (scope:Scope {number: $number}), " + to + " MERGE (scope)-[exception:EXCEPTION]->(to) "
                    + "SET exception.colour = $colour, exception.since = coalesce(exception.since, datetime())", parameters);
        }
        note(tx, by, Kind.EXCEPTION, PolicyFacts.exception(number, kind, target), before, colour);
        return true;
    }

    /** Sets what a user's view depends on: status ACTIVE or SUSPENDED. */
    public void userStatus(SystemTransaction tx, String by, String userId, String status) {
        String before = one(tx, "MATCH (user:User {userId: $id}) RETURN user.status AS value", Map.of("id", userId));
        if (status.equals(before)) {
            return;
        }
        tx.run("MATCH (user:User {userId: $id}) SET user.status = $status", Map.of("id", userId, "status", status));
        note(tx, by, Kind.USER, userId + "." + PolicyGraph.STATUS, before, status);
    }

    /** Sets until when a user's dated conditions hold; the guard shows nothing from then on. Null when no dated condition is kept. */
    public void standingUntil(SystemTransaction tx, String by, String userId, @Nullable ZonedDateTime until) {
        List<ZonedDateTime> found = tx.run(
                "MATCH (user:User {userId: $id}) WHERE user.standingUntil IS NOT NULL RETURN user.standingUntil AS value",
                Map.of("id", userId), row -> row.momentOrNull("value"));
        String before = found.isEmpty() ? null : found.getFirst().toInstant().toString();
        String after = until == null ? null : until.toInstant().toString();
        if (Objects.equals(before, after)) {
            return;
        }
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", userId);
        parameters.put("until", until == null ? null : until.withZoneSameInstant(ZoneOffset.UTC));
        tx.run("MATCH (user:User {userId: $id}) SET user.standingUntil = $until", parameters);
        note(tx, by, Kind.USER, userId + "." + PolicyGraph.STANDING_UNTIL, before, after);
    }

    /** Makes an account, suspended, of a user whom this ORI employs; {@code facts} are names and the identity provider. */
    public void newUser(SystemTransaction tx, String by, String userId, String ori, Map<String, Object> facts) {
        tx.run("MATCH (ori:Ori {code: $ori}) CREATE (user:User {userId: $id}) SET user += $facts, user.status = 'SUSPENDED' "
                + "CREATE (user)-[:EMPLOYED_BY]->(ori)", Map.of("id", userId, "ori", ori, "facts", facts));
        note(tx, by, Kind.USER, userId + "." + PolicyGraph.STATUS, null, "SUSPENDED");
    }

    /** Gives a user a role, beside those that the account has. */
    public void addRole(SystemTransaction tx, String by, String userId, String role) {
        List<String> before = rolesOf(tx, userId);
        if (before.contains(role)) {
            return;
        }
        List<String> after = new ArrayList<>(before);
        after.add(role);
        setRoles(tx, by, userId, before, after);
    }

    /** Takes a role from a user. */
    public void removeRole(SystemTransaction tx, String by, String userId, String role) {
        List<String> before = rolesOf(tx, userId);
        if (!before.contains(role)) {
            return;
        }
        setRoles(tx, by, userId, before, before.stream().filter(each -> !each.equals(role)).toList());
    }

    private static List<String> rolesOf(SystemTransaction tx, String userId) {
        return tx.run("MATCH (user:User {userId: $id}) RETURN coalesce(user.roles, []) AS roles", Map.of("id", userId),
                row -> row.texts("roles")).stream().findFirst().orElse(List.of());
    }

    private void setRoles(SystemTransaction tx, String by, String userId, List<String> before, List<String> after) {
        tx.run("MATCH (user:User {userId: $id}) SET user.roles = $roles", Map.of("id", userId, "roles", after));
        note(tx, by, Kind.USER, userId + "." + ROLES, before.isEmpty() ? null : String.join(";", before),
                after.isEmpty() ? null : String.join(";", after));
    }

    /** The moment of changes made now, in UTC. */
    public ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }

    private void note(SystemTransaction tx, String by, Kind kind, String subject, @Nullable String before, @Nullable String after) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("at", now());
        entry.put("by", by);
        entry.put("kind", kind.name());
        entry.put("subject", subject);
        entry.put("before", before);
        entry.put("after", after);
        // The number orders entries of one moment.
        tx.run("MERGE (turn:ActState {name: 'acts'}) SET turn.entries = coalesce(turn.entries, 0) + 1 "
                + "CREATE (entry:PolicyEntry {number: turn.entries}) SET entry += $entry", Map.of("entry", entry));
    }

    private static @Nullable String one(SystemTransaction tx, String cypher, Map<String, Object> parameters) {
        return tx.run(cypher, parameters, row -> Optional.ofNullable(row.textOrNull("value"))).stream().flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }
}
