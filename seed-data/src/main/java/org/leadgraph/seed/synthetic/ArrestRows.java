package org.leadgraph.seed.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Rows;

/** Invented arrests: one of each person whom an incident's records call arrested. Numbers, charges and what became of them are invented too. */
final class ArrestRows {
    private static final List<String> CHARGES_AFTER_SHOTS = List.of("Aggravated discharge of a firearm", "Aggravated assault");
    private static final List<String> CHARGES_FOR_A_GUN = List.of("Unlawful possession of a firearm", "Possession of a stolen firearm");
    private static final List<String> DISPOSITIONS = List.of("Charges filed", "Convicted", "Dismissed", "Released without charge");
    private static final double DECIDED = 0.6;

    private final long seed;
    private final People people;
    private final DataClasses classes;
    private final Ids ids;

    ArrestRows(long seed, People people, Ids ids) {
        this.seed = seed;
        this.people = people;
        this.classes = new DataClasses(seed);
        this.ids = ids;
    }

    void writeIncident(LoadFile file, Incident incident, Rows rows) {
        if (file != RecordKind.ARREST && file != LinkKind.LED_TO && file != LinkKind.ARREST_OF) {
            return;
        }
        int number = 0;
        for (var involved : people.involvedIn(incident)) {
            if (involved.role().equals("ARRESTEE")) {
                write(file, incident, involved.who(), number++, rows);
            }
        }
    }

    private void write(LoadFile file, Incident incident, Someone who, int number, Rows rows) {
        String id = ids.arrest(incident, who);
        switch (file) {
            case LinkKind.LED_TO -> rows.add(incident.label(), ids.incident(incident), "Arrest", id);
            case LinkKind.ARREST_OF -> rows.add("Arrest", id, "Person", ids.person(who));
            default -> {
                var draw = Draw.of(seed, "arrest", incident.code(), number);
                rows.add(id, incident.ori(), dataClass(incident, who), Words.text("ZA%07d-%d", incident.code(), number + 1),
                        arrestedAt(incident, draw), draw.one(incident.recovery() ? CHARGES_FOR_A_GUN : CHARGES_AFTER_SHOTS),
                        draw.chance(DECIDED) ? draw.one(DISPOSITIONS) : null);
            }
        }
    }

    /** Whoever is found with a gun is arrested there; who fired one is found later. */
    private static Instant arrestedAt(Incident incident, Draw draw) {
        return incident.occurredAt()
                .plus(incident.recovery() ? Duration.ofMinutes(draw.between(5, 120)) : Duration.ofHours(draw.between(1, 24 * 40)));
    }

    /** When the person of an incident's arrest with this number, from 0, was arrested. */
    Instant arrestedAt(Incident incident, int number) {
        return arrestedAt(incident, Draw.of(seed, "arrest", incident.code(), number));
    }

    /** That of the incident, else that of the person: the arrest tells of both. */
    @Nullable
    String dataClass(Incident incident, Someone who) {
        var ofIncident = classes.of(incident);
        return ofIncident == null ? classes.of(who, people.recorded(who)) : ofIncident;
    }
}
