package org.leadgraph.standing;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Role;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.springframework.stereotype.Service;

/** What the CJIS systems officer of a state keeps about its agencies: agreements of agencies with the systems agency, and delegations to coordinators (U-03, U-04). */
@Service
class SystemsOffice {

    private static final NamedQuery<UserAgreement> NEW_AGREEMENT = NamedQuery.of("standing/new-agreement",
            SystemsOffice::agreement);
    private static final NamedQuery<List<String>> STATES = NamedQuery.of("standing/states-of-agency", row -> row.texts("states"));
    private static final NamedQuery<Delegation> NEW_DELEGATION = NamedQuery.of("standing/delegate", SystemsOffice::delegation);
    private static final NamedQuery<Delegation> END_DELEGATION = NamedQuery.of("standing/end-delegation",
            SystemsOffice::delegation);

    private final Acts acts;
    private final PolicyWriter policy;
    private final StandingKeeper standing;

    SystemsOffice(Acts acts, PolicyWriter policy, StandingKeeper standing) {
        this.acts = acts;
        this.policy = policy;
        this.standing = standing;
    }

    /** An agreement as it is recorded. */
    record UserAgreementInput(String agencyId, LocalDate signedOn, @Nullable LocalDate endsOn, List<String> systems,
            List<String> policies) {}

    /**
     * A written agreement of an agency with its CJIS systems agency.
     *
     * @param endsOn
     *            its last day; null when it has none
     */
    record UserAgreement(String agencyId, LocalDate signedOn, @Nullable LocalDate endsOn, List<String> systems, List<String> policies) {}

    /** A coordinator who manages an agency's accounts. */
    record Delegation(String agencyId, String userId, ZonedDateTime since, @Nullable ZonedDateTime endedAt) {}

    /** Records an agreement, from which the standing of the agency's users follows. */
    UserAgreement recordAgreement(Initiator by, UserAgreementInput input) {
        if (input.signedOn().isAfter(policy.now().toLocalDate())) {
            throw new InvalidRequest(StandingProblem.DAY_INVALID,
                    "The day of the signature is in the future. Enter the agreement when it is signed.", "U-04");
        }
        if (input.endsOn() != null && input.endsOn().isBefore(policy.now().toLocalDate())) {
            throw new InvalidRequest(StandingProblem.DAY_INVALID,
                    "The agreement has ended already, so it gives nobody standing. Enter the one that follows it, when it is signed.",
                    "U-04");
        }
        if (input.endsOn() != null && input.endsOn().isBefore(input.signedOn())) {
            throw new InvalidRequest(StandingProblem.DAY_INVALID, "The agreement ends before it is signed. Check both days.", "U-04");
        }
        List<String> systems = Words.required(input.systems(), "systems", "U-04");
        List<String> policies = Words.required(input.policies(), "policies", "U-04");
        return acts.perform(by, StandingAct.USER_AGREEMENT_RECORD, Map.of("agencyId", input.agencyId()), (actor, tx) -> {
            tx.run(STATES, Map.of("agencyId", input.agencyId())).stream()
                    .filter(states -> actor.reaches(StandingAct.USER_AGREEMENT_RECORD, input.agencyId(), states))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(StandingProblem.AGENCY_UNKNOWN,
                            "There is no agency with this id in your state. Ask agencies for the list.", "U-04"));
            Map<String, Object> facts = new HashMap<>();
            facts.put("signedOn", input.signedOn());
            facts.put("endsOn", input.endsOn());
            facts.put("systems", systems);
            facts.put("policies", policies);
            facts.put("recordedBy", actor.userId());
            facts.put("recordedAt", policy.now());
            UserAgreement kept = tx.run(NEW_AGREEMENT, Map.of("agencyId", input.agencyId(), "facts", facts)).getFirst();
            standing.renewAgency(tx, actor.userId(), input.agencyId());
            return kept;
        });
    }

    /** Lets an agency coordinator manage the accounts of the own agency. */
    Delegation delegate(Initiator by, String userId) {
        return acts.perform(by, StandingAct.USER_MANAGEMENT_DELEGATE, Map.of("userId", userId), (actor, tx) -> {
            Account account = tx.run(Account.BY_ID, Map.of("userId", userId))
                    .stream()
                    .filter(each -> each.roles().contains(Role.AGENCY_COORDINATOR.name()))
                    .filter(each -> actor.reaches(StandingAct.USER_MANAGEMENT_DELEGATE, each.agencyId(), each.states()))
                    .findFirst()
                    .orElseThrow(() -> new NotFound(StandingProblem.ACCOUNT_UNKNOWN,
                            "No agency coordinator of your state has this user id. Delegate to a coordinator.", "U-03"));
            return tx.run(NEW_DELEGATION,
                    Map.of("userId", userId, "agencyId", account.agencyId(), "at", policy.now(), "by", actor.userId())).getFirst();
        });
    }

    Delegation endDelegation(Initiator by, String userId) {
        return acts.perform(by, StandingAct.USER_MANAGEMENT_END, Map.of("userId", userId),
                (actor, tx) -> tx.run(Account.BY_ID, Map.of("userId", userId))
                        .stream()
                        .filter(each -> actor.reaches(StandingAct.USER_MANAGEMENT_END, each.agencyId(), each.states()))
                        .flatMap(_ -> tx.run(END_DELEGATION, Map.of("userId", userId, "at", policy.now())).stream())
                        .findFirst()
                        .orElseThrow(() -> new NotFound(StandingProblem.ACCOUNT_UNKNOWN,
                                "Nothing is delegated to this user id in your state. Check the id.", "U-03")));
    }

    private static UserAgreement agreement(Row row) {
        return new UserAgreement(row.text("agencyId"), row.day("signedOn"), row.dayOrNull("endsOn"),
                row.texts("systems"), row.texts("policies"));
    }

    private static Delegation delegation(Row row) {
        return new Delegation(row.text("agencyId"), row.text("userId"), row.moment("since"),
                row.momentOrNull("endedAt"));
    }
}
