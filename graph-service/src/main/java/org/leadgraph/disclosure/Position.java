package org.leadgraph.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leadgraph.graph.Cursors;
import org.leadgraph.problem.InvalidRequest;

/**
 * Where a report continues. It is sealed like a cursor, because entry numbers would show how much everybody else does.
 *
 * @param time
 *            from which the days of the next part are counted
 * @param from
 *            no entry before it is wanted; earlier than {@code time} behind a full page, because clocks go back
 * @param numbers
 *            nor one with a lower number, by the names of the logs
 */
record Position(Instant time, Instant from, Map<String, Long> numbers) {
    private static final String REPORTS = "reports";

    /** Where a part begins that has nothing before it. */
    static Position at(Instant time) {
        return new Position(time, time, Map.of());
    }

    static Position read(Cursors cursors, String sealed) {
        List<String> parts = cursors.position(REPORTS, sealed).orElseThrow(() -> new InvalidRequest(DisclosureProblem.POSITION_INVALID,
                "This position does not belong to this report, or is no longer valid. Ask for the report from its beginning."));
        Map<String, Long> numbers = new TreeMap<>();
        for (int i = 4; i + 1 < parts.size(); i += 2) {
            numbers.put(parts.get(i), Long.parseLong(parts.get(i + 1)));
        }
        return new Position(moment(parts, 0), moment(parts, 2), numbers);
    }

    private static Instant moment(List<String> parts, int at) {
        return Instant.ofEpochSecond(Long.parseLong(parts.get(at)), Long.parseLong(parts.get(at + 1)));
    }

    /** For these logs. Of one length, whatever the numbers are: a longer position would tell of a longer log. */
    String write(Cursors cursors, Collection<String> logs) {
        List<String> parts = new ArrayList<>();
        for (Instant each : List.of(time, from)) {
            parts.add("%020d".formatted(each.getEpochSecond()));
            parts.add("%09d".formatted(each.getNano()));
        }
        logs.forEach(log -> {
            parts.add(log);
            parts.add("%019d".formatted(numbers.getOrDefault(log, 0L)));
        });
        return cursors.seal(REPORTS, parts);
    }
}
