package org.leadgraph.standing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.visibility.VisibilityRules;

/**
 * The five identifiers of a user who is to have an account. Source: N-DEx manual 3.1, 1.3.5.
 *
 * @param userId
 *            as the identity provider sends it; letters, digits and {@code . _ @ -}, at most 100
 * @param ori
 *            of the employer, nine characters
 */
public record Opening(String identityProvider, String userId, String lastName, String firstName, String ori) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");
    private static final Pattern ORI = Pattern.compile("[A-Z]{2}[A-Z0-9]{7}");
    private static final FreeText NAME = FreeText.line(100).refusedAs(StandingProblem.IDENTIFIER_INVALID);

    /**
     * These identifiers, all of them fit.
     *
     * @throws InvalidRequest
     *             when one is missing or cannot be; the message names it
     */
    public Opening {
        identityProvider = id(identityProvider, "identity provider", "O-01");
        userId = id(userId, "user id", "O-02");
        lastName = name(lastName, "last name", "O-03");
        firstName = name(firstName, "first name", "O-04");
        ori = ori == null ? "" : ori.strip();
        if (!ORI.matcher(ori).matches()) {
            throw incomplete(
                    "The employer's ORI is two letters, then seven letters or digits. Send it as the CJIS systems agency assigned it.",
                    "O-05");
        }
        if (!VisibilityRules.isAuthorised(ori)) {
            throw new InvalidRequest(StandingProblem.ORI_CLASS_REFUSED,
                    "The ninth character of this ORI stands for a class of agencies that "
                            + "has no access. Send the ORI of a criminal-justice agency.",
                    "M-13");
        }
    }

    /** What is kept of them beside the user id. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("identityProvider", identityProvider);
        facts.put("lastName", lastName);
        facts.put("firstName", firstName);
        return facts;
    }

    private static String id(@Nullable String value, String what, String rule) {
        if (value == null || !ID.matcher(value.strip()).matches()) {
            throw incomplete("The " + what + " has 1 to 100 letters, digits and . _ @ -. Send it as the identity provider does.", rule);
        }
        return value.strip();
    }

    private static String name(@Nullable String value, String what, String rule) {
        return NAME.because(rule).required(what, value);
    }

    private static InvalidRequest incomplete(String message, String rule) {
        return new InvalidRequest(StandingProblem.IDENTIFIER_INVALID, message, rule);
    }
}
