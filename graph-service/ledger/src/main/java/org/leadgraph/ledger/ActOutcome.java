package org.leadgraph.ledger;

import static org.leadgraph.ledger.LoggedSearch.requireText;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an act ended. Durable before its result is returned; or, if the log or the process failed meanwhile, written as soon as they are there again.
 *
 * @param actId
 *            of the {@link ActIntent}
 * @param requester
 *            the person who acted; null, and not in the entry, when a program did
 * @param program
 *            the feed, job or correlation rule that acted; null, and not in the entry, when a person did
 * @param status
 *            {@code DONE}; {@code REFUSED} or {@code FAILED}, then nothing was changed; {@code UNKNOWN} when the graph has forgotten whether it was done
 * @param code
 *            code of the refusal; null when there was none
 * @param attemptId
 *            of the {@link ActIntent}; null where that has none
 */
public record ActOutcome(String actId, @JsonInclude(JsonInclude.Include.NON_NULL) LoggedSearch.@Nullable Requester requester,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Program program, String act, String status, @Nullable String code,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String attemptId)
        implements
            AuditEntry {
    public ActOutcome {
        requireText(actId, "actId");
        requireText(act, "act");
        requireText(status, "status");
        requireOne(requester, program);
    }

    /** The agency that the act was done for: of the person, or the program's owner. */
    public String agencyId() {
        return requester == null ? Objects.requireNonNull(program).agencyId() : requester.agencyId();
    }

    static void requireOne(LoggedSearch.@Nullable Requester requester, @Nullable Program program) {
        if ((requester == null) == (program == null)) {
            throw new IllegalArgumentException("An act is a person's or a program's.");
        }
    }
}
