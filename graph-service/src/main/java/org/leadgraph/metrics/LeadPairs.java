package org.leadgraph.metrics;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadgraph.metrics.Gathered.End;
import org.leadgraph.metrics.Gathered.Lead;

/** The leads of a period, each two exhibits once. */
final class LeadPairs {
    private static final Comparator<Lead> NEWEST_LAST = Comparator.comparing((Lead lead) -> lead.updatedAt().toInstant())
            .thenComparing(Lead::version).thenComparing(Lead::number).thenComparing(Lead::status);

    private final Collection<LeadPair> pairs;

    /**
     * Two exhibits that leads join.
     *
     * @param status
     *            of the newest of them
     * @param declaredAt
     *            when the oldest of them was
     */
    record LeadPair(End one, End other, String status, ZonedDateTime declaredAt) {
        boolean is(String... statuses) {
            return Set.of(statuses).contains(status);
        }

        Set<String> oris() {
            return one.ori().equals(other.ori()) ? Set.of(one.ori()) : Set.of(one.ori(), other.ori());
        }

        /** Hours from the later of two moments; null when one is not recorded, or the lead is older. */
        @Nullable
        Double hoursSince(Function<End, @Nullable ZonedDateTime> moment) {
            ZonedDateTime first = moment.apply(one);
            ZonedDateTime second = moment.apply(other);
            return first == null || second == null
                    ? null
                    : hours(first.toInstant().isAfter(second.toInstant()) ? first : second, declaredAt);
        }
    }

    LeadPairs(List<Lead> leads) {
        Map<String, Lead> newest = new TreeMap<>();
        Map<String, ZonedDateTime> declared = new TreeMap<>();
        for (Lead lead : leads) {
            String pair = lead.one().id().compareTo(lead.other().id()) < 0
                    ? lead.one().id() + " " + lead.other().id()
                    : lead.other().id() + " " + lead.one().id();
            newest.merge(pair, lead, (a, b) -> NEWEST_LAST.compare(a, b) < 0 ? b : a);
            declared.merge(pair, lead.createdAt(), (a, b) -> b.toInstant().isBefore(a.toInstant()) ? b : a);
        }
        pairs = newest.entrySet().stream()
                .map(each -> new LeadPair(each.getValue().one(), each.getValue().other(), each.getValue().status(),
                        declared.get(each.getKey())))
                .toList();
    }

    /** Hours from one moment to another; null when the second comes first. */
    static @Nullable Double hours(ZonedDateTime from, ZonedDateTime to) {
        Duration passed = Duration.between(from, to);
        return passed.isNegative() ? null : passed.toSeconds() / 3600.0;
    }

    Collection<LeadPair> all() {
        return pairs;
    }

    int count(String... statuses) {
        return (int) pairs.stream().filter(pair -> pair.is(statuses)).count();
    }

    /** Pairs of different incidents that hits join. */
    int hits() {
        Set<Set<String>> cases = new HashSet<>();
        pairs.stream().filter(pair -> pair.is("HIT"))
                .forEach(pair -> pair.one().incidents().forEach(one -> pair.other().incidents().stream()
                        .filter(other -> !other.equals(one)).forEach(other -> cases.add(Set.of(one, other)))));
        return cases.size();
    }
}
