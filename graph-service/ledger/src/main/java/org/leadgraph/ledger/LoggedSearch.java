package org.leadgraph.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who searches and why; the part that intent and outcome share, so that each disclosure can be read without its intent.
 *
 * @param searchId
 *            unique identifier of the search, never used again
 * @param sourceAddress
 *            network address the request came from
 */
public record LoggedSearch(String searchId, Requester requester, Purpose purpose, String sourceAddress) {

    public LoggedSearch {
        requireText(searchId, "searchId");
        requireText(sourceAddress, "sourceAddress");
    }

    /**
     * The five user identifiers and the agency for which the user acts. None may be blank.
     * <p>
     * Source: N-DEx manual 3.1, 1.3.5 and 1.3.6.
     */
    public record Requester(String identityProvider, String userId, String lastName, String firstName, String employerOri,
            String agencyId) {

        public Requester {
            requireText(identityProvider, "identityProvider");
            requireText(userId, "userId");
            requireText(lastName, "lastName");
            requireText(firstName, "firstName");
            requireText(employerOri, "employerOri");
            requireText(agencyId, "agencyId");
        }
    }

    /**
     * Why the search is made.
     *
     * @param useCode
     *            A, C or J; checked by the caller, required here
     * @param searchReason
     *            required on every search
     * @param reasonType
     *            what the reason is; null, and not in the entry, when that was not said
     * @param onBehalfOf
     *            the person for whom the search is made; null when the user searches for himself or does not know yet
     * @param activity
     *            what the search is part of, one of the acceptable activities; null, and not in the entry, when that was not said
     * @param applicant
     *            reference of the applicant's consent on an employment check; null on other searches
     */
    public record Purpose(String useCode, String searchReason,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reasonType, @Nullable String onBehalfOf,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String activity,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String applicant) {

        public Purpose {
            requireText(useCode, "useCode");
            requireText(searchReason, "searchReason");
        }
    }

    /** The value itself stays out of the message: it may identify a person. */
    static void requireText(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("The search log needs " + name + "; it is blank.");
        }
    }
}
