package org.leadgraph.search;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.visibility.UseCode;

/**
 * Why a search is made.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.3.6 to 1.3.8 (requirements P-01, P-06, P-11, P-12).
 *
 * @param useCode
 *            the use code
 * @param reason
 *            the search reason: a case or booking number, a project, a description
 * @param reasonType
 *            what the reason is; null when that was not said
 * @param onBehalfOf
 *            for whom, when the search is not for the caller; null otherwise
 * @param activity
 *            what the search is part of, under use code C; null when that was not said
 * @param applicant
 *            reference of the applicant's consent, on a search with use code J; null otherwise
 */
public record Purpose(UseCode useCode, String reason, @Nullable ReasonType reasonType, @Nullable String onBehalfOf,
        @Nullable Activity activity, @Nullable String applicant) {
    public static final String USE_CODE = "X-Use-Code";
    public static final String SEARCH_REASON = "X-Search-Reason";
    public static final String REASON_TYPE = "X-Search-Reason-Type";
    public static final String ON_BEHALF_OF = "X-On-Behalf-Of";
    public static final String ACTIVITY = "X-Activity";
    public static final String APPLICANT = "X-Applicant";
    private static final FreeText TEXT = FreeText.line(500).refusedAs(SearchProblem.SEARCH_REASON_INVALID);

    /**
     * Reads them as they were sent.
     *
     * @param sent
     *            what was sent under a name; null when nothing was
     * @throws InvalidRequest
     *             when one is missing or not fit; the message says what to send
     */
    static Purpose of(UnaryOperator<@Nullable String> sent) {
        String useCode = sent.apply(USE_CODE);
        String reason = sent.apply(SEARCH_REASON);
        String onBehalfOf = sent.apply(ON_BEHALF_OF);
        String activity = sent.apply(ACTIVITY);
        String applicant = sent.apply(APPLICANT);
        if (useCode == null || useCode.isBlank()) {
            throw new InvalidRequest(SearchProblem.USE_CODE_REQUIRED,
                    "Every search needs a use code. Send " + USE_CODE
                            + ": A (administrative), C (criminal justice) or J (criminal-justice employment).",
                    "P-06");
        }
        UseCode code = UseCode.of(useCode.strip()).orElseThrow(() -> new InvalidRequest(SearchProblem.USE_CODE_INVALID,
                "The use code is A (administrative), C (criminal justice) or J (criminal-justice employment).", "P-06"));
        if (reason == null || reason.isBlank()) {
            throw new InvalidRequest(SearchProblem.SEARCH_REASON_REQUIRED,
                    "Every search needs a reason. Send " + SEARCH_REASON
                            + " with a case or booking number, a project name or a description.",
                    "P-11");
        }
        String why = TEXT.required(SEARCH_REASON, reason);
        return new Purpose(code, why, typeOf(why, sent.apply(REASON_TYPE)),
                TEXT.optional(ON_BEHALF_OF, onBehalfOf).orElse(null),
                activity == null || activity.isBlank() ? null : known(activity.strip(), code),
                code == UseCode.J ? TEXT.optional(APPLICANT, applicant).orElse(null) : null);
    }

    /**
     * The use code whose view the search has: data administration is limited to what the caller's agency contributed, exactly like administrative use (N-07).
     */
    public UseCode viewedAs() {
        return activity == Activity.DATA_ADMINISTRATION ? UseCode.A : useCode;
    }

    private static @Nullable ReasonType typeOf(String reason, @Nullable String type) {
        if (type == null || type.isBlank()) {
            return null;
        }
        ReasonType known = ReasonType.named(type.strip()).orElseThrow(() -> new InvalidRequest(SearchProblem.SEARCH_REASON_INVALID,
                REASON_TYPE + " is one of " + ReasonType.names() + ", or absent.", "P-12"));
        if (!known.fits(reason)) {
            throw new InvalidRequest(SearchProblem.SEARCH_REASON_INVALID,
                    "A reason of the type " + known + " must contain the number. Send the number in " + SEARCH_REASON
                            + ", or another type.",
                    "P-12");
        }
        return known;
    }

    private static Activity known(String activity, UseCode code) {
        Activity known = Activity.named(activity).orElseThrow(() -> new InvalidRequest(SearchProblem.ACTIVITY_INVALID,
                ACTIVITY + " is one of " + Activity.names() + ".", "M-15"));
        if (code != UseCode.C) {
            throw new InvalidRequest(SearchProblem.ACTIVITY_INVALID,
                    ACTIVITY + " is for use code C only. Leave it out, or search under C.", "M-15");
        }
        return known;
    }
}
