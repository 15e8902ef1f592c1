package org.leadgraph.agency;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/**
 * A user's account. Its standing is what the guard goes by, not what a token says.
 *
 * @param status
 *            ACTIVE or SUSPENDED
 * @param employer
 *            the ORI that employs the user; null when the account is incomplete, which then sees nothing
 */
@Node("User")
public record User(@Id String userId, String lastName, String firstName, String status,
        @Nullable @Relationship(type = "EMPLOYED_BY", direction = Relationship.Direction.OUTGOING) Ori employer) {}
