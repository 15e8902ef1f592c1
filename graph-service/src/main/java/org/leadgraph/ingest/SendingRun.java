package org.leadgraph.ingest;

import java.util.List;
import java.util.Map;

/**
 * Who brings rows: a run of a feed.
 *
 * @param id
 *            of the run; empty for what no run brings
 * @param feed
 *            what the runs of one account with one kind of file have in common
 */
public record SendingRun(String id, String feed) {
    /** People, and what is put back. */
    public static final SendingRun NONE = new SendingRun("", "");

    /** Parameters of the statement that writes rows. */
    Map<String, Object> with(List<Map<String, Object>> rows) {
        return Map.of("rows", rows, "run", id, "feed", feed);
    }
}
