package org.leadgraph.ingest;

import static org.leadgraph.ingest.Column.optional;
import static org.leadgraph.ingest.Column.required;
import static org.leadgraph.ingest.ColumnRules.count;
import static org.leadgraph.ingest.ColumnRules.dataClass;
import static org.leadgraph.ingest.ColumnRules.date;
import static org.leadgraph.ingest.ColumnRules.decimal;
import static org.leadgraph.ingest.ColumnRules.flag;
import static org.leadgraph.ingest.ColumnRules.instant;
import static org.leadgraph.ingest.ColumnRules.name;
import static org.leadgraph.ingest.ColumnRules.narrative;
import static org.leadgraph.ingest.ColumnRules.oneOf;
import static org.leadgraph.ingest.ColumnRules.ori;
import static org.leadgraph.ingest.ColumnRules.recordId;
import static org.leadgraph.ingest.ColumnRules.text;
import static org.leadgraph.ingest.ColumnRules.texts;
import static org.leadgraph.ingest.ColumnRules.textsOf;
import static org.leadgraph.ingest.ColumnRules.zone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.leadgraph.act.Role;
import org.leadgraph.ingest.Column.Rule;
import org.leadgraph.seed.LoadFormat;

/** The columns of each file of the load format, in its order. */
final class Columns {
    private static final int SHORT = 100;
    private static final int LONG = 400;
    private static final Rule COLOUR = oneOf("GREEN", "YELLOW", "RED");
    private static final Rule ACCESS = oneOf("ACTIVE", "SUSPENDED");

    private Columns() {
    }

    static List<Column> of(LoadFormat file) {
        if (file.isRecord()) {
            return with(List.of(required("recordId", recordId()), required("ori", ori()), optional("dataClass", dataClass())),
                    ofRecord(file));
        }
        if (file.isRelationship()) {
            // Which labels may be joined is for the kind of relationship to say.
            return with(List.of(required("fromLabel", text(SHORT)), required("from", recordId()), required("toLabel", text(SHORT)),
                    required("to", recordId())), ofRelationship(file));
        }
        return ofPolicy(file);
    }

    private static List<Column> with(List<Column> first, List<Column> others) {
        List<Column> all = new ArrayList<>(first);
        all.addAll(others);
        return List.copyOf(all);
    }

    private static List<Column> ofPolicy(LoadFormat file) {
        return switch (file) {
            case AGENCY -> List.of(required("agencyId", name()), required("name", text(LONG)), optional("state", text(SHORT)),
                    required("level", oneOf("LOCAL", "STATE", "TRIBAL", "FEDERAL", "FOREIGN")), required("kind", oneOf(AgencyKinds.all())),
                    optional("pointOfContact", text(LONG)), required("access", ACCESS),
                    required("mode", oneOf("ALL_OR_NOTHING", "ITEM_POLICY")),
                    required("leadPointer", oneOf("RED", "YELLOW")), required("rejectsJ", flag()));
            case ORI -> List.of(required("code", ori()), required("agencyId", name()));
            case USER -> List.of(required("userId", name()), required("identityProvider", name()), optional("lastName", text(SHORT)),
                    optional("firstName", text(SHORT)), required("ori", ori()), required("status", ACCESS),
                    optional("roles", textsOf(Arrays.stream(Role.values()).map(Role::name).toList())));
            case SHARING -> List.of(required("fromAgency", name()), required("toAgency", name()), required("since", instant()),
                    required("agreementId", name()));
            case SCOPE -> List.of(required("agencyId", name()), required("dataClass", dataClass()),
                    required("audience", oneOf("SHARED", "OWNER_ONLY", "NAMED_USERS")), required("colour", COLOUR));
            case RELEASE -> List.of(required("agencyId", name()), required("dataClass", dataClass()),
                    required("targetKind", oneOf("AGENCY", "AGENCY_TYPE", "USER")), required("target", name()), required("colour", COLOUR));
            default -> throw new IllegalArgumentException(file + " is no policy file");
        };
    }

    private static List<Column> ofRecord(LoadFormat file) {
        return switch (file) {
            case SHOOTING, FIREARM_RECOVERY -> List.of(required("caseNumber", text(SHORT)), optional("crimeType", text(SHORT)),
                    required("occurredAt", instant()), required("zone", zone()),
                    required("rmsStatus", oneOf("ENTERED", "NOT_ENTERED", "AUTOMATED")), optional("narrative", narrative()),
                    optional("lePartner", text(LONG)));
            case CASING, TEST_FIRE -> List.of(required("exhibitNumber", text(SHORT)), optional("caliber", text(SHORT)),
                    optional("acquiredAt", instant()), optional("enteredAt", instant()), optional("site", text(LONG)));
            case FIREARM -> List.of(optional("make", text(SHORT)), optional("model", text(SHORT)), optional("caliber", text(SHORT)),
                    optional("firearmType", text(SHORT)), optional("serial", text(SHORT)), required("serialObliterated", flag()),
                    optional("crimeGunId", text(SHORT)));
            case TRACE -> List.of(required("traceId", text(SHORT)));
            case TRACE_DETAIL -> List.of(optional("purchasedOn", date()), optional("stolenOn", date()), optional("purchaser", text(LONG)),
                    optional("dealer", text(LONG)));
            case PERSON -> List.of(optional("lastName", text(SHORT)), optional("firstName", text(SHORT)), optional("birthDate", date()),
                    optional("ageGroup", text(SHORT)), optional("sex", text(SHORT)), optional("aliases", texts(LONG)));
            case LOCATION -> List.of(optional("address", text(LONG)), optional("city", text(SHORT)), optional("state", text(SHORT)),
                    optional("latitude", decimal(-90, 90)), optional("longitude", decimal(-180, 180)), optional("kind", text(SHORT)));
            default -> throw new IllegalArgumentException(file + " is no record file");
        };
    }

    private static List<Column> ofRelationship(LoadFormat file) {
        return switch (file) {
            case NIBIN_LEAD -> List.of(required("leadNumber", text(SHORT)),
                    required("status", oneOf("LEAD", "HIT", "NOT_CONFIRMED", "INCONCLUSIVE")), required("createdAt", instant()),
                    required("updatedAt", instant()), required("version", count()), optional("confirmingAgency", text(LONG)));
            case RECOVERED -> List.of(optional("at", instant()));
            case INVOLVED -> List.of(
                    required("role", oneOf("VICTIM", "SUSPECT", "WITNESS", "PERSON_OF_INTEREST", "ARRESTEE", "INVOLVED", "UNMAPPED")),
                    optional("roleRaw", text(SHORT)));
            case SAME_AS -> List.of(required("rule", text(SHORT)), required("score", decimal(0, 1)));
            default -> List.of();
        };
    }
}
