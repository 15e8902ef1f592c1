package org.leadgraph.disclosure;

import java.time.Instant;
import java.util.List;
import org.leadgraph.graph.Cursors;
import org.leadgraph.problem.InvalidRequest;

/**
 * Where a report continues. It is sealed like a cursor, because entry numbers would show how much everybody else does.
 *
 * @param time
 *            no entry before it is wanted
 * @param number
 *            nor one with a lower number
 */
record Position(Instant time, long number) {
    private static final String REPORTS = "reports";

    static Position read(Cursors cursors, String sealed) {
        List<String> parts = cursors.position(REPORTS, sealed).orElseThrow(() -> new InvalidRequest(DisclosureProblem.POSITION_INVALID,
                "This position does not belong to this report, or is no longer valid. Ask for the report from its beginning."));
        return new Position(Instant.ofEpochSecond(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1))),
                Long.parseLong(parts.get(2)));
    }

    String write(Cursors cursors) {
        // Of one length, whatever they are: a longer position would tell of a longer log.
        return cursors.seal(REPORTS,
                List.of("%020d".formatted(time.getEpochSecond()), "%09d".formatted(time.getNano()), "%019d".formatted(number)));
    }
}
