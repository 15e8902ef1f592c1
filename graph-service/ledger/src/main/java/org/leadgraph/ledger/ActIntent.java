package org.leadgraph.ledger;

import static org.leadgraph.ledger.LoggedSearch.requireText;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An act is about to begin, on an agreement, an account or a permission. Durable before anything is changed.
 * <p>
 * Source: CJIS Security Policy 5.9.4, AU-2 (privileged actions, permission use).
 *
 * @param actId
 *            id of the request; of a program, an id of its own
 * @param requester
 *            the person who acts; null, and not in the entry, when a program does
 * @param program
 *            the feed, job or correlation rule that acts; null, and not in the entry, when a person does
 * @param act
 *            kind of act, for example {@code AGREEMENT_PROPOSE}
 * @param facts
 *            what it is about: ids and codes
 * @param attemptId
 *            of this act alone, since a request may have several; null, and not in the entry, before 28 November 2026
 */
public record ActIntent(String actId, @JsonInclude(JsonInclude.Include.NON_NULL) LoggedSearch.@Nullable Requester requester,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Program program, String act, Map<String, Object> facts,
        String sourceAddress, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String attemptId) implements AuditEntry {
    public ActIntent {
        requireText(actId, "actId");
        requireText(act, "act");
        requireText(sourceAddress, "sourceAddress");
        ActOutcome.requireOne(requester, program);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
