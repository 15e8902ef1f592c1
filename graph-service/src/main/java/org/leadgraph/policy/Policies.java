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
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.PolicyGraph;
import org.leadgraph.visibility.PolicyGraph.AgencySetting;
import org.leadgraph.visibility.UseCode;
import org.leadgraph.visibility.View;
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
    private static final NamedQuery<Row> RELEASES = NamedQuery.of("policy/exceptions", row -> row);
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

    /** What a user sees of the own agency's records, at this moment. */
    public View ownView(SystemTransaction tx, String agencyId, String userId) {
        return View.of(of(tx, List.of(agencyId)), new Caller(UseCode.C, userId));
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
            String id = row.text(PolicyGraph.AGENCY_ID);
            copy(row, facts, Kind.AGENCY, id, PolicyGraph.LEVEL, PolicyGraph.KIND);
            for (AgencySetting setting : AgencySetting.values()) {
                Object value = row.value(setting.name());
                facts.put(Kind.AGENCY, id + "." + setting, value == null ? null : value.toString());
            }
        }
        for (Row row : tx.run(USERS, viewers)) {
            String id = row.text(PolicyGraph.USER_ID);
            copy(row, facts, Kind.USER, id, PolicyFacts.ORI, PolicyGraph.STATUS, PolicyGraph.STANDING_UNTIL);
            facts.put(Kind.USER, id + "." + PolicyFacts.OWNER, row.textOrNull(PolicyGraph.AGENCY_ID));
        }
        tx.run(HALVES, viewers).forEach(row -> facts.put(Kind.SHARING,
                PolicyFacts.half(row.text("fromAgency"), row.text("toAgency")), row.textOrNull("agreementId")));
        for (Row row : tx.run(SCOPES, owners)) {
            String number = String.valueOf(row.number(PolicyGraph.NUMBER));
            copy(row, facts, Kind.SCOPE, number, PolicyGraph.DATA_CLASS, PolicyGraph.AUDIENCE, PolicyGraph.COLOUR);
            facts.put(Kind.SCOPE, number + "." + PolicyFacts.OWNER, row.textOrNull(PolicyGraph.AGENCY_ID));
            List<Integer> heldWith = ((List<?>) row.value(PolicyGraph.HELD_WITH)).stream().map(each -> ((Number) each).intValue()).toList();
            facts.put(Kind.SCOPE, number + "." + PolicyGraph.HELD_WITH, heldWith.isEmpty() ? null : PolicyFacts.text(heldWith));
        }
        tx.run(RELEASES, owners).forEach(row -> facts.put(Kind.EXCEPTION, PolicyFacts.exception(row.number(PolicyGraph.NUMBER),
                row.text("kind"), row.text("target")), row.textOrNull(PolicyGraph.COLOUR)));
        return facts;
    }

    private static void copy(Row row, PolicyFacts facts, Kind kind, String id, String... names) {
        for (String name : names) {
            facts.put(kind, id + "." + name, row.textOrNull(name));
        }
    }
}
