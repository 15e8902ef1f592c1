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
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.onboarding.AccessPath.State;
import org.leadgraph.onboarding.AccessPath.Step;
import org.leadgraph.onboarding.AccessPath.Transition;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.visibility.PolicyGraph.AgencySetting;
import org.leadgraph.problem.FreeText;
import org.leadgraph.standing.AccountNotices;
import org.leadgraph.standing.Accounts;
import org.leadgraph.standing.Opening;
import org.springframework.stereotype.Service;

/** The steps of an agency's way to access (J-01 to J-13): {@link AccessPath} says whose each step is; what it does beside moving the request is here. */
@Service
class AccessSteps {
    private static final FreeText LINE = FreeText.line(500);
    private final Acts acts;
    private final Looks looks;
    private final AccessRequests requests;
    private final Eligibility eligibility;
    private final Memoranda memoranda;
    private final PolicyWriter policy;
    private final Accounts accounts;
    private final AccountNotices notices;

    AccessSteps(Acts acts, Looks looks, AccessRequests requests, Eligibility eligibility, Memoranda memoranda,
            PolicyWriter policy,
            Accounts accounts, AccountNotices notices) {
        this.acts = acts;
        this.looks = looks;
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

    AccessRequest byId(Initiator by, String requestId) {
        return looks.at(by, OnboardingAct.ACCESS_REQUEST_LOOK, (actor, kept) -> AccessRequests.concerning(actor, requestId, kept));
    }

    Connection list(Initiator by, PageRequest page) {
        return looks.at(by, OnboardingAct.ACCESS_REQUEST_LOOK, (actor, kept) -> kept.page(AccessRequests.REQUESTS,
                page, AccessRequests.concerning(actor), each -> AccessRequests.concerning(actor, each.requestId(), kept)));
    }

    AccessRequest submit(Initiator by, RequestAccessInput input) {
        String itContact = LINE.optional("itContact", input.itContact()).orElse(null);
        return acts.perform(by, OnboardingAct.of(Step.SUBMIT), Map.of("agencyId", input.agencyId(), "option", input.option().name()),
                (actor, tx) -> {
                    eligibility.require(tx, input.agencyId(), input.option(), itContact, true);
                    return AccessRequests.concerning(actor, requests.submit(tx, actor, input.agencyId(), input.option(), itContact), tx);
                });
    }

    AccessRequest support(Initiator by, String requestId) {
        return step(by, Step.SUPPORT, requestId, null, NOTHING);
    }

    AccessRequest sendMemorandum(Initiator by, String requestId) {
        return step(by, Step.SEND_MEMORANDUM, requestId, null, this::inNewestVersion);
    }

    AccessRequest nameContacts(Initiator by, String requestId, List<ContactInput> contacts) {
        return step(by, Step.NAME_CONTACTS, requestId, null, (tx, _, request, _) -> {
            List<Opening> named = contacts.stream().map(ContactInput::checked).toList();
            requests.name(tx, requestId, eligibility.contacts(tx, request.agencyId(), named));
            return Map.of();
        });
    }

    AccessRequest sign(Initiator by, String requestId) {
        return step(by, Step.SIGN, requestId, null, NOTHING);
    }

    AccessRequest forward(Initiator by, String requestId) {
        return step(by, Step.FORWARD, requestId, null, NOTHING);
    }

    AccessRequest ratify(Initiator by, String requestId) {
        // The last run of the work is the one that counts, so each begins with an empty list.
        List<Opening> opened = new ArrayList<>();
        AccessRequest ratified = step(by, Step.RATIFY, requestId, null, (tx, actor, request, _) -> {
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

    AccessRequest noteFormsSent(Initiator by, String requestId) {
        return step(by, Step.SEND_FORMS, requestId, null, NOTHING);
    }

    AccessRequest giveBack(Initiator by, String requestId, String reason) {
        return step(by, Step.RETURN, requestId, LINE.required("reason", reason), (tx, actor, request, transition) -> {
            if (transition.to() != State.MEMORANDUM_SENT) {
                return Map.of();
            }
            requests.name(tx, requestId, List.of());
            return inNewestVersion(tx, actor, request, transition);
        });
    }

    AccessRequest resubmit(Initiator by, String requestId, AccessOption option, @Nullable String itContact) {
        String technical = LINE.optional("itContact", itContact).orElse(null);
        return step(by, Step.RESUBMIT, requestId, null, (tx, _, request, _) -> {
            eligibility.require(tx, request.agencyId(), option, technical, false);
            Map<String, Object> facts = new HashMap<>();
            facts.put("option", option.name());
            facts.put("itContact", technical);
            return facts;
        });
    }

    AccessRequest withdraw(Initiator by, String requestId, String reason) {
        return step(by, Step.WITHDRAW, requestId, LINE.required("reason", reason), NOTHING);
    }

    private Map<String, Object> inNewestVersion(SystemTransaction tx, Actor actor, AccessRequest request, Transition transition) {
        return Map.of("memorandumVersion", memoranda.newest(tx));
    }

    private AccessRequest step(Initiator by, Step step, String requestId, @Nullable String reason, Effect effect) {
        return acts.perform(by, OnboardingAct.of(step), Map.of("requestId", requestId), (actor, tx) -> {
            AccessRequest request = AccessRequests.concerning(actor, requestId, tx);
            Transition transition = AccessPath.take(request.state(), step, AccessRequests.rolesFor(actor, request));
            AccessRequests.requireOneRole(actor, request, transition);
            Map<String, Object> facts = effect.on(tx, actor, request, transition);
            requests.take(tx, actor, requestId, transition, reason, facts);
            return AccessRequests.concerning(actor, requestId, tx);
        });
    }
}
