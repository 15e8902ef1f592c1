package org.leadgraph.lookup;

import static org.neo4j.cypherdsl.core.Cypher.anonParameter;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.problem.InvalidRequest;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Node;

/** The conditions that a search may have, as a client sends them. Values become parameters; names are constants. */
final class Filters {
    private Filters() {
    }

    enum IncidentType {
        SHOOTING("Shooting"), FIREARM_RECOVERY("FirearmRecovery");

        final String label;

        IncidentType(String label) {
            this.label = label;
        }
    }

    enum ExhibitType {
        CASING("Casing"), TEST_FIRE("TestFire");

        final String label;

        ExhibitType(String label) {
            this.label = label;
        }
    }

    /** From a moment on, and before another; either may be open. */
    record TimeSpan(@Nullable ZonedDateTime from, @Nullable ZonedDateTime before) {}

    /** Everything within a distance of a point. */
    record Circle(double latitude, double longitude, double meters) {
        Circle {
            if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || !(meters >= 1 && meters <= 100_000)) {
                throw new InvalidRequest(LookupProblem.FILTER_INVALID,
                        "Give a latitude of -90 to 90 degrees, a longitude of -180 to 180 degrees and a distance of 1 to 100,000 metres.");
            }
        }

        Condition contains(Node place) {
            var center = Cypher.point(Cypher.mapOf("latitude", anonParameter(latitude), "longitude", anonParameter(longitude)));
            return Cypher.distance(place.property("point"), center).lte(anonParameter(meters));
        }
    }

    /** A list of what a search found is narrowed by one of these. */
    interface Filter {
        /** Labels to look at; empty for all of the list. */
        default List<String> labels() {
            return List.of();
        }

        Condition on(Node record);

        List<String> oris();

        default Condition all(Node record) {
            return on(record).and(oneOf(record, "ori", oris()));
        }
    }

    record IncidentFilter(List<IncidentType> types, @Nullable String caseNumber, List<String> crimeTypes, @Nullable TimeSpan occurred,
            List<String> oris,
            @Nullable Circle near) implements Filter {
        @Override
        public List<String> labels() {
            return types.stream().distinct().map(type -> type.label).toList();
        }

        @Override
        public Condition on(Node incident) {
            Condition place = Cypher.noCondition();
            if (near != null) {
                Node location = Cypher.node("Location").named("place");
                place = Cypher.match(incident.relationshipTo(location, "OCCURRED_AT")).where(near.contains(location)).asCondition();
            }
            return exactly(incident, "caseNumber", caseNumber).and(oneOf(incident, "crimeType", crimeTypes))
                    .and(within(incident, "occurredAt", occurred)).and(place);
        }
    }

    record ExhibitFilter(List<ExhibitType> types, @Nullable String exhibitNumber, List<String> calibers, @Nullable TimeSpan acquired,
            List<String> oris)
            implements
                Filter {
        @Override
        public List<String> labels() {
            return types.stream().distinct().map(type -> type.label).toList();
        }

        @Override
        public Condition on(Node exhibit) {
            return exactly(exhibit, "exhibitNumber", exhibitNumber).and(oneOf(exhibit, "caliber", calibers))
                    .and(within(exhibit, "acquiredAt", acquired));
        }
    }

    record FirearmFilter(@Nullable String serial, @Nullable String crimeGunId, @Nullable String make, List<String> calibers,
            List<String> oris)
            implements
                Filter {
        @Override
        public Condition on(Node firearm) {
            return exactly(firearm, "serial", serial).and(exactly(firearm, "crimeGunId", crimeGunId))
                    .and(exactly(firearm, "make", make))
                    .and(oneOf(firearm, "caliber", calibers));
        }
    }

    record PersonFilter(@Nullable String lastName, @Nullable String firstName, @Nullable LocalDate birthDate,
            List<String> oris) implements Filter {
        @Override
        public Condition on(Node person) {
            return exactly(person, "lastName", lastName).and(exactly(person, "firstName", firstName))
                    .and(exactly(person, "birthDate", birthDate));
        }
    }

    record PlaceFilter(@Nullable String city, @Nullable Circle near, List<String> oris) implements Filter {
        @Override
        public Condition on(Node place) {
            return exactly(place, "city", city).and(near == null ? Cypher.noCondition() : near.contains(place));
        }
    }

    private static Condition exactly(Node record, String property, @Nullable Object value) {
        return value == null ? Cypher.noCondition() : record.property(property).isEqualTo(anonParameter(value));
    }

    private static Condition oneOf(Node record, String property, List<String> values) {
        return values.isEmpty() ? Cypher.noCondition() : record.property(property).in(anonParameter(values));
    }

    private static Condition within(Node record, String property, @Nullable TimeSpan span) {
        if (span == null) {
            return Cypher.noCondition();
        }
        if (span.from() != null && span.before() != null && !span.from().isBefore(span.before())) {
            throw new InvalidRequest(LookupProblem.FILTER_INVALID, "A time span must begin before it ends.");
        }
        var at = record.property(property);
        return (span.from() == null ? Cypher.noCondition() : at.gte(anonParameter(span.from())))
                .and(span.before() == null ? Cypher.noCondition() : at.lt(anonParameter(span.before())));
    }
}
