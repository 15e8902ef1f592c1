package org.leadgraph.seed.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Rows;

/**
 * Invented custody after arrests: every arrested person is booked; some serve a term, and some are on probation or parole. Numbers, places and conditions are
 * invented too.
 */
final class CustodyRows {
    private static final Set<LoadFile> FILES = Set.of(RecordKind.BOOKING, RecordKind.INCARCERATION, RecordKind.SUPERVISION,
            LinkKind.BOOKED_AS, LinkKind.BOOKING_OF, LinkKind.INCARCERATION_OF, LinkKind.SUPERVISION_OF);
    private static final List<String> CONDITIONS = List.of("No firearms", "No firearms, curfew from 21:00 to 06:00",
            "No firearms, no contact with the victim");
    private static final double STILL_HELD = 0.15;
    private static final double IMPRISONED = 0.25;
    private static final double STILL_IMPRISONED = 0.4;
    private static final double SUPERVISED = 0.35;
    private static final double STILL_SUPERVISED = 0.6;

    private final long seed;
    private final People people;
    private final ArrestRows arrests;
    private final Ids ids;

    CustodyRows(long seed, People people, ArrestRows arrests, Ids ids) {
        this.seed = seed;
        this.people = people;
        this.arrests = arrests;
        this.ids = ids;
    }

    void writeIncident(LoadFile file, Incident incident, Rows rows) {
        if (!FILES.contains(file)) {
            return;
        }
        int number = 0;
        for (var involved : people.involvedIn(incident)) {
            if (involved.role().equals("ARRESTEE")) {
                new After(incident, involved.who(), number++).write(file, rows);
            }
        }
    }

    /** What came after one arrest. */
    private final class After {
        private final Incident incident;
        private final Someone who;
        private final int number;

        After(Incident incident, Someone who, int number) {
            this.incident = incident;
            this.who = who;
            this.number = number;
        }

        void write(LoadFile file, Rows rows) {
            switch (file) {
                case RecordKind.BOOKING -> booking(rows);
                case RecordKind.INCARCERATION -> incarceration(rows);
                case RecordKind.SUPERVISION -> supervision(rows);
                case LinkKind.BOOKED_AS -> rows.add("Arrest", ids.arrest(incident, who), "Booking", id("Booking"));
                case LinkKind.BOOKING_OF -> ofPerson("Booking", rows);
                case LinkKind.INCARCERATION_OF -> ofPerson("Incarceration", rows);
                default -> ofPerson("Supervision", rows);
            }
        }

        private void booking(Rows rows) {
            var draw = Draw.of(seed, "booking", incident.code(), number);
            Instant booked = arrestedAt().plus(Duration.ofMinutes(draw.between(40, 300)));
            Instant released = draw.chance(STILL_HELD) ? null : booked.plus(Duration.ofHours(draw.between(6, 24 * 30)));
            rows.add(id("Booking"), incident.ori(), arrests.dataClass(incident, who), numbered("ZB"), booked, released,
                    "Invented County Jail");
        }

        private void incarceration(Rows rows) {
            var draw = drawIf("Incarceration");
            if (draw != null) {
                LocalDate admitted = arrestedOn().plusDays(draw.between(60, 400));
                LocalDate released = draw.chance(STILL_IMPRISONED) ? null : admitted.plusDays(draw.between(180, 1500));
                rows.add(id("Incarceration"), incident.ori(), arrests.dataClass(incident, who), numbered("ZI"), admitted, released,
                        "Sample State Prison");
            }
        }

        private void supervision(Rows rows) {
            var draw = drawIf("Supervision");
            if (draw != null) {
                LocalDate began = arrestedOn().plusDays(draw.between(30, 300));
                LocalDate ends = began.plusDays(365L * draw.between(1, 3));
                rows.add(id("Supervision"), incident.ori(), arrests.dataClass(incident, who), numbered("ZS"),
                        draw.one(List.of("PROBATION", "PAROLE")), began, ends, draw.chance(STILL_SUPERVISED) ? null : ends,
                        draw.one(CONDITIONS));
            }
        }

        private void ofPerson(String label, Rows rows) {
            if (label.equals("Booking") || drawIf(label) != null) {
                rows.add(label, id(label), "Person", ids.person(who));
            }
        }

        /** Draws for what follows only some arrests; null when it does not follow this one. */
        private @Nullable Draw drawIf(String label) {
            var draw = Draw.of(seed, label, incident.code(), number);
            return draw.chance(label.equals("Incarceration") ? IMPRISONED : SUPERVISED) ? draw : null;
        }

        private String id(String label) {
            return ids.afterArrest(incident, who, label);
        }

        private String numbered(String beginning) {
            return Words.text(beginning + "%07d-%d", incident.code(), number + 1);
        }

        private Instant arrestedAt() {
            return arrests.arrestedAt(incident, number);
        }

        private LocalDate arrestedOn() {
            return LocalDate.ofInstant(arrestedAt(), ZoneOffset.UTC);
        }
    }
}
