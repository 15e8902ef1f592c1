package org.leadgraph.sharing;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.springframework.stereotype.Service;

/** Joining Collective Data Sharing, leaving it, coming back, and naming another approver. */
@Service
class Participations {

    private static final NamedQuery<Row> PARTNERS = NamedQuery.of("sharing/partners", row -> row);

    private final Acts acts;
    private final Looks looks;
    private final Participants participants;
    private final PolicyWriter policy;
    private final Agencies agencies;
    private final AgreementNotices notices;

    Participations(Acts acts, Looks looks, Participants participants, PolicyWriter policy, Agencies agencies, AgreementNotices notices) {
        this.acts = acts;
        this.looks = looks;
        this.participants = participants;
        this.policy = policy;
        this.agencies = agencies;
        this.notices = notices;
    }

    private record Own(String agencyId, Participation part) {}

    /** An agency's part, as the agency itself may know it. */
    record SharingParticipation(@Nullable Agency agency, Participation.State state, @Nullable String approver, int memorandumVersion,
            int newestMemorandumVersion, @Nullable ZonedDateTime joinedAt, @Nullable ZonedDateTime leftAt, boolean listed) {}

    SharingParticipation ofOwnAgency(Initiator by) {
        return shown(looks.at(by, SharingAct.CDS_LOOK, (actor, kept) -> kept.together(tx -> own(tx, actor))));
    }

    SharingParticipation join(Initiator by, String approver, boolean signed) {
        return shown(acts.perform(by, SharingAct.CDS_JOIN, Map.of("approver", approver, "signed", signed), (actor, tx) -> {
            Participants.refuseFieldDivision(actor);
            requireSigned(signed, "The CDS addendum", "K-07");
            Participation before = participants.of(tx, actor.agencyId()).orElseThrow();
            if (before.state() == Participation.State.IN) {
                throw new InvalidRequest(SharingProblem.ALREADY_PARTICIPATING,
                        "Your agency takes part already. To elect another approver, use `changeCdsApprover`.", "K-07");
            }
            if (before.state() == Participation.State.OUT) {
                throw new InvalidRequest(SharingProblem.LEFT_EARLIER,
                        "Your agency took part before. Its approver comes back with `returnToCollectiveDataSharing`, without new paperwork; "
                                + "for another approver sign `changeCdsApprover` first.",
                        "K-16");
            }
            before.requireNewestMemorandum();
            participants.elect(tx, actor, "ADDENDUM", approver, policy.now(), before.memorandum());
            participants.save(tx, actor.agencyId(), Map.of("state", "IN", "approver", approver, "joinedAt", policy.now()));
            return own(tx, actor);
        }));
    }

    SharingParticipation changeApprover(Initiator by, String approver, boolean signed) {
        return shown(acts.perform(by, SharingAct.CDS_APPROVER_CHANGE, Map.of("approver", approver, "signed", signed), (actor, tx) -> {
            Participants.refuseFieldDivision(actor);
            requireSigned(signed, "The Approver Change Request Form", "K-17");
            Participation before = participants.of(tx, actor.agencyId()).orElseThrow();
            if (before.state() == Participation.State.NEVER) {
                throw new InvalidRequest(SharingProblem.NOT_PARTICIPATING,
                        "Your agency has no approver to change. Sign the addendum with `joinCollectiveDataSharing`.", "K-07");
            }
            if (approver.equals(before.approver())) {
                throw new InvalidRequest(SharingProblem.APPROVER_UNCHANGED,
                        "This account is your agency's approver already. Nothing needs to be signed.", "K-17");
            }
            participants.elect(tx, actor, "APPROVER_CHANGE", approver, policy.now(), before.memorandum());
            participants.save(tx, actor.agencyId(), Map.of("state", before.state().name(), "approver", approver));
            return own(tx, actor);
        }));
    }

    SharingParticipation leave(Initiator by) {
        return shown(acts.perform(by, SharingAct.CDS_LEAVE, Map.of(), (actor, tx) -> {
            participants.decidedBy(tx, actor);
            forgetPartners(actor, tx);
            participants.save(tx, actor.agencyId(), Map.of("state", "OUT", "approver", actor.userId(), "leftAt", policy.now()));
            return own(tx, actor);
        }));
    }

    SharingParticipation comeBack(Initiator by) {
        return shown(acts.perform(by, SharingAct.CDS_RETURN, Map.of(), (actor, tx) -> {
            Participants.refuseFieldDivision(actor);
            Participation before = participants.of(tx, actor.agencyId()).orElseThrow();
            before.requireOnFile(actor);
            switch (before.state()) {
                case IN -> throw new InvalidRequest(SharingProblem.ALREADY_PARTICIPATING,
                        "Your agency takes part already. Propose agreements with `proposeSharing`.", "K-16");
                case NEVER -> throw new InvalidRequest(SharingProblem.NOT_PARTICIPATING,
                        "Your agency never took part. Ask the head of your agency to sign the addendum with `joinCollectiveDataSharing`.",
                        "K-07");
                case OUT -> before.requireNewestMemorandum();
            }
            Map<String, Object> facts = new HashMap<>(Map.of("state", "IN", "joinedAt", policy.now()));
            facts.put("leftAt", null);
            participants.save(tx, actor.agencyId(), facts);
            return own(tx, actor);
        }));
    }

    /** K-12: the list is changed by support alone; agreements stay as they are. */
    boolean list(Initiator by, String agency, boolean listed) {
        String agencyId = AgencyIds.of(agency);
        return acts.perform(by, SharingAct.CDS_LIST_CHANGE, Map.of("agencyId", agencyId, "listed", listed), (_, tx) -> {
            Participation before = participants.of(tx, agencyId)
                    .orElseThrow(() -> new NotFound(SharingProblem.AGENCY_UNKNOWN,
                            "There is no agency with this id. Look it up with `agencies`."));
            if (before.state() == Participation.State.NEVER) {
                throw new InvalidRequest(SharingProblem.NOT_PARTICIPATING,
                        "This agency does not take part, so it is not on the list. It will be listed when it joins.", "K-12");
            }
            if (before.listed() == listed) {
                throw new InvalidRequest(SharingProblem.LIST_UNCHANGED,
                        listed ? "This agency is on the list already." : "This agency is off the list already.", "K-12");
            }
            Map<String, Object> facts = new HashMap<>(Map.of("state", before.state().name(), "listed", listed));
            if (before.approver() != null) {
                facts.put("approver", before.approver());
            }
            participants.save(tx, agencyId, facts);
            return listed;
        });
    }

    /** K-18: both halves go, of agreements and of proposals, so that nothing comes back with the agency. */
    private void forgetPartners(Actor actor, SystemTransaction tx) {
        for (Row partner : tx.run(PARTNERS, Map.of("own", actor.agencyId()))) {
            String other = partner.text("agencyId");
            policy.sharing(tx, actor.userId(), actor.agencyId(), other, false, "");
            policy.sharing(tx, actor.userId(), other, actor.agencyId(), false, "");
            notices.tell(tx, other, actor.agencyId(), AgreementNotices.Kind.LEFT, policy.now());
        }
    }

    private static void requireSigned(boolean signed, String form, String rule) {
        if (!signed) {
            throw new InvalidRequest(SharingProblem.FORM_UNSIGNED,
                    form + " must be signed by the head of the agency. Sign it, and send `signed: true`.", rule);
        }
    }

    private Own own(SystemTransaction tx, Actor actor) {
        return new Own(actor.agencyId(), participants.of(tx, actor.agencyId()).orElseThrow());
    }

    private SharingParticipation shown(Own own) {
        Participation part = own.part();
        return new SharingParticipation(agencies.withIds(List.of(own.agencyId())).get(own.agencyId()), part.state(), part.approver(),
                part.memorandum(), part.newest(), part.joinedAt(), part.leftAt(), part.listed());
    }
}
