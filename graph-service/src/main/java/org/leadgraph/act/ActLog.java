package org.leadgraph.act;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down who did what. Declared here, where it is needed; implemented by the module {@code audit}. */
public interface ActLog {
    /**
     * Notes an act before it is done, and returns when that is durable.
     *
     * @param facts
     *            what the act is about: ids and codes as JSON types, never content of records
     */
    void intended(Attempt attempt, Map<String, Object> facts);

    /**
     * Notes how it ended, and returns when that is durable.
     *
     * @param status
     *            {@code DONE}, {@code REFUSED} or {@code FAILED}
     * @param code
     *            code of the refusal; null when there was none
     */
    void ended(Attempt attempt, String status, @Nullable String code);
}
