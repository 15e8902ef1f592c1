package org.leadgraph.ingest;

import java.util.List;
import java.util.Map;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.ingest.Batch.Entry;
import org.leadgraph.ingest.Batch.Statement;
import org.leadgraph.model.AgencyKind;
import org.leadgraph.model.PolicyFile;

/** Agencies and what they decided. */
enum PolicyDestination implements Destination {
    AGENCY("agencies") {
        @Override
        public Entry entry(RowValues values) {
            return entry(values.text("agencyId"),
                    Map.of("agencyId", values.text("agencyId"), "facts", values.without("access", "mode", "leadPointer", "rejectsJ"),
                            "policy",
                            values.only("access", "mode", "leadPointer", "rejectsJ")));
        }
    },
    ORI("oris") {
        @Override
        public Entry entry(RowValues values) {
            return entry(values.text("code"), values.all());
        }
    },
    USER("users") {
        @Override
        public Entry entry(RowValues values) {
            return entry(values.text("userId"),
                    Map.of("userId", values.text("userId"), "ori", values.text("ori"), "facts", values.without("ori")));
        }
    },
    SHARING("sharing") {
        @Override
        public Entry entry(RowValues values) throws RowRefused {
            String from = values.text("fromAgency");
            String to = values.text("toAgency");
            if (from.equals(to)) {
                throw new RowRefused(RefusalCode.ENDS_UNFIT, "An agency cannot have an agreement with itself.");
            }
            return entry(List.of(from, to), Map.of("fromAgency", from, "toAgency", to, "facts", values.only("since", "agreementId")));
        }
    },
    SCOPE("scopes") {
        @Override
        public Entry entry(RowValues values) {
            return entry(List.of(values.text("agencyId"), values.text("dataClass")), values.all());
        }
    },
    EXCEPTION("exceptions") {
        @Override
        public Entry entry(RowValues values) throws RowRefused {
            if (values.text("targetKind").equals("AGENCY_TYPE") && !AgencyKind.names().contains(values.text("target"))) {
                throw new RowRefused(RefusalCode.VALUE_UNLISTED, "Column target must be a type of agency.");
            }
            return entry(List.of(values.text("agencyId"), values.text("dataClass"), values.text("targetKind"), values.text("target")),
                    values.all());
        }
    };

    private final Statement statement;

    PolicyDestination(String query) {
        this.statement = new Statement(NamedQuery.of("ingest/" + query, row -> row).cypher(), Map.of());
    }

    static PolicyDestination of(PolicyFile file) {
        return valueOf(file.name());
    }

    Entry entry(Object key, Map<String, Object> row) {
        return new Entry(statement, key, row);
    }
}
