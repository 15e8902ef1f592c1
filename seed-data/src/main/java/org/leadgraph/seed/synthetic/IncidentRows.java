package org.leadgraph.seed.synthetic;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Rows;

/** Shootings, recoveries and where they happened. */
final class IncidentRows {
    private static final List<String> SHOOTING_CRIMES = List.of("Assault", "Shots Fired", "Homicide", "Robbery", "Weapons Violation");
    private static final double[] SHOOTING_SHARES = Draw.cumulative(46, 34, 11, 7, 2);
    private static final List<String> RECOVERY_CRIMES = List.of("Weapons Violation", "Assault", "Narcotics", "Robbery", "Found Property");
    private static final double[] RECOVERY_SHARES = Draw.cumulative(54, 22, 10, 6, 8);

    private final long seed;
    private final People people;
    private final DataClasses classes;
    private final Ids ids;

    IncidentRows(long seed, People people, Ids ids) {
        this.seed = seed;
        this.people = people;
        this.classes = new DataClasses(seed);
        this.ids = ids;
    }

    void write(LoadFile file, Incident incident, Rows rows) {
        switch (file) {
            case RecordKind.SHOOTING, RecordKind.FIREARM_RECOVERY -> {
                if (incident.recovery() == (file == RecordKind.FIREARM_RECOVERY)) {
                    record(incident, rows);
                }
            }
            case LinkKind.OCCURRED_AT -> rows.add(incident.label(), ids.incident(incident), "Location", ids.place(incident.place()));
            case RecordKind.LOCATION -> {
                if (incident.place() instanceof Place.Once once && once.incidentCode() == incident.code()) {
                    location(ids.place(once), incident.ori(), incident.agency(), Draw.of(seed, "place", incident.code()), "SCENE", rows);
                }
            }
            default -> {
                // Other files hold no incidents.
            }
        }
    }

    private void record(Incident incident, Rows rows) {
        var draw = Draw.of(seed, "incident", incident.code());
        var crime = incident.recovery() ? RECOVERY_CRIMES.get(draw.pick(RECOVERY_SHARES)) : SHOOTING_CRIMES.get(draw.pick(SHOOTING_SHARES));
        var entered = !people.involvedIn(incident).isEmpty() || draw.chance(0.4);
        var status = !entered ? "NOT_ENTERED" : draw.chance(0.3) ? "AUTOMATED" : "ENTERED";
        rows.add(ids.incident(incident), incident.ori(), classes.of(incident), caseNumber(incident), crime, incident.occurredAt(),
                incident.agency().zone(), status, entered ? narrative(incident, draw) : null,
                draw.one(Words.FIRST) + " " + Words.lastName(draw), null);
    }

    /** Agencies write case numbers in their own ways. */
    private static String caseNumber(Incident incident) {
        var year = incident.occurredAt().toString();
        return incident.agency().index() % 2 == 0
                ? year.substring(0, 4) + Words.text("-%07d", incident.code())
                : year.substring(2, 4) + Words.text("-%07d", incident.code());
    }

    private static String narrative(Incident incident, Draw draw) {
        return incident.recovery()
                ? "Synthetic record. Firearm recovered during " + draw.one(List.of("a traffic stop.", "a search.", "an arrest."))
                : "Synthetic record. " + draw.between(1, 12) + " fired cartridge cases collected after "
                        + draw.one(List.of("a call for shots fired.", "an acoustic alert.", "a report by a witness."));
    }

    /** Within a few miles of the agency; three decimals are about 110 m. */
    static void location(String id, String ori, Agency agency, Draw draw, @Nullable String kind, Rows rows) {
        var address = draw.between(1, 98) + "00 block of " + Words.street(draw);
        var town = agency.name().substring(3);
        rows.add(id, ori, null, address, town, agency.state(), Words.text("%.3f", agency.latitude() + 0.03 * draw.gaussian()),
                Words.text("%.3f", agency.longitude() + 0.03 * draw.gaussian()), kind);
    }
}
