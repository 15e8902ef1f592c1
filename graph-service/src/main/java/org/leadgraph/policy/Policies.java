package org.leadgraph.policy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyFacts.Kind;
import org.leadgraph.visibility.Policy;
import org.springframework.stereotype.Service;

/**
 * Reads the policy graph into the form by which the guard's rules decide: as it is, or as it was. Used to suppose, explain and look back. What a caller sees
 * is decided by the guard, which reads the policy itself.
 */
@Service
public class Policies {
    private static final NamedQuery<Row> AGENCIES = NamedQuery.of("policy/agencies", row -> row);
    private static final NamedQuery<Row> USERS = NamedQuery.of("policy/users", row -> row);
    private static final NamedQuery<Row> HALVES = NamedQuery.of("policy/halves", row -> row);
    private static final NamedQuery<Row> SCOPES = NamedQuery.of("policy/scopes", row -> row);
    private static final NamedQuery<Row> RELEASES = NamedQuery.of("policy/releases", row -> row);
    private static final NamedQuery<Row> CHANGES = NamedQuery.of("policy/changes-since", row -> row);

    private static final Map<String, Object> ALL = Map.of("all", true, "agencyIds", List.of());

    /** The policy of this moment. */
    public Policy now(SystemTransaction tx) {
        return facts(tx, ALL, ALL).policy();
    }

    /** The policy of this moment, of these agencies alone: enough for what one of them sees of another. */
    public Policy of(SystemTransaction tx, Collection<String> agencyIds) {
        return facts(tx, these(agencyIds), these(agencyIds)).policy();
    }

    /**
     * The policy as it was at a moment: the present one with every noted change since then undone. What a load changed since is not noted, so it is as now.
     */
    public Policy at(SystemTransaction tx, Instant moment) {
        return undone(tx, moment, ALL);
    }

    /** The same for users of this agency: of users and agreements it has this agency's alone, and all that others decided about their records. */
    public Policy at(SystemTransaction tx, Instant moment, String agencyId) {
        return undone(tx, moment, these(List.of(agencyId)));
    }

    private static Policy undone(SystemTransaction tx, Instant moment, Map<String, Object> viewers) {
        // Changes wait for each other at this node; with it in hand, facts and journal are of one moment.
        tx.run("MERGE (turn:ActState {name: 'acts'}) SET turn.last = 'POLICY_READ'", Map.of());
        PolicyFacts facts = facts(tx, ALL, viewers);
        for (Row change : tx.run(CHANGES, Map.of("at", moment.atZone(ZoneOffset.UTC)))) {
            facts.put(Kind.valueOf(change.text("kind")), change.text("subject"), change.textOrNull("before"));
        }
        return facts.policy();
    }

    private static Map<String, Object> these(Collection<String> agencyIds) {
        return Map.of("all", false, "agencyIds", List.copyOf(agencyIds));
    }

    /**
     * Reads facts.
     *
     * @param owners
     *            agencies whose settings, classes and exceptions are read
     * @param viewers
     *            agencies whose users and agreements are read
     */
    private static PolicyFacts facts(SystemTransaction tx, Map<String, Object> owners, Map<String, Object> viewers) {
        long epoch = tx.run("OPTIONAL MATCH (epoch:PolicyEpoch) RETURN coalesce(max(epoch.number), 0) AS number", Map.of(),
                row -> row.number("number")).getFirst();
        PolicyFacts facts = new PolicyFacts(epoch);
        for (Row row : tx.run(AGENCIES, owners)) {
            copy(row, facts, Kind.AGENCY, row.text("agencyId"), "level", "kind", "access", "mode", "leadPointer",
                    "timeToFirstShooting");
            facts.put(Kind.AGENCY, row.text("agencyId") + ".rejectsJ", String.valueOf(row.flag("rejectsJ")));
        }
        for (Row row : tx.run(USERS, viewers)) {
            String id = row.text("userId");
            copy(row, facts, Kind.USER, id, "ori", "status", "standingUntil");
            facts.put(Kind.USER, id + ".agency", row.textOrNull("agencyId"));
        }
        tx.run(HALVES, viewers)
                .forEach(
                        row -> facts.put(Kind.SHARING, row.text("fromAgency") + ">" + row.text("toAgency"), row.textOrNull("agreementId")));
        for (Row row : tx.run(SCOPES, owners)) {
            String number = String.valueOf(row.number("number"));
            copy(row, facts, Kind.SCOPE, number, "dataClass", "audience", "colour");
            facts.put(Kind.SCOPE, number + ".agency", row.textOrNull("agencyId"));
            List<Integer> heldWith = ((List<?>) row.value("heldWith")).stream().map(each -> ((Number) each).intValue()).toList();
            facts.put(Kind.SCOPE, number + ".heldWith", heldWith.isEmpty() ? null : PolicyFacts.text(heldWith));
        }
        tx.run(RELEASES, owners)
                .forEach(row -> facts.put(Kind.RELEASE, row.number("number") + ":" + row.text("kind") + ":" + row.text("target"),
                        row.textOrNull("colour")));
        return facts;
    }

    private static void copy(Row row, PolicyFacts facts, Kind kind, String id, String... names) {
        for (String name : names) {
            facts.put(kind, id + "." + name, row.textOrNull(name));
        }
    }
}
