package org.leadgraph.lookup;

import static org.leadgraph.lookup.Filter.all;
import static org.leadgraph.lookup.Filter.oneOfTheWords;
import static org.neo4j.cypherdsl.core.Cypher.anonParameter;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.lookup.Areas.Circle;
import org.leadgraph.lookup.Areas.Polygon;
import org.leadgraph.problem.InvalidRequest;
import org.neo4j.cypherdsl.core.Condition;
import org.neo4j.cypherdsl.core.Cypher;
import org.neo4j.cypherdsl.core.Expression;
import org.neo4j.cypherdsl.core.Node;
import org.neo4j.cypherdsl.core.Relationship;
import org.neo4j.cypherdsl.core.SymbolicName;

/** The conditions that a search may have, as a client sends them. Values become parameters; names are constants. */
final class Filters {
    /** More metres than there are around the world. */
    private static final double FARTHER_THAN_ANY = 1e9;

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

    /** From an age on and up to another, in completed years on a day; either may be open. */
    record AgeSpan(@Nullable Integer from, @Nullable Integer to, @Nullable LocalDate on) {
        private static final int OLDEST = 150;

        AgeSpan {
            int least = from == null ? 0 : from;
            int most = to == null ? OLDEST : to;
            if (least < 0 || most > OLDEST || least > most) {
                throw new InvalidRequest(LookupProblem.FILTER_INVALID, "An age is 0 to 150 years, and a span begins before it ends.");
            }
        }

        Condition contains(Expression birthDate) {
            LocalDate day = on == null ? LocalDate.now(ZoneOffset.UTC) : on;
            Condition oldEnough = from == null ? Cypher.noCondition() : birthDate.lte(anonParameter(day.minusYears(from)));
            Condition youngEnough = to == null ? Cypher.noCondition() : birthDate.gt(anonParameter(day.minusYears(to + 1L)));
            return all(oldEnough, youngEnough);
        }
    }

    record IncidentFilter(List<IncidentType> types, @Nullable String caseNumber, List<String> caseNumbers, List<String> crimeTypes,
            @Nullable TimeSpan occurred, List<String> oris, @Nullable Circle near, @Nullable Polygon within) implements Filter {
        private static final Node PLACE = Cypher.node("Location").named("place");

        @Override
        public List<String> labels() {
            return types.stream().distinct().map(type -> type.label).toList();
        }

        @Override
        public Map<String, List<String>> exactly() {
            return new WholeValues().and("caseNumber", caseNumber, caseNumbers).byProperty();
        }

        @Override
        public Condition on(Node incident) {
            Condition place = all(near == null ? Cypher.noCondition() : near.contains(PLACE),
                    within == null ? Cypher.noCondition() : within.contains(PLACE));
            return all(oneOfTheWords(incident, "crimeType", crimeTypes), happened(incident),
                    place == Cypher.noCondition() ? place : Cypher.match(at(incident)).where(place).asCondition());
        }

        /** Of several places, the nearest counts. */
        @Override
        public @Nullable Expression distance(Node incident) {
            if (near == null) {
                return null;
            }
            SymbolicName least = Cypher.name("least");
            SymbolicName each = Cypher.name("each");
            return Cypher.reduce(each).in(Cypher.listBasedOn(at(incident)).returning(near.distance(PLACE)))
                    .map(Cypher.caseExpression().when(each.lt(least)).then(each).elseDefault(least)).accumulateOn(least)
                    .withInitialValueOf(Cypher.literalOf(FARTHER_THAN_ANY));
        }

        private static Relationship at(Node incident) {
            return incident.relationshipTo(PLACE, "OCCURRED_AT");
        }

        /** Of an incident of which the day is known alone, the whole day counts. The first condition is there for the index. */
        private Condition happened(Node incident) {
            if (occurred == null || occurred.from() == null) {
                return during(incident, "occurredAt", occurred);
            }
            TimeSpan withItsDay = new TimeSpan(occurred.from().minusDays(1).plusNanos(1), occurred.before());
            return during(incident, "occurredAt", withItsDay).and(incident.property("occurredAt").gte(anonParameter(occurred.from()))
                    .or(incident.property("occurredPrecision").isEqualTo(Cypher.literalOf("DAY"))));
        }
    }

    record ExhibitFilter(List<ExhibitType> types, @Nullable String exhibitNumber, List<String> exhibitNumbers, List<String> calibers,
            @Nullable TimeSpan acquired, List<String> oris) implements Filter {
        @Override
        public List<String> labels() {
            return types.stream().distinct().map(type -> type.label).toList();
        }

        @Override
        public Map<String, List<String>> exactly() {
            return new WholeValues().and("exhibitNumber", exhibitNumber, exhibitNumbers).byProperty();
        }

        @Override
        public Condition on(Node exhibit) {
            return all(oneOfTheWords(exhibit, "caliber", calibers), during(exhibit, "acquiredAt", acquired));
        }
    }

    record FirearmFilter(@Nullable String serial, List<String> serials, @Nullable String crimeGunId, List<String> crimeGunIds,
            @Nullable String make, List<String> calibers, List<String> oris) implements Filter {
        @Override
        public Map<String, List<String>> exactly() {
            return new WholeValues().and("serial", serial, serials).and("crimeGunId", crimeGunId, crimeGunIds).and("make", make)
                    .byProperty();
        }

        @Override
        public Condition on(Node firearm) {
            return oneOfTheWords(firearm, "caliber", calibers);
        }
    }

    record PersonFilter(@Nullable String lastName, @Nullable String firstName, @Nullable String nickname, @Nullable LocalDate birthDate,
            @Nullable AgeSpan age, List<String> ageGroups, @Nullable String sex, List<String> oris) implements Filter {
        @Override
        public Map<String, List<String>> exactly() {
            return new WholeValues().and("lastName", lastName).and("firstName", firstName).and("aliases", nickname).byProperty();
        }

        @Override
        public Condition on(Node person) {
            return all(Filter.exactly(person, "birthDate", birthDate),
                    age == null ? Cypher.noCondition() : age.contains(person.property("birthDate")),
                    oneOfTheWords(person, "ageGroup", ageGroups), oneOfTheWords(person, "sex", sex == null ? List.of() : List.of(sex)));
        }
    }

    record PlaceFilter(@Nullable String city, @Nullable Circle near, @Nullable Polygon within, List<String> oris) implements Filter {
        @Override
        public Map<String, List<String>> exactly() {
            return new WholeValues().and("city", city).byProperty();
        }

        @Override
        public Condition on(Node place) {
            return all(near == null ? Cypher.noCondition() : near.contains(place),
                    within == null ? Cypher.noCondition() : within.contains(place));
        }

        @Override
        public @Nullable Expression distance(Node place) {
            return near == null ? null : near.distance(place);
        }
    }

    private static Condition during(Node record, String property, @Nullable TimeSpan span) {
        if (span == null) {
            return Cypher.noCondition();
        }
        var at = record.property(property);
        return all(span.from() == null ? Cypher.noCondition() : at.gte(anonParameter(span.from())),
                span.before() == null ? Cypher.noCondition() : at.lt(anonParameter(span.before())));
    }
}
