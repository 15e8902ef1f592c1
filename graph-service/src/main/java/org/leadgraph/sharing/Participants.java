package org.leadgraph.sharing;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Role;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotPermitted;
import org.springframework.stereotype.Component;

/** Who takes part in Collective Data Sharing, and for which agency an approver decides. */
@Component
class Participants {
    /** Roles of ATF's field divisions (K-13). */
    private static final Set<Role> FIELD_DIVISION = Set.of(Role.ATF_CONTACT, Role.ATF_GROUP_SUPERVISOR, Role.SPECIAL_AGENT_IN_CHARGE);

    private record Account(String agencyId, String status, List<String> roles) {}

    private static final NamedQuery<Participation> PARTICIPATION = NamedQuery.of("sharing/participation",
            row -> new Participation(row.flag("active"), (int) row.number("memorandum"), (int) row.number("newest"),
                    Participation.State.valueOf(row.text("state")), row.textOrNull("approver"),
                    row.momentOrNull("joinedAt"), row.momentOrNull("leftAt"), row.flag("listed")));
    private static final NamedQuery<Row> SAVED = NamedQuery.of("sharing/participation-saved", row -> row);
    private static final NamedQuery<Row> FORM = NamedQuery.of("sharing/form-signed", row -> row);
    private static final NamedQuery<Account> ACCOUNT = NamedQuery.of("sharing/account",
            row -> new Account(row.text("agencyId"), row.text("status"), row.texts("roles")));
    private static final NamedQuery<Row> ELECTED = NamedQuery.of("sharing/approver-elected", row -> row);

    Optional<Participation> of(SystemTransaction tx, String agencyId) {
        return tx.run(PARTICIPATION, Map.of("agencyId", agencyId)).stream().findFirst();
    }

    /** The part of the approver's agency, once it is sure that this approver decides for it. */
    Participation decidedBy(SystemTransaction tx, Actor actor) {
        refuseFieldDivision(actor);
        Participation own = of(tx, actor.agencyId()).orElseThrow();
        own.requireApprover(actor);
        return own;
    }

    /** The approver on file decides about the agency's records, whether or not the agency takes part. */
    void requireOwner(SystemTransaction tx, Actor actor) {
        refuseFieldDivision(actor);
        of(tx, actor.agencyId()).orElseThrow().requireOnFile(actor);
    }

    /** K-13: whatever other role the account holds. */
    static void refuseFieldDivision(Actor actor) {
        if (FIELD_DIVISION.stream().anyMatch(actor::holds)) {
            throw new NotPermitted(SharingProblem.ATF_CANNOT_MANAGE_SHARING,
                    "ATF field division staff cannot manage Collective Data Sharing. Ask the agency's approver.", "K-13");
        }
    }

    void save(SystemTransaction tx, String agencyId, Map<String, Object> facts) {
        tx.run(SAVED, Map.of("agencyId", agencyId, "facts", facts));
    }

    /** Makes this account the agency's approver, and keeps the signed form. */
    void elect(SystemTransaction tx, Actor head, String form, String approver, ZonedDateTime at, int memorandum) {
        boolean fit = tx.run(ACCOUNT, Map.of("userId", approver))
                .stream()
                .anyMatch(account -> account.agencyId().equals(head.agencyId()) && account.status().equals("ACTIVE")
                        && FIELD_DIVISION.stream().noneMatch(role -> account.roles().contains(role.name())));
        if (!fit) {
            throw new InvalidRequest(SharingProblem.APPROVER_UNFIT,
                    "The approver must be an active account of your own agency, and not of an ATF field division. Name another user id, or have your "
                            + "application administrator reinstate this one.",
                    "K-07");
        }
        tx.run(ELECTED, Map.of("agencyId", head.agencyId(), "approver", approver));
        Map<String, Object> signed = new HashMap<>(Map.of("kind", form, "agencyId", head.agencyId(), "approver", approver));
        signed.putAll(Map.of("signedBy", head.userId(), "at", at, "memorandum", memorandum));
        tx.run(FORM, signed);
    }
}
