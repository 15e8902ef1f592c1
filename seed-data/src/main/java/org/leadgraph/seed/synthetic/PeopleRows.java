package org.leadgraph.seed.synthetic;

import java.util.Objects;

import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Rows;

/** People, what they have to do with incidents, and their homes. */
final class PeopleRows {
    private final long seed;
    private final People people;
    private final DataClasses classes;
    private final Ids ids;

    PeopleRows(long seed, People people, Ids ids) {
        this.seed = seed;
        this.people = people;
        this.classes = new DataClasses(seed);
        this.ids = ids;
    }

    void writeIncident(LoadFile file, Incident incident, Rows rows) {
        for (var involved : people.involvedIn(incident)) {
            if (file == LinkKind.INVOLVED) {
                rows.add(incident.label(), ids.incident(incident), "Person", ids.person(involved.who()), involved.role(),
                        involved.roleRaw());
            } else if (involved.who() instanceof Someone.Once) {
                writePerson(file, involved.who(), rows);
            }
        }
    }

    /** The people whom an agency keeps meeting. */
    void writeAgency(LoadFile file, Agency agency, Rows rows) {
        for (int i = 0; i < people.knownCount(agency); i++) {
            writePerson(file, new Someone.Known(agency, i), rows);
        }
        for (int i = 0; i < people.guestCount(agency); i++) {
            var guest = new Someone.Guest(agency, i);
            writePerson(file, guest, rows);
            if (file == LinkKind.SAME_AS) {
                people.original(guest).ifPresent(original -> sameAs(original, guest, rows));
            }
        }
    }

    private void writePerson(LoadFile file, Someone who, Rows rows) {
        switch (file) {
            case RecordKind.PERSON -> {
                var it = people.recorded(who);
                rows.add(ids.person(who), who.ori(), classes.of(who, it), it.lastName(), it.firstName(), it.birthDate(), it.ageGroup(),
                        it.sex(),
                        it.aliases());
            }
            case RecordKind.LOCATION -> {
                if (people.hasAddress(who)) {
                    var real = people.real(who);
                    IncidentRows.location(ids.home(who), who.ori(), real.agency(), real.draw(seed, "home"),
                            "RESIDENCE", rows);
                }
            }
            case LinkKind.ADDRESS_OF -> {
                if (people.hasAddress(who)) {
                    rows.add("Person", ids.person(who), "Location", ids.home(who));
                }
            }
            default -> {
                // Other files hold no people.
            }
        }
    }

    /** What a matching of the two records would find; a misspelt name with another birth date is not found. */
    private void sameAs(Someone.Known original, Someone.Guest guest, Rows rows) {
        var one = people.recorded(original);
        var other = people.recorded(guest);
        var sameName = Objects.equals(one.lastName(), other.lastName());
        var sameBirthDate = Objects.equals(one.birthDate(), other.birthDate());
        if (sameName || sameBirthDate) {
            rows.add("Person", ids.person(original), "Person", ids.person(guest),
                    sameName && sameBirthDate ? "NAME_AND_BIRTH_DATE" : sameName ? "NAME" : "BIRTH_DATE_AND_SIMILAR_NAME",
                    sameName && sameBirthDate ? "0.98" : sameName ? "0.80" : "0.90");
        }
        if (people.hasAddress(original) && people.hasAddress(guest)) {
            rows.add("Location", ids.home(original), "Location", ids.home(guest), "ADDRESS", "1.00");
        }
    }
}
