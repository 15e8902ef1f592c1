package org.leadgraph.sharing;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Act;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.sharing.AgreementNotices.Kind;
import org.springframework.stereotype.Service;

/**
 * Agreements, agency by agency (K-02). Each side gives its half: one half is a proposal, both are the agreement (K-01), in force from the next transaction on.
 * An approver decides for the own agency and sees only its agreements (K-04, K-14).
 */
@Service
class Agreements {

    private static final KeptList<Found> AVAILABLE = KeptList.byNameAndId("sharing/available-agencies",
            row -> new Found(row.text("agencyId"), row.text("name"), "NONE", null, null),
            Found::name, Found::agencyId);
    private static final KeptList<Found> AGREEMENTS = KeptList.byNameAndId("sharing/agreements",
            row -> new Found(row.text("agencyId"), row.text("name"), row.text("state"),
                    row.momentOrNull("since"), row.textOrNull("agreementId")),
            Found::name, Found::agencyId);

    private record Found(String agencyId, String name, String state, @Nullable ZonedDateTime since, @Nullable String agreementId) {}

    private final Acts acts;
    private final Looks looks;
    private final Participants participants;
    private final PolicyWriter policy;
    private final Agencies agencies;
    private final AgreementNotices notices;

    Agreements(Acts acts, Looks looks, Participants participants, PolicyWriter policy, Agencies agencies,
            AgreementNotices notices) {
        this.acts = acts;
        this.looks = looks;
        this.participants = participants;
        this.policy = policy;
        this.agencies = agencies;
        this.notices = notices;
    }

    /**
     * The agreement or proposal between the caller's agency and another.
     *
     * @param state
     *            NONE, PROPOSED_BY_US, PROPOSED_BY_THEM or IN_FORCE
     * @param since
     *            since when it is so; null when it was loaded without a date, or for NONE
     */
    record SharingAgreement(@Nullable Agency agency, String state, @Nullable ZonedDateTime since, @Nullable String agreementId) {}

    Connection available(Initiator by, PageRequest page) {
        return looks.at(by, SharingAct.SHARING_LOOK, (actor, kept) -> kept.pageOfAll(AVAILABLE, page,
                Map.of("own", actor.agencyId()), found -> {
                    Map<String, Agency> byId = agencies.withIds(found.stream().map(Found::agencyId).toList());
                    return found.stream().map(each -> byId.get(each.agencyId())).toList();
                }));
    }

    Connection ofOwnAgency(Initiator by, @Nullable String state, PageRequest page) {
        return looks.at(by, SharingAct.SHARING_LOOK, (actor, kept) -> {
            Map<String, @Nullable Object> which = new HashMap<>(Map.of("own", actor.agencyId()));
            which.put("state", state);
            return kept.pageOfAll(AGREEMENTS, page, which, found -> {
                Map<String, Agency> byId = agencies.withIds(found.stream().map(Found::agencyId).toList());
                return found.stream()
                        .map(each -> new SharingAgreement(byId.get(each.agencyId()), each.state(), each.since(), each.agreementId()))
                        .toList();
            });
        });
    }

    SharingAgreement propose(Initiator by, String agency) {
        return decide(by, SharingAct.SHARING_PROPOSE, Kind.PROPOSED, agency, (pair, tx) -> {
            switch (pair.state()) {
                case IN_FORCE -> throw inForce();
                case PROPOSED_BY_US -> throw new InvalidRequest(SharingProblem.ALREADY_PROPOSED,
                        "Your agency has proposed this already. Wait for the other agency's approver, or take it back with `withdrawProposal`.",
                        "K-01");
                case PROPOSED_BY_THEM -> throw new InvalidRequest(SharingProblem.PROPOSAL_WAITING,
                        "The other agency has proposed already. Accept with `acceptSharing`, or decline with `declineSharing`.", "K-01");
                case NONE -> {
                    Participation other = participants.of(tx, pair.other()).orElseThrow();
                    if (!other.isIn() || !other.listed()) {
                        throw new InvalidRequest(SharingProblem.AGENCY_NOT_AVAILABLE,
                                "This agency is not available for sharing. Choose one of `availableAgencies`.", "K-12");
                    }
                }
            }
            String agreementId = "CDS-" + UUID.randomUUID().toString().substring(0, 13);
            policy.sharing(tx, pair.actor().userId(), pair.own(), pair.other(), true, agreementId);
            return null;
        });
    }

    SharingAgreement accept(Initiator by, String agency) {
        return decide(by, SharingAct.SHARING_ACCEPT, Kind.ACCEPTED, agency, (pair, tx) -> {
            requireTheirProposal(pair);
            policy.sharing(tx, pair.actor().userId(), pair.own(), pair.other(), true, String.valueOf(pair.agreementId()));
            return null;
        });
    }

    SharingAgreement decline(Initiator by, String agency) {
        return decide(by, SharingAct.SHARING_DECLINE, Kind.DECLINED, agency, (pair, tx) -> {
            requireTheirProposal(pair);
            policy.sharing(tx, pair.actor().userId(), pair.other(), pair.own(), false, "");
            return null;
        });
    }

    SharingAgreement withdraw(Initiator by, String agency) {
        return decide(by, SharingAct.SHARING_WITHDRAW, Kind.WITHDRAWN, agency, (pair, tx) -> {
            if (pair.state() == Pair.State.IN_FORCE) {
                throw inForce();
            }
            if (pair.state() != Pair.State.PROPOSED_BY_US) {
                throw new InvalidRequest(SharingProblem.NO_PROPOSAL,
                        "Your agency has not proposed an agreement to this one, so there is nothing to take back. Look at `myAgreements`.",
                        "K-04");
            }
            policy.sharing(tx, pair.actor().userId(), pair.own(), pair.other(), false, "");
            return null;
        });
    }

    SharingAgreement end(Initiator by, String agency) {
        return decide(by, SharingAct.SHARING_END, Kind.ENDED, agency, (pair, tx) -> {
            if (pair.state() != Pair.State.IN_FORCE) {
                throw new InvalidRequest(SharingProblem.NO_AGREEMENT,
                        "There is no agreement with this agency. Take a proposal back with `withdrawProposal`, or refuse one with `declineSharing`.",
                        "K-11");
            }
            // Both halves: the other agency must not be able to bring the agreement back alone.
            policy.sharing(tx, pair.actor().userId(), pair.own(), pair.other(), false, "");
            policy.sharing(tx, pair.actor().userId(), pair.other(), pair.own(), false, "");
            return null;
        });
    }

    private SharingAgreement decide(Initiator by, Act act, Kind told, String agency,
            BiFunction<Pair, SystemTransaction, @Nullable Void> work) {
        String otherId = AgencyIds.of(agency);
        Pair after = acts.perform(by, act, Map.of("agencyId", otherId), (actor, tx) -> {
            participants.decidedBy(tx, actor);
            if (otherId.equals(actor.agencyId())) {
                throw new InvalidRequest(SharingProblem.OWN_AGENCY,
                        "An agency has no agreement with itself; its own records are there anyway. Name another agency.", "K-02");
            }
            work.apply(pair(actor, otherId, tx), tx);
            notices.tell(tx, otherId, actor.agencyId(), told, policy.now());
            return pair(actor, otherId, tx);
        });
        return new SharingAgreement(agencies.withIds(List.of(otherId)).get(otherId), after.state().name(), after.since(),
                after.agreementId());
    }

    private static Pair pair(Actor actor, String otherId, SystemTransaction tx) {
        return Pair.read(actor, otherId, tx)
                .orElseThrow(() -> new NotFound(SharingProblem.AGENCY_UNKNOWN,
                        "There is no agency with this id. Look it up with `availableAgencies`.", "K-02"));
    }

    private static void requireTheirProposal(Pair pair) {
        if (pair.state() == Pair.State.IN_FORCE) {
            throw inForce();
        }
        if (pair.state() != Pair.State.PROPOSED_BY_THEM) {
            throw new InvalidRequest(SharingProblem.NO_PROPOSAL,
                    "This agency has not proposed an agreement to yours. Propose one with `proposeSharing`, or wait for its answer.",
                    "K-01");
        }
    }

    private static InvalidRequest inForce() {
        return new InvalidRequest(SharingProblem.AGREEMENT_IN_FORCE,
                "There is an agreement with this agency. To end it, use `endSharing`.", "K-11");
    }
}
