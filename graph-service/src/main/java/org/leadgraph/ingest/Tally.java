package org.leadgraph.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.leadgraph.ingest.LoadReport.FileReport;

/** Counts what becomes of the rows of one file. */
final class Tally {
    private final String file;
    private final List<Refusal> refusals;
    private final Map<Outcome, Long> loaded = new EnumMap<>(Outcome.class);
    private long refused;

    /**
     * @param refusals
     *            of the whole load, to be continued
     */
    Tally(String file, List<Refusal> refusals) {
        this.file = file;
        this.refusals = refusals;
    }

    void refused(long line, RowRefused refusal) {
        refused++;
        if (refusals.size() < LoadReport.MOST_REFUSALS) {
            refusals.add(refusal.at(file, line));
        }
    }

    /** Takes what a statement of {@code cypher/ingest} answered. */
    void answered(List<Map<String, Object>> outcomes) {
        for (Map<String, Object> each : outcomes) {
            Outcome outcome = Outcome.valueOf((String) each.get("outcome"));
            RowRefused refusal = outcome.refusal();
            if (refusal == null) {
                loaded.merge(outcome, (Long) each.get("rows"), Long::sum);
            } else {
                lines(each).forEach(line -> refused(line, refusal));
            }
        }
    }

    private static List<Long> lines(Map<String, Object> outcome) {
        List<Long> lines = new ArrayList<>();
        ((List<?>) outcome.getOrDefault("lines", List.of())).forEach(line -> lines.add((Long) line));
        return lines;
    }

    long done() {
        return loaded.values().stream().mapToLong(Long::longValue).sum() + refused;
    }

    FileReport report() {
        return new FileReport(file, done(), count(Outcome.CREATED), count(Outcome.UPDATED), count(Outcome.UNCHANGED), refused);
    }

    private long count(Outcome outcome) {
        return loaded.getOrDefault(outcome, 0L);
    }
}
