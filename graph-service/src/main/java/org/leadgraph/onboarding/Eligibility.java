package org.leadgraph.onboarding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.standing.Accounts;
import org.leadgraph.standing.Opening;
import org.springframework.stereotype.Component;

/** Which agencies may come in, with which option, and with which points of contact. */
@Component
class Eligibility {
    private static final int FEWEST_CONTACTS = 2;
    private static final int MOST_CONTACTS = 10;

    private record Candidate(String level, boolean hasAccess, boolean contributes, @Nullable String openRequest) {}

    private static final NamedQuery<Candidate> AGENCY = NamedQuery.of("onboarding/agency",
            row -> new Candidate(row.text("level"), "ACTIVE".equals(row.textOrNull("access")), row.flag("contributes"),
                    row.textOrNull("openRequest")));
    private static final Set<String> LEVELS = Set.of("STATE", "LOCAL", "TRIBAL");

    private final Accounts accounts;

    Eligibility(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Whether an agency has access now. */
    boolean hasAccess(SystemTransaction tx, String agencyId) {
        return tx.run(AGENCY, Map.of("agencyId", agencyId)).stream().anyMatch(Candidate::hasAccess);
    }

    /** Refuses an agency that may not ask for this. */
    void require(SystemTransaction tx, String agencyId, AccessOption option, @Nullable String itContact, boolean newRequest) {
        Candidate agency = tx.run(AGENCY, Map.of("agencyId", agencyId)).stream().findFirst().orElseThrow(() -> new NotFound(
                OnboardingProblem.AGENCY_UNKNOWN, "There is no agency with this id. Ask agencies for the list."));
        if (!LEVELS.contains(agency.level())) {
            throw new InvalidRequest(OnboardingProblem.AGENCY_LEVEL_REFUSED,
                    "Only state, local and tribal agencies get access by a memorandum. Choose such an agency.", "J-01");
        }
        if (!agency.contributes()) {
            throw new InvalidRequest(OnboardingProblem.NOT_A_CONTRIBUTOR,
                    "The agency has nothing in NIBIN, and contributing is the condition for access. Submit this after its first acquisition.",
                    "J-01");
        }
        if (newRequest && agency.openRequest() != null) {
            throw new InvalidRequest(OnboardingProblem.REQUEST_UNDER_WAY,
                    "This agency already has a request under way. Wait until it ends, or have it withdrawn by the division that submitted it.",
                    "J-02");
        }
        if (option == AccessOption.NESS_PLUS_RMS && !agency.hasAccess()) {
            throw new InvalidRequest(OnboardingProblem.ACCESS_REQUIRED,
                    "Automated case data needs access first, and the agency has none. Choose BOTH.", "J-03");
        }
        if (option.withRms() && itContact == null) {
            throw new InvalidRequest(OnboardingProblem.IT_CONTACT_REQUIRED,
                    "Automated case data needs a technical contact of the agency. Send itContact.", "B-05");
        }
    }

    /** The contacts, at least two distinct people whom the agency may name (J-08, M-13, M-14). */
    List<Opening> contacts(SystemTransaction tx, String agencyId, List<Opening> contacts) {
        if (contacts.size() < FEWEST_CONTACTS || contacts.size() > MOST_CONTACTS) {
            throw new InvalidRequest(OnboardingProblem.CONTACTS_TOO_FEW,
                    "Name at least " + FEWEST_CONTACTS + " and at most " + MOST_CONTACTS + " points of contact.", "J-08");
        }
        Set<String> ids = new HashSet<>();
        Set<String> people = new HashSet<>();
        for (Opening contact : contacts) {
            String person = (contact.lastName() + '\n' + contact.firstName()).toLowerCase(Locale.ROOT);
            if (!ids.add(contact.userId().toLowerCase(Locale.ROOT)) | !people.add(person)) {
                throw new InvalidRequest(OnboardingProblem.CONTACTS_NOT_DISTINCT,
                        "Two of the points of contact are the same person. Name another.", "J-08");
            }
            accounts.requireOri(tx, agencyId, contact);
        }
        return new ArrayList<>(contacts);
    }
}
