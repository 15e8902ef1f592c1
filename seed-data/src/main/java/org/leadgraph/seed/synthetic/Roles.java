package org.leadgraph.seed.synthetic;

import java.util.List;

import org.leadgraph.seed.synthetic.People.Involvement;

/**
 * The parts that people play, and the codes with which an agency's records system writes them. One of the three systems has a code that
 * nobody could explain; it stays UNMAPPED.
 */
record Roles(List<String> codes, boolean explainsOther) {
    private static final List<String> ROLES = List.of("VICTIM", "SUSPECT", "WITNESS", "PERSON_OF_INTEREST", "INVOLVED", "ARRESTEE");
    private static final double[] AT_SHOOTINGS = Draw.cumulative(42, 26, 17, 9, 4, 2);
    private static final double[] AT_RECOVERIES = Draw.cumulative(0, 30, 15, 10, 15, 30);
    private static final List<Roles> SYSTEMS = List.of(new Roles(List.of("VIC", "SUS", "WIT", "POI", "INV", "ARR"), true),
            new Roles(List.of("V", "S", "W", "PI", "OP", "A"), false), new Roles(List.of("10", "20", "30", "25", "90", "40"), true));

    static Roles of(Agency agency) {
        return SYSTEMS.get(agency.roleCodes());
    }

    Involvement draw(Someone who, Incident incident, Draw draw) {
        var role = draw.pick(incident.recovery() ? AT_RECOVERIES : AT_SHOOTINGS);
        var explained = explainsOther || !ROLES.get(role).equals("INVOLVED");
        return new Involvement(who, explained ? ROLES.get(role) : "UNMAPPED", codes.get(role));
    }
}
