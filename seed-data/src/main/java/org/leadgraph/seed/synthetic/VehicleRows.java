package org.leadgraph.seed.synthetic;

import java.util.List;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Rows;

/** Invented vehicles: each agency keeps meeting a few, so that some come back at a second incident. Makes and plates exist nowhere. */
final class VehicleRows {
    private static final double AT_AN_INCIDENT = 0.12;
    private static final int EACH_AGENCY = 12;
    private static final List<String> MAKES = List.of("Corvane", "Lindell", "Mastiff", "Oakes");
    private static final List<String> MODELS = List.of("Courier", "Sable", "Tern", "Vale");
    private static final List<String> COLORS = List.of("black", "blue", "gray", "red", "silver", "white");

    private final long seed;
    private final People people;
    private final Ids ids;

    VehicleRows(long seed, People people, Ids ids) {
        this.seed = seed;
        this.people = people;
        this.ids = ids;
    }

    void writeAgency(LoadFile file, Agency agency, Rows rows) {
        if (file == LinkKind.DRIVES && agency.rank() > 0) {
            for (int i = 0; i < Math.min(EACH_AGENCY, people.knownCount(agency)); i++) {
                rows.add("Person", ids.person(new Someone.Known(agency, i)), "Vehicle", ids.vehicle(agency, i),
                        i % 3 == 0 ? "USER" : "OWNER");
            }
        }
        if (file == RecordKind.VEHICLE && agency.rank() > 0) {
            for (int i = 0; i < EACH_AGENCY; i++) {
                var draw = Draw.of(seed, "vehicle", agency.index(), i);
                rows.add(ids.vehicle(agency, i), agency.ori(), null, Words.text("ZZ%03d%02d", agency.index() % 1000, i), agency.state(),
                        draw.one(MAKES), draw.one(MODELS), draw.one(COLORS), draw.between(1998, 2024));
            }
        }
    }

    void writeIncident(LoadFile file, Incident incident, Rows rows) {
        var draw = Draw.of(seed, "vehicle at", incident.code());
        if (file == LinkKind.VEHICLE_AT && draw.chance(AT_AN_INCIDENT)) {
            rows.add(incident.label(), ids.incident(incident), "Vehicle", ids.vehicle(incident.agency(), draw.below(EACH_AGENCY)));
        }
    }
}
