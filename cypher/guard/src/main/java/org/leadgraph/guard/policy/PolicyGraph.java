package org.leadgraph.guard.policy;

import java.util.Set;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;

/** Names of the policy graph's parts. A commit that touches any of them changes who sees what. */
public final class PolicyGraph {
    public static final Label AGENCY = Label.label("Agency");
    static final Label AGENCY_TYPE = Label.label("AgencyType");
    static final Label ORI = Label.label("Ori");
    static final Label POLICY_EPOCH = Label.label("PolicyEpoch");
    static final Label SCOPE = Label.label("Scope");
    static final Label SHARING_POLICY = Label.label("SharingPolicy");
    static final Label USER = Label.label("User");

    static final RelationshipType BELONGS_TO = RelationshipType.withName("BELONGS_TO");
    static final RelationshipType EMPLOYED_BY = RelationshipType.withName("EMPLOYED_BY");
    static final RelationshipType OF = RelationshipType.withName("OF");
    static final RelationshipType RELEASED = RelationshipType.withName("RELEASED");
    public static final RelationshipType SHARES_WITH = RelationshipType.withName("SHARES_WITH");

    private static final Set<String> LABELS = Set.of("Agency", "AgencyType", "Ori", "PolicyEpoch", "Scope", "SharingPolicy", "User");
    private static final Set<String> TYPES = Set.of("BELONGS_TO", "EMPLOYED_BY", "OF", "RELEASED", "SHARES_WITH");

    private PolicyGraph() {
    }

    static boolean has(Label label) {
        return LABELS.contains(label.name());
    }

    static boolean has(RelationshipType type) {
        return TYPES.contains(type.name());
    }
}
