package org.leadgraph.identity;

import java.util.Optional;
import org.leadgraph.problem.NotPermitted;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The five identifiers of a user, as the identity provider's token gives them. They say who asks; whether the user may ask, and what is visible, comes from
 * the graph.
 *
 * <p>
 * Source: N-DEx manual 3.1, 1.3.5 (requirements O-01 to O-05).
 *
 * @param identityProvider
 *            the identity provider's id: claim {@code idp}
 * @param userId
 *            unique user id: claim {@code sub}
 * @param lastName
 *            claim {@code family_name}
 * @param firstName
 *            claim {@code given_name}
 * @param employerOri
 *            claim {@code employer_ori}, nine characters
 */
public record Identity(String identityProvider, String userId, String lastName, String firstName, String employerOri) {
    private static final int LONGEST = 200;

    /**
     * The identity in a token whose signature, issuer and times were checked already.
     *
     * @throws NotPermitted
     *             when one of the five is missing; the message names it
     */
    public static Identity of(Jwt token) {
        return new Identity(claim(token, "idp", "O-01"), claim(token, "sub", "O-02"), claim(token, "family_name", "O-03"),
                claim(token, "given_name", "O-04"),
                claim(token, "employer_ori", "O-05"));
    }

    private static String claim(Jwt token, String name, String rule) {
        return Optional.ofNullable(token.getClaims().get(name))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                .orElseThrow(() -> new NotPermitted(IdentityProblem.IDENTITY_INCOMPLETE,
                        "Your token lacks the claim " + name
                                + ". Ask your identity provider to send idp, sub, family_name, given_name and employer_ori.",
                        rule));
    }
}
