package org.leadgraph.embed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.identity.Identity;
import org.leadgraph.problem.NotPermitted;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a good token grants.
 *
 * @param why
 *            use code, reason and the others, by the names of their headers
 */
record EmbedGrant(Jwt token, Identity person, String embedId, String origin, List<String> recordIds, List<String> documents,
        Map<String, String> why) {
    static final String EMBED = "embed";
    static final String ORIGIN = "embed_origin";
    static final String RECORDS = "embed_records";
    static final String DOCUMENTS = "embed_documents";
    static final String WHY = "embed_why";

    static EmbedGrant of(Jwt token) {
        Map<String, String> why = new HashMap<>();
        Objects.requireNonNull(token.getClaimAsMap(WHY)).forEach((name, value) -> why.put(name, String.valueOf(value)));
        return new EmbedGrant(token, Identity.of(token), Objects.requireNonNull(token.getClaimAsString(EMBED)),
                Objects.requireNonNull(token.getClaimAsString(ORIGIN)), Objects.requireNonNull(token.getClaimAsStringList(RECORDS)),
                Objects.requireNonNull(token.getClaimAsStringList(DOCUMENTS)), Map.copyOf(why));
    }

    /**
     * The document, which this page may ask about these records.
     *
     * @param from
     *            origin of the page; null when it did not say
     * @throws NotPermitted
     *             when the token was made for something else
     */
    EmbedDocument require(@Nullable String from, @Nullable String document, @Nullable List<String> about) {
        if (!origin.equals(from)) {
            throw refused("a page of another origin");
        }
        EmbedDocument known = documents.contains(document)
                ? EmbedDocument.named(String.valueOf(document)).orElseThrow(() -> refused("another document"))
                : null;
        if (known == null) {
            throw refused("another document");
        }
        if (about == null || about.isEmpty() || !recordIds.containsAll(about)) {
            throw refused("other records");
        }
        return known;
    }

    private static NotPermitted refused(String what) {
        return new NotPermitted(EmbedProblem.EMBED_NOT_COVERED,
                "This token was not made for " + what + ". Ask for what it was made for, or make another one with `makeEmbedToken`.",
                "H-06");
    }
}
