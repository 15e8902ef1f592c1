package org.leadgraph.agency;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/**
 * An agency, which owns records and agrees to share them. One agency may hold several ORIs (binding decision 14).
 *
 * @param level
 *            LOCAL, STATE, TRIBAL, FEDERAL or FOREIGN
 * @param kind
 *            what it does, for example POLICE
 * @param pointOfContact
 *            whom to ask about its records; null when no point of contact is named
 */
@Node("Agency")
public record Agency(@Id String agencyId, String name, @Nullable String state, String level, String kind, @Nullable String pointOfContact) {
    /** The id that clients use. */
    public String id() {
        return "agency:" + agencyId;
    }

}
