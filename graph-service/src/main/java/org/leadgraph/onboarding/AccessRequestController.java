package org.leadgraph.onboarding;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.NumberedPage;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.onboarding.AccessPath.State;
import org.leadgraph.onboarding.AccessPath.Step;
import org.leadgraph.onboarding.AccessPath.Transition;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.visibility.PolicyGraph.AgencySetting;
import org.leadgraph.search.Search;
import org.leadgraph.standing.AccountNotices;
import org.leadgraph.standing.Accounts;
import org.leadgraph.standing.Opening;
import org.leadgraph.visibility.PolicyGraph.AgencySetting;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** An agency's way to access, step by step (J-01 to J-13). */
@Controller
class AccessRequestController {
    private final Acts acts;
    private final AccessRequests requests;
    private final Eligibility eligibility;
    private final Memoranda memoranda;
    private final PolicyWriter policy;
    private final Accounts accounts;
    private final AccountNotices notices;

    AccessRequestController(Acts acts, AccessRequests requests, Eligibility eligibility, Memoranda memoranda, PolicyWriter policy,
            Accounts accounts, AccountNotices notices) {
        this.acts = acts;
        this.requests = requests;
        this.eligibility = eligibility;
        this.memoranda = memoranda;
        this.policy = policy;
        this.accounts = accounts;
        this.notices = notices;
    }

    record RequestAccessInput(String agencyId, AccessOption option, @Nullable String itContact) {}

    record ContactInput(String userId, String identityProvider, String lastName, String firstName, String ori) {
        Opening checked() {
            return new Opening(identityProvider, userId, lastName, firstName, ori);
        }
    }

    /** What a step does beside moving the request; returns what is kept with the request. */
    private interface Effect {
        Map<String, Object> on(SystemTransaction tx, Actor actor, AccessRequest request, Transition transition);
    }

    private static final Effect NOTHING = (_, _, _, _) -> Map.of();

    @QueryMapping
    AccessRequest accessRequest(@Argument String requestId, @ContextValue Search search) {
        return requests.concerning(acts.actor(search, OnboardingAct.ACCESS_REQUEST_LOOK), requestId);
    }

    @QueryMapping
    Connection accessRequests(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        Actor actor = acts.actor(search, OnboardingAct.ACCESS_REQUEST_LOOK);
        PageRequest page = new PageRequest(first, after);
        return NumberedPage.of(requests.list(actor, NumberedPage.before(page), first + 1), page, AccessRequests.Listed::number,
                each -> requests.concerning(actor, each.requestId()));
    }

    @MutationMapping
    AccessRequest requestAccess(@Argument RequestAccessInput input, @ContextValue Search search) {
        String itContact = Texts.optional(input.itContact(), "itContact");
        return acts.perform(search, OnboardingAct.of(Step.SUBMIT), Map.of("agencyId", input.agencyId(), "option", input.option().name()),
                (actor, tx) -> {
                    eligibility.require(tx, input.agencyId(), input.option(), itContact, true);
                    return requests.concerning(actor, requests.submit(tx, actor, input.agencyId(), input.option(), itContact), tx);
                });
    }

    @MutationMapping
    AccessRequest signAccessRequest(@Argument String requestId, @ContextValue Search search) {
        return step(search, Step.SUPPORT, requestId, null, NOTHING);
    }

    @MutationMapping
    AccessRequest sendMemorandum(@Argument String requestId, @ContextValue Search search) {
        return step(search, Step.SEND_MEMORANDUM, requestId, null, this::inNewestVersion);
    }

    @MutationMapping
    AccessRequest nameContacts(@Argument String requestId, @Argument List<ContactInput> contacts, @ContextValue Search search) {
        return step(search, Step.NAME_CONTACTS, requestId, null, (tx, _, request, _) -> {
            List<Opening> named = contacts.stream().map(ContactInput::checked).toList();
            requests.name(tx, requestId, eligibility.contacts(tx, request.agencyId(), named));
            return Map.of();
        });
    }

    @MutationMapping
    AccessRequest signMemorandum(@Argument String requestId, @ContextValue Search search) {
        return step(search, Step.SIGN, requestId, null, NOTHING);
    }

    @MutationMapping
    AccessRequest forwardMemorandum(@Argument String requestId, @ContextValue Search search) {
        return step(search, Step.FORWARD, requestId, null, NOTHING);
    }

    @MutationMapping
    AccessRequest ratifyMemorandum(@Argument String requestId, @ContextValue Search search) {
        // The last run of the work is the one that counts, so each begins with an empty list.
        List<Opening> opened = new ArrayList<>();
        AccessRequest ratified = step(search, Step.RATIFY, requestId, null, (tx, actor, request, _) -> {
            opened.clear();
            LocalDate today = policy.now().withZoneSameInstant(ZoneOffset.UTC).toLocalDate();
            boolean firstAccess = !eligibility.hasAccess(tx, request.agencyId());
            memoranda.ratify(tx, actor, request);
            policy.agency(tx, actor.userId(), request.agencyId(), AgencySetting.access, "ACTIVE");
            for (Opening contact : request.contacts()) {
                if (accounts.appoint(tx, actor.userId(), request.agencyId(), contact, today, firstAccess)) {
                    opened.add(contact);
                }
            }
            return Map.of();
        });
        opened.forEach(contact -> notices.opened(contact.identityProvider(), contact.userId()));
        return ratified;
    }

    @MutationMapping
    AccessRequest noteFormsSent(@Argument String requestId, @ContextValue Search search) {
        return step(search, Step.SEND_FORMS, requestId, null, NOTHING);
    }

    @MutationMapping
    AccessRequest returnAccessRequest(@Argument String requestId, @Argument String reason, @ContextValue Search search) {
        return step(search, Step.RETURN, requestId, Texts.required(reason, "reason"), (tx, actor, request, transition) -> {
            if (transition.to() != State.MEMORANDUM_SENT) {
                return Map.of();
            }
            requests.name(tx, requestId, List.of());
            return inNewestVersion(tx, actor, request, transition);
        });
    }

    @MutationMapping
    AccessRequest resubmitAccessRequest(@Argument String requestId, @Argument AccessOption option, @Argument @Nullable String itContact,
            @ContextValue Search search) {
        String technical = Texts.optional(itContact, "itContact");
        return step(search, Step.RESUBMIT, requestId, null, (tx, _, request, _) -> {
            eligibility.require(tx, request.agencyId(), option, technical, false);
            Map<String, Object> facts = new HashMap<>();
            facts.put("option", option.name());
            facts.put("itContact", technical);
            return facts;
        });
    }

    @MutationMapping
    AccessRequest withdrawAccessRequest(@Argument String requestId, @Argument String reason, @ContextValue Search search) {
        return step(search, Step.WITHDRAW, requestId, Texts.required(reason, "reason"), NOTHING);
    }

    private Map<String, Object> inNewestVersion(SystemTransaction tx, Actor actor, AccessRequest request, Transition transition) {
        return Map.of("memorandumVersion", memoranda.newest(tx));
    }

    private AccessRequest step(Search search, Step step, String requestId, @Nullable String reason, Effect effect) {
        return acts.perform(search, OnboardingAct.of(step), Map.of("requestId", requestId), (actor, tx) -> {
            AccessRequest request = requests.concerning(actor, requestId, tx);
            Transition transition = AccessPath.take(request.state(), step, AccessRequests.rolesFor(actor, request));
            AccessRequests.requireOneRole(actor, request, transition);
            Map<String, Object> facts = effect.on(tx, actor, request, transition);
            requests.take(tx, actor, requestId, transition, reason, facts);
            return requests.concerning(actor, requestId, tx);
        });
    }
}
