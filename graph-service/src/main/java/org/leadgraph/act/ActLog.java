package org.leadgraph.act;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.identity.Identity;
import org.leadgraph.search.Question;

/** Keeps who did what. Declared here, where it is needed; kept by the module {@code audit}. */
public interface ActLog {
    /**
     * Notes an act before it is done, and returns when that is durable.
     *
     * @param agencyId
     *            the agency that the user acts for; null when the account is unknown
     * @param facts
     *            what the act is about: ids and codes as JSON types, never content of records
     */
    void intended(Question question, Identity identity, @Nullable String agencyId, Act act, Map<String, Object> facts);

    /**
     * Notes how it ended, and returns when that is durable.
     *
     * @param status
     *            {@code DONE}, {@code REFUSED} or {@code FAILED}
     * @param code
     *            code of the refusal; null when there was none
     */
    void ended(Question question, Identity identity, @Nullable String agencyId, Act act, String status, @Nullable String code);
}
