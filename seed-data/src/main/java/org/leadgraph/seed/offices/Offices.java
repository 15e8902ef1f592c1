package org.leadgraph.seed.offices;

import java.util.List;
import java.util.stream.Stream;

import org.leadgraph.load.RecordIds;
import org.leadgraph.load.Source;
import org.leadgraph.load.SourceFile;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.PolicyFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Rows;

/**
 * Who an agency deals with on its way in: an ATF field division, the NESS team, a state's CJIS systems agency, all invented; and Kestrel Bay, which
 * contributes to NIBIN and has no access yet.
 */
public final class Offices implements Source {
    public static final String FIELD_DIVISION = "us-atf-plains";
    public static final String NESS = "us-ness";
    public static final String SYSTEMS_AGENCY = "il-systems-agency";
    public static final String KESTREL_BAY = "il-kestrel-bay-pd";

    /**
     * Somebody to sign in as.
     *
     * @param roles between semicolons
     * @param situation who this is
     */
    public record Official(String userId, String lastName, String firstName, String agencyName, String ori, String roles,
            String situation) {}

    private static final List<Office> OFFICES = List.of(
            new Office(FIELD_DIVISION, "US-Plains Field Division", null, "FEDERAL", "FEDERAL", "ACTIVE", "KSATFPL00"),
            new Office(NESS, "US-NESS Team", null, "FEDERAL", "FEDERAL", "ACTIVE", "DCATFNE00"),
            new Office(SYSTEMS_AGENCY, "IL-Systems Agency", "IL", "STATE", "STATE_POLICE", "ACTIVE", "ILCSA0000"),
            new Office(KESTREL_BAY, "IL-Kestrel Bay PD", "IL", "LOCAL", "POLICE", "SUSPENDED", "IL0KB0000"));

    private static final List<Official> OFFICIALS = List.of(
            official("fiona@us-atf-plains", "Brackenridge", "Fiona", FIELD_DIVISION, "ATF_CONTACT",
                    "Brings agencies in for the field division."),
            official("gus@us-atf-plains", "Hollingmark", "Gus", FIELD_DIVISION, "ATF_GROUP_SUPERVISOR",
                    "Signs the field division's access requests."),
            official("sasha@us-atf-plains", "Winterbourn", "Sasha", FIELD_DIVISION, "SPECIAL_AGENT_IN_CHARGE",
                    "Signs memoranda for the field division."),
            official("nell@us-ness", "Arkwright", "Nell", NESS, "NESS_TEAM", "Reviews requests and memoranda."),
            official("frank@us-ness", "Delacourt", "Frank", NESS, "FOD_CHIEF", "Ratifies memoranda."),
            official("cora@il-systems-agency", "Lindqvist", "Cora", SYSTEMS_AGENCY, "CJIS_SYSTEMS_OFFICER",
                    "Answers for every user of the state."),
            official("chief@il-kestrel-bay", "Stavros", "Imre", KESTREL_BAY, "HEAD_OF_AGENCY",
                    "Chief of an agency that has no access yet."));

    private record Office(String id, String name, String state, String level, String kind, String access, String ori) {}

    private final RecordIds ids = RecordIds.forDemo();

    /** Who can be signed in as. */
    public static List<Official> officials() {
        return OFFICIALS;
    }

    private static Official official(String userId, String lastName, String firstName, String agencyId, String roles, String situation) {
        Office office = OFFICES.stream().filter(each -> each.id().equals(agencyId)).findFirst().orElseThrow();
        return new Official(userId, lastName, firstName, office.name(), office.ori(), roles, situation);
    }

    @Override
    public List<SourceFile> files() {
        return LoadFile.inLoadOrder().stream()
                .map(file -> new SourceFile(file.fileName(), file.columns(), () -> Rows.numbered(rows(file))))
                .toList();
    }

    private Stream<List<String>> rows(LoadFile file) {
        return Stream.<List<String>>of(List.of()).mapMulti((_, sink) -> write(file, sink::accept));
    }

    private void write(LoadFile file, Rows rows) {
        String ori = OFFICES.getLast().ori();
        String shooting = ids.recordId(ori, "Shooting", "25-000017");
        String casing = ids.recordId(ori, "Casing", "25-000017-1");
        switch (file) {
            case PolicyFile.AGENCY -> OFFICES.forEach(it -> rows.add(it.id(), it.name(), it.state(), it.level(), it.kind(),
                    "desk@" + it.id() + ".example", it.access(), "ALL_OR_NOTHING", "RED", false));
            case PolicyFile.ORI -> OFFICES.forEach(it -> rows.add(it.ori(), it.id()));
            case PolicyFile.USER -> OFFICIALS.forEach(
                    it -> rows.add(it.userId(), "demo", it.lastName(), it.firstName(), it.ori(), "ACTIVE", it.roles()));
            case PolicyFile.SCOPE -> OFFICES.forEach(it -> {
                rows.add(it.id(), "STANDARD", "SHARED", "GREEN");
                rows.add(it.id(), "TRACE_DETAIL", "OWNER_ONLY", "RED");
            });
            case RecordKind.SHOOTING ->
                rows.add(shooting, ori, null, "25-000017", "SHOTS FIRED", "2025-02-11T03:40:00Z", "America/Chicago", "ENTERED",
                        "Synthetic record. Shots heard at the marina; one casing recovered.", null, null);
            case RecordKind.CASING ->
                rows.add(casing, ori, null, "25-000017-1", "9MM", "2025-02-11T15:00:00Z", "2025-02-12T15:00:00Z", null);
            case LinkKind.RECOVERED -> rows.add("Shooting", shooting, "Casing", casing, "2025-02-11T04:10:00Z");
            default -> {
                // One shooting with one casing is enough to be a contributor.
            }
        }
    }
}
