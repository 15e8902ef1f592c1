package org.leadgraph.seed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The files of the load format, in the order in which they are loaded: policy, records, relationships.
 * <p>
 * Shape: every file has a header row with exactly these columns. Empty field means null. Instants are ISO-8601 in UTC, dates ISO-8601,
 * latitude and longitude degrees (WGS-84).
 */
public enum LoadFormat {
    AGENCY("agency", "agencyId,name,state,level,kind,pointOfContact,access,mode,leadPointer,rejectsJ"),
    ORI("ori", "code,agencyId"),
    USER("user", "userId,identityProvider,lastName,firstName,ori,status,roles"),
    SHARING("sharing", "fromAgency,toAgency,since,agreementId"),
    SCOPE("scope", "agencyId,dataClass,audience,colour"),
    RELEASE("release", "agencyId,dataClass,targetKind,target,colour"),
    SHOOTING("shooting", "recordId,ori,dataClass,caseNumber,crimeType,occurredAt,zone,rmsStatus,narrative,lePartner"),
    FIREARM_RECOVERY("firearm-recovery", "recordId,ori,dataClass,caseNumber,crimeType,occurredAt,zone,rmsStatus,narrative,lePartner"),
    CASING("casing", "recordId,ori,dataClass,exhibitNumber,caliber,acquiredAt,enteredAt,site"),
    TEST_FIRE("test-fire", "recordId,ori,dataClass,exhibitNumber,caliber,acquiredAt,enteredAt,site"),
    FIREARM("firearm", "recordId,ori,dataClass,make,model,caliber,firearmType,serial,serialObliterated,crimeGunId"),
    TRACE("trace", "recordId,ori,dataClass,traceId"),
    TRACE_DETAIL("trace-detail", "recordId,ori,dataClass,purchasedOn,stolenOn,purchaser,dealer"),
    PERSON("person", "recordId,ori,dataClass,lastName,firstName,birthDate,ageGroup,sex,aliases"),
    LOCATION("location", "recordId,ori,dataClass,address,city,state,latitude,longitude,kind"),
    NIBIN_LEAD("nibin-lead", "fromLabel,from,toLabel,to,leadNumber,status,createdAt,updatedAt,version,confirmingAgency"),
    RECOVERED("recovered", "fromLabel,from,toLabel,to,at"),
    TEST_FIRED("test-fired", "fromLabel,from,toLabel,to"),
    INVOLVED("involved", "fromLabel,from,toLabel,to,role,roleRaw"),
    OCCURRED_AT("occurred-at", "fromLabel,from,toLabel,to"),
    ADDRESS_OF("address-of", "fromLabel,from,toLabel,to"),
    POSSESSED("possessed", "fromLabel,from,toLabel,to"),
    TRACED("traced", "fromLabel,from,toLabel,to"),
    DETAILED_BY("detailed-by", "fromLabel,from,toLabel,to"),
    SAME_AS("same-as", "fromLabel,from,toLabel,to,rule,score");

    private final String fileName;
    private final List<String> columns;

    LoadFormat(String fileName, String columns) {
        this.fileName = fileName;
        this.columns = List.of(columns.split(","));
    }

    /** The name without directory and without {@code .csv}, for example {@code firearm-recovery}. */
    public String fileName() {
        return fileName;
    }

    /** The header, in file order. */
    public List<String> columns() {
        return columns;
    }

    public boolean isRecord() {
        return columns.getFirst().equals("recordId");
    }

    public boolean isRelationship() {
        return columns.getFirst().equals("fromLabel");
    }

    /** The node label of a record file, the type of a relationship file: {@code FirearmRecovery}, {@code NIBIN_LEAD}. */
    public String graphName() {
        if (!isRecord()) {
            return name();
        }
        var label = new StringBuilder();
        for (var word : fileName.split("-")) {
            label.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return label.toString();
    }

    /** Empty when the format has no such file. */
    public static Optional<LoadFormat> named(String fileName) {
        return Arrays.stream(values()).filter(file -> file.fileName.equals(fileName)).findFirst();
    }
}
