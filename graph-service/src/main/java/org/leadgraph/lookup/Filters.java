package org.leadgraph.lookup;

import static org.leadgraph.lookup.Filter.exactly;
import static org.leadgraph.lookup.Filter.oneOf;
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
    record TimeSpan(@Nullable ZonedDateTime from, @Nullable ZonedDateTime before) {
        TimeSpan {
            if (from != null && before != null && !from.isBefore(before)) {
                throw new InvalidRequest(LookupProblem.FILTER_INVALID, "A time span must begin before it ends.");
            }
        }
    }

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
                    .and(happened(incident)).and(place);
        }

        /** Of an incident of which the day is known alone, the whole day counts. The first condition is there for the index. */
        private Condition happened(Node incident) {
            if (occurred == null || occurred.from() == null) {
                return within(incident, "occurredAt", occurred);
            }
            TimeSpan withItsDay = new TimeSpan(occurred.from().minusDays(1).plusNanos(1), occurred.before());
            return within(incident, "occurredAt", withItsDay).and(incident.property("occurredAt").gte(anonParameter(occurred.from()))
                    .or(incident.property("occurredPrecision").isEqualTo(Cypher.literalOf("DAY"))));
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

    private static Condition within(Node record, String property, @Nullable TimeSpan span) {
        if (span == null) {
            return Cypher.noCondition();
        }
        var at = record.property(property);
        return (span.from() == null ? Cypher.noCondition() : at.gte(anonParameter(span.from())))
                .and(span.before() == null ? Cypher.noCondition() : at.lt(anonParameter(span.before())));
    }
}
