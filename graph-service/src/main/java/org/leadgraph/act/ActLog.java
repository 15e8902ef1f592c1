package org.leadgraph.act;

import java.util.Map;

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
     * Notes how it ended, and returns when that is durable; an unknown end is noted as soon as the graph says which it was.
     *
     * @throws org.leadgraph.search.OutcomeUnknown
     *             when it cannot be noted now; then it is as soon as it can
     */
    void ended(Attempt attempt, Ending ending);
}
