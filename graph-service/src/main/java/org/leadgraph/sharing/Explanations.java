package org.leadgraph.sharing;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Looks;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.Policies;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.ScopeLabel;
import org.leadgraph.visibility.VisibilityRules;
import org.leadgraph.visibility.VisibilityRules.Decision;
import org.leadgraph.visibility.VisibilityRules.Visibility;
import org.springframework.stereotype.Component;

/**
 * Why a caller is shown a record or a pointer. First the guard must show it to the caller; then its rules say which of them decided. About anything else
 * nothing is said. An agreement that is named is one of the caller's own agency (binding decision 12).
 */
@Component
class Explanations {
    private record Pointed(String agencyId) {}

    private record Scoped(List<String> scopes) {}

    private static final NamedQuery<RecordNode> RECORD = NamedQuery.of("sharing/record-in-view", row -> row.record("record"));
    private static final NamedQuery<Pointed> POINTER = NamedQuery.of("sharing/pointer-in-view",
            row -> new Pointed(row.text("agencyId")));
    private static final NamedQuery<Scoped> SCOPE = NamedQuery.of("sharing/records-of-classes", row -> new Scoped(row.texts("scopes")));

    private final Policies policies;
    private final Agencies agencies;
    private final Looks.Kept kept;

    Explanations(Policies policies, Agencies agencies, Looks looks) {
        this.policies = policies;
        this.agencies = agencies;
        this.kept = looks.ofTheService();
    }

    /** Why something is shown. */
    record WhyVisible(String recordId, @Nullable Agency owner, Visibility shownAs, VisibilityRules.Rule rule,
            Policy.@Nullable ExceptionKind exception, @Nullable String agreementId, @Nullable ZonedDateTime agreedSince, String sentence) {}

    private record Shown(String owner, int scope, boolean record) {}

    /**
     * @param reading
     *            of the caller
     * @param beside
     *            a record of the view that a pointer is looked up beside; null when only a record is meant
     */
    @Nullable
    WhyVisible why(GraphReading reading, String record, @Nullable String beside) {
        String own = reading.view().agencyId();
        if (own == null) {
            return null;
        }
        return record(reading, record).or(() -> beside == null ? Optional.empty() : pointer(reading, record, beside))
                .flatMap(shown -> kept.together(tx -> why(tx, reading, own, record, shown)))
                .orElse(null);
    }

    private Optional<Shown> record(GraphReading reading, String id) {
        return reading.run(RECORD, Map.of("id", id))
                .stream()
                .findFirst()
                .flatMap(node -> Optional.ofNullable(agencies.holding(List.of(node.ori())).get(node.ori()))
                        .map(owner -> new Shown(owner.agencyId(), node.scope(), true)));
    }

    private Optional<Shown> pointer(GraphReading reading, String id, String beside) {
        return reading.run(POINTER, Map.of("id", id, "beside", beside))
                .stream()
                .findFirst()
                .flatMap(pointed -> kept.read(SCOPE, Map.of("ids", List.of(id)))
                        .stream()
                        .filter(scoped -> scoped.scopes().size() == 1)
                        .findFirst()
                        .map(scoped -> new Shown(pointed.agencyId(), ScopeLabel.number(scoped.scopes().getFirst()).orElseThrow(), false)));
    }

    private Optional<WhyVisible> why(SystemTransaction tx, GraphReading reading, String own, String recordId, Shown shown) {
        Caller caller = Caller.parse(reading.impersonationName()).orElseThrow();
        Policy policy = policies.of(tx, own.equals(shown.owner()) ? List.of(own) : List.of(own, shown.owner()));
        // A policy that has changed since gives another decision; then the release check withholds the answer anyway.
        return VisibilityRules.decide(policy, caller, shown.scope())
                .filter(decision -> shown.record() == (decision.visibility() == Visibility.GREEN)
                        && decision.visibility() != Visibility.RED)
                .map(decision -> {
                    Actor asker = new Actor(caller.userId(), own, "", Set.of());
                    Pair pair = own.equals(shown.owner()) ? null : Pair.read(asker, shown.owner(), tx).orElse(null);
                    boolean agreed = pair != null && pair.state() == Pair.State.IN_FORCE;
                    Agency owner = agencies.withIds(List.of(shown.owner())).get(shown.owner());
                    return new WhyVisible(recordId, owner, decision.visibility(), decision.rule(), decision.exception(),
                            agreed ? pair.agreementId() : null, agreed ? pair.since() : null,
                            sentence(decision, owner == null ? shown.owner() : owner.name()));
                });
    }

    private static String sentence(Decision decision, String owner) {
        String what = decision.visibility() == Visibility.GREEN ? "You see this record" : "You are pointed at this record";
        String exception = decision.exception() == null ? "" : switch (decision.exception()) {
            case USER -> " by an exception for you";
            case AGENCY -> " by an exception for your agency";
            case AGENCY_TYPE -> " by an exception for your type of agency";
        };
        return switch (decision.rule()) {
            case OWN_AGENCY -> what + " because it is your own agency's" + (exception.isEmpty() ? "." : ", and" + exception + ".");
            case ALL_OR_NOTHING -> what + " because your agency and " + owner + " share everything.";
            case ITEM_POLICY -> what + " because your agency and " + owner + " have an agreement, and " + owner + " shows it"
                    + (exception.isEmpty() ? " to its partners." : exception + ".");
            case NO_AGREEMENT -> what + " because " + owner + " answers NIBIN leads with a pointer, though there is no agreement.";
            default -> what + ".";
        };
    }
}
