package org.leadgraph.onboarding;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Looks;
import org.leadgraph.act.Reach;
import org.leadgraph.act.Role;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.NotFound;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.standing.Opening;
import org.springframework.stereotype.Component;

/** Requests for access: kept, found by those whom they concern, and moved along their path. */
@Component
class AccessRequests {
    private static final NamedQuery<AccessRequest> REQUEST = NamedQuery.of("onboarding/request", AccessRequest::of);
    /** Requests that concern an agency, or all, newest first. */
    static final KeptList<Listed> REQUESTS = KeptList.byNumber("onboarding/requests",
            row -> new Listed(row.text("requestId"), row.number("number")), Listed::number);
    private static final NamedQuery<String> NEW = NamedQuery.of("onboarding/new-request", row -> row.text("requestId"));
    private static final NamedQuery<String> TAKE = NamedQuery.of("onboarding/take-step", row -> row.text("state"));
    private static final NamedQuery<Long> CONTACTS = NamedQuery.of("onboarding/name-contacts", row -> row.number("contacts"));

    private static final Set<Role> OF_THE_AGENCY = EnumSet.of(Role.HEAD_OF_AGENCY, Role.APPLICATION_ADMINISTRATOR, Role.POINT_OF_CONTACT);

    private final PolicyWriter policy;

    AccessRequests(PolicyWriter policy) {
        this.policy = policy;
    }

    /** A request as it appears in a list. */
    record Listed(String requestId, long number) {}

    /** Keeps a new request and returns its id. */
    String submit(SystemTransaction tx, Actor actor, String agencyId, AccessOption option, @Nullable String itContact) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("agencyId", agencyId);
        facts.put("divisionId", actor.agencyId());
        facts.put("option", option.name());
        facts.put("itContact", itContact);
        String requestId = tx.run(NEW, Map.of("request", facts)).getFirst();
        take(tx, actor, requestId, new AccessPath.Transition(AccessPath.State.REQUESTED, AccessPath.Step.SUBMIT, Role.ATF_CONTACT,
                AccessPath.State.REQUESTED), null, Map.of());
        return requestId;
    }

    /** Moves a request, and keeps who did it. */
    void take(SystemTransaction tx, Actor actor, String requestId, AccessPath.Transition transition, @Nullable String reason,
            Map<String, Object> facts) {
        Map<String, Object> set = new HashMap<>(facts);
        set.put("state", transition.to().name());
        set.put("open", transition.to().isOpen());
        Map<String, Object> step = new HashMap<>();
        step.put("at", policy.now());
        step.put("by", actor.userId());
        step.put("role", transition.role().name());
        step.put("step", transition.step().name());
        step.put("reason", reason);
        tx.run(TAKE, Map.of("requestId", requestId, "facts", set, "step", step));
    }

    void name(SystemTransaction tx, String requestId, List<Opening> contacts) {
        tx.run(CONTACTS, Map.of("requestId", requestId, "contacts", contacts.stream()
                .map(each -> Map.of("userId", each.userId(), "identityProvider", each.identityProvider(), "lastName", each.lastName(),
                        "firstName", each.firstName(), "ori", each.ori()))
                .toList()));
    }

    /** A request that concerns this actor. */
    static AccessRequest concerning(Actor actor, String requestId, SystemTransaction tx) {
        return concerning(actor, requestId, tx::run);
    }

    /** A request that concerns this actor, outside an act. */
    static AccessRequest concerning(Actor actor, String requestId, Looks.Kept kept) {
        return concerning(actor, requestId, kept::read);
    }

    private static AccessRequest concerning(Actor actor, String requestId,
            BiFunction<NamedQuery<AccessRequest>, Map<String, Object>, List<AccessRequest>> reading) {
        return reading.apply(REQUEST, Map.of("requestId", requestId))
                .stream()
                .filter(request -> !rolesFor(actor, request).isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFound(OnboardingProblem.REQUEST_UNKNOWN,
                        "You have no such request. Ask accessRequests for those that concern you."));
    }

    /** Which {@link #REQUESTS} concern this actor. */
    static Map<String, Object> concerning(Actor actor) {
        return Map.of("agencyId", actor.agencyId(), "all", actor.roles().stream().anyMatch(role -> role.reach() == Reach.EVERY_AGENCY));
    }

    /** What this actor is for this request: a role counts only for requests of its own division or agency. */
    static Set<Role> rolesFor(Actor actor, AccessRequest request) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : actor.roles()) {
            boolean fits = switch (role.reach()) {
                case EVERY_AGENCY -> true;
                case OWN_DIVISION -> actor.agencyId().equals(request.divisionId());
                default -> OF_THE_AGENCY.contains(role) && actor.agencyId().equals(request.agencyId());
            };
            if (fits) {
                roles.add(role);
            }
        }
        return roles;
    }

    /** No one acts on one request in two roles: one person's signature must not count as two. */
    static void requireOneRole(Actor actor, AccessRequest request, AccessPath.Transition transition) {
        boolean other = request.steps().stream().anyMatch(step -> step.by().equals(actor.userId()) && step.role() != transition.role());
        if (other) {
            throw new NotPermitted(OnboardingProblem.ACTED_IN_ANOTHER_ROLE,
                    "You have acted on this request in another role, and one person may not sign for two. Ask another "
                            + transition.role().inWords() + " to do this step.",
                    transition.step().rule());
        }
    }
}
