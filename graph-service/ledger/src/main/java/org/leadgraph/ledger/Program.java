package org.leadgraph.ledger;

import static org.leadgraph.ledger.LoggedSearch.requireText;

/**
 * A feed, a job or a correlation rule that acts in the name of an agency, where a person's identifiers would stand.
 *
 * @param kind
 *            FEED, JOB or CORRELATION_RULE
 * @param name
 *            for example {@code record-moves}
 */
public record Program(String kind, String name, String agencyId) {
    public Program {
        requireText(kind, "kind");
        requireText(name, "name");
        requireText(agencyId, "agencyId");
    }
}
