package org.leadgraph.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Act;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.Policies;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.visibility.PolicyGraph.AgencySetting;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.Policy.FirstShootingFigure;
import org.springframework.stereotype.Service;

/**
 * What an owner decides about its own records (L-01): mode, lead pointer, employment checks, days or bands of the time to first shooting, colours of data classes
 * and exceptions.
 */
@Service
class OwnerDecisions {

    private final Acts acts;
    private final Looks looks;
    private final Participants participants;
    private final Policies policies;
    private final PolicyWriter writer;

    OwnerDecisions(Acts acts, Looks looks, Participants participants, Policies policies, PolicyWriter writer) {
        this.acts = acts;
        this.looks = looks;
        this.participants = participants;
        this.policies = policies;
        this.writer = writer;
    }

    /** What an agency has decided about its records. */
    record OwnSharingPolicy(Policy.SharingMode mode, String leadPointer, boolean rejectsEmploymentUse,
            FirstShootingFigure firstShootingFigure,
            List<OwnDataClass> dataClasses) {}

    /** A class of its records. */
    record OwnDataClass(String name, Policy.Audience audience, String colour, List<OwnException> exceptions) {}

    /** An exception of a class. */
    record OwnException(Policy.ExceptionKind kind, String target, String colour) {}

    OwnSharingPolicy ofOwnAgency(Initiator by) {
        return looks.at(by, SharingAct.SHARING_POLICY_LOOK, (actor, kept) -> kept.together(tx -> shown(tx, actor.agencyId())));
    }

    OwnSharingPolicy mode(Initiator by, Policy.SharingMode mode) {
        return decide(by, SharingAct.SHARING_MODE, Map.of("mode", mode.name()),
                (actor, tx) -> set(actor, tx, AgencySetting.mode, mode.name()));
    }

    OwnSharingPolicy leadPointer(Initiator by, boolean shown) {
        return decide(by, SharingAct.LEAD_POINTER, Map.of("shown", shown),
                (actor, tx) -> set(actor, tx, AgencySetting.leadPointer, shown ? "YELLOW" : "RED"));
    }

    OwnSharingPolicy employmentUse(Initiator by, boolean rejected) {
        return decide(by, SharingAct.EMPLOYMENT_USE, Map.of("rejected", rejected),
                (actor, tx) -> set(actor, tx, AgencySetting.rejectsJ, String.valueOf(rejected)));
    }

    /** E-03, binding decision 15: partners get the time to first shooting of the agency's guns in days, or as a band. */
    OwnSharingPolicy firstShootingFigure(Initiator by, FirstShootingFigure figure) {
        return decide(by, SharingAct.FIRST_SHOOTING_FIGURE, Map.of("figure", figure.name()),
                (actor, tx) -> set(actor, tx, AgencySetting.timeToFirstShooting, figure.name()));
    }

    OwnSharingPolicy colour(Initiator by, String dataClass, String colour) {
        return decide(by, SharingAct.DATA_CLASS_COLOUR, Map.of("dataClass", dataClass, "colour", colour), (actor, tx) -> {
            DataClass found = DataClass.atRest(tx, actor.agencyId(), dataClass);
            if (!found.isShared()) {
                throw kept();
            }
            writer.scopeColour(tx, actor.userId(), found.number(), colour);
            return null;
        });
    }

    OwnSharingPolicy create(Initiator by, String dataClass, Policy.Audience audience, String colour) {
        Map<String, Object> facts = Map.of("dataClass", dataClass, "audience", audience.name(), "colour", colour);
        return decide(by, SharingAct.DATA_CLASS_CREATE, facts, (actor, tx) -> {
            DataClass.requireName(dataClass);
            if (DataClass.find(tx, actor.agencyId(), dataClass).isPresent()) {
                throw new InvalidRequest(SharingProblem.DATA_CLASS_EXISTS,
                        "Your agency has a data class of this name. Change its colour with `setDataClassColour`.", "L-04");
            }
            writer.newScope(tx, actor.userId(), actor.agencyId(), dataClass, audience.name(),
                    audience == Policy.Audience.SHARED ? colour : "RED");
            return null;
        });
    }

    OwnSharingPolicy except(Initiator by, String dataClass, Policy.ExceptionKind kind, String target, String colour) {
        return exception(by, SharingAct.EXCEPTION_SET, dataClass, kind, target, colour);
    }

    OwnSharingPolicy endException(Initiator by, String dataClass, Policy.ExceptionKind kind, String target) {
        return exception(by, SharingAct.EXCEPTION_END, dataClass, kind, target, null);
    }

    private OwnSharingPolicy exception(Initiator by, Act act, String dataClass, Policy.ExceptionKind kind, String given,
            @Nullable String colour) {
        String target = kind == Policy.ExceptionKind.AGENCY ? AgencyIds.of(given) : given;
        Map<String, Object> facts = new HashMap<>(Map.of("dataClass", dataClass, "kind", kind.name(), "target", target));
        facts.put("colour", colour);
        return decide(by, act, facts, (actor, tx) -> {
            DataClass found = DataClass.atRest(tx, actor.agencyId(), dataClass);
            if (found.audience().equals(Policy.Audience.OWNER_ONLY.name())
                    || !found.isShared() && kind != Policy.ExceptionKind.USER) {
                throw kept();
            }
            if (colour == null && !isThere(tx, actor, found, kind, target)) {
                throw new NotFound(SharingProblem.EXCEPTION_UNKNOWN,
                        "There is no such exception of this data class. Look at `sharingPolicy`.", act.rule());
            }
            if (colour != null && target.equals(actor.userId())) {
                throw new InvalidRequest(SharingProblem.OWN_ACCOUNT,
                        "You cannot make an exception for your own account. The head of the agency can name another approver for that.",
                        act.rule());
            }
            if (!writer.exception(tx, actor.userId(), found.number(), kind.name(), target, colour)) {
                throw new NotFound(SharingProblem.TARGET_UNKNOWN,
                        "There is no such user, agency or type of agency. Check the id, or look it up with `agencies`.", act.rule());
            }
            return null;
        });
    }

    private boolean isThere(SystemTransaction tx, Actor actor, DataClass found, Policy.ExceptionKind kind, String target) {
        return policies.of(tx, List.of(actor.agencyId())).scopes()
                .stream()
                .filter(scope -> scope.number() == found.number())
                .flatMap(scope -> scope.exceptions().stream())
                .anyMatch(exception -> exception.to() == kind && exception.target().equals(target));
    }

    private @Nullable Void set(Actor actor, SystemTransaction tx, AgencySetting setting, String value) {
        writer.agency(tx, actor.userId(), actor.agencyId(), setting, value);
        return null;
    }

    private OwnSharingPolicy decide(Initiator by, Act act, Map<String, Object> facts,
            BiFunction<Actor, SystemTransaction, @Nullable Void> work) {
        return acts.perform(by, act, facts, (actor, tx) -> {
            participants.requireOwner(tx, actor);
            work.apply(actor, tx);
            return shown(tx, actor.agencyId());
        });
    }

    private static InvalidRequest kept() {
        return new InvalidRequest(SharingProblem.DATA_CLASS_KEPT,
                "This data class stays with your agency, or with named users of it, so colours and exceptions for others have no effect on it. "
                        + "To share its records, move them to a shared class.",
                "E-03");
    }

    private OwnSharingPolicy shown(SystemTransaction tx, String agencyId) {
        Policy policy = policies.of(tx, List.of(agencyId));
        Policy.Agency agency = Objects.requireNonNull(policy.agencies().get(agencyId));
        List<OwnDataClass> classes = new ArrayList<>();
        policy.scopes()
                .stream()
                .filter(scope -> scope.agencyId().equals(agencyId))
                .sorted(Comparator.comparing(Policy.Scope::dataClass))
                .forEach(scope -> classes.add(new OwnDataClass(scope.dataClass(), scope.audience(), scope.colour().name(),
                        scope.exceptions()
                                .stream()
                                .map(exception -> new OwnException(exception.to(), exception.target(), exception.colour().name()))
                                .sorted(Comparator.comparing(OwnException::kind).thenComparing(OwnException::target))
                                .toList())));
        return new OwnSharingPolicy(agency.mode(), agency.leadPointerYellow() ? "YELLOW" : "RED", agency.rejectsJ(),
                agency.bandsOnly() ? FirstShootingFigure.BANDS : FirstShootingFigure.DAYS, classes);
    }
}
