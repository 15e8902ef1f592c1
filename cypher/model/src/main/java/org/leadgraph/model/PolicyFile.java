package org.leadgraph.model;

import static org.leadgraph.model.Field.optional;
import static org.leadgraph.model.Field.required;
import static org.leadgraph.model.Value.longText;
import static org.leadgraph.model.Value.oneOf;
import static org.leadgraph.model.Value.text;

import java.util.List;

/** The files that say who is who and who shares what. */
public enum PolicyFile implements LoadFile {
    AGENCY(required("agencyId", new Value.Name()), required("name", longText()), optional("state", text()),
            required("level", oneOf("LOCAL", "STATE", "TRIBAL", "FEDERAL", "FOREIGN")),
            required("kind", new Value.OneOf(AgencyKind.names())), optional("pointOfContact", longText()),
            required("access", oneOf("ACTIVE", "SUSPENDED")), required("mode", oneOf("ALL_OR_NOTHING", "ITEM_POLICY")),
            required("leadPointer", oneOf("RED", "YELLOW")), required("rejectsJ", new Value.Flag())),
    ORI(required("code", new Value.Ori()), required("agencyId", new Value.Name())),
    /** The roles are listed where people's acts are; the loader checks them. */
    USER(required("userId", new Value.Name()), required("identityProvider", new Value.Name()), optional("lastName", text()),
            optional("firstName", text()), required("ori", new Value.Ori()), required("status", oneOf("ACTIVE", "SUSPENDED")),
            optional("roles", new Value.Texts(Value.NARRATIVE))),
    SHARING(required("fromAgency", new Value.Name()), required("toAgency", new Value.Name()), required("since", new Value.Moment()),
            required("agreementId", new Value.Name())),
    SCOPE(required("agencyId", new Value.Name()), required("dataClass", new Value.DataClass()),
            required("audience", oneOf("SHARED", "OWNER_ONLY", "NAMED_USERS")), required("colour", oneOf("GREEN", "YELLOW", "RED"))),
    EXCEPTION(required("agencyId", new Value.Name()), required("dataClass", new Value.DataClass()),
            required("targetKind", oneOf("AGENCY", "AGENCY_TYPE", "USER")), required("target", new Value.Name()),
            required("colour", oneOf("GREEN", "YELLOW", "RED")));

    private final List<Field> fields;

    PolicyFile(Field... fields) {
        this.fields = List.of(fields);
    }

    @Override
    public List<Field> fields() {
        return fields;
    }
}
