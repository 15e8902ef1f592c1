package org.leadgraph.undo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.ingest.FeedStatements;
import org.leadgraph.ingest.IdSecret;
import org.leadgraph.load.RecordIds;
import org.leadgraph.model.LinkKind;

/** Takes back links that a run has made or changed, and puts back those that were there before. A link that waits is like one that is there: who does not see its ends is told no difference. */
final class LinksBack {
    private static final Set<String> OF_THE_TRAIL = Set.of("changeId", "runId", "pending");
    private static final Set<String> NO_FACTS = Set.of("linkId", "linkKind", "fromKind", "fromId", "toKind", "toId");

    private static final NamedQuery<Changed> NEXT = NamedQuery.of("undo/links", Changed::of);
    private static final NamedQuery<String> ENDED = NamedQuery.of("undo/link-ended", row -> row.text("linkId"));
    private static final NamedQuery<String> OF_THE_RUN = NamedQuery.of("undo/links-of-run", row -> row.text("changeId"));
    private static final NamedQuery<Row> DONE = NamedQuery.of("undo/links-done", row -> row);

    private final SystemTransaction tx;
    private final String runId;
    private final RecordIds ids;

    LinksBack(SystemTransaction tx, String runId, IdSecret secret) {
        this.tx = tx;
        this.runId = runId;
        this.ids = secret.maker().orElseThrow();
    }

    /**
     * A link of the run.
     *
     * @param kept
     *            its ends and facts as the run has said them
     * @param befores
     *            the links that were there before, in the same form
     * @param replacedByItself
     *            whether a later row of the run has ended it
     */
    private record Changed(String changeId, Map<String, Object> kept, List<Map<String, Object>> befores, boolean replacedByItself) {
        static Changed of(Row row) {
            Map<String, Object> link = row.fact("link").asMap();
            return new Changed((String) link.get("changeId"), without(link, OF_THE_TRAIL),
                    row.facts("befores").stream().map(before -> without(before.asMap(), OF_THE_TRAIL)).toList(),
                    row.flag("replacedByItself"));
        }

        String linkId() {
            return (String) kept.get("linkId");
        }
    }

    private static Map<String, Object> without(Map<String, Object> all, Set<String> names) {
        Map<String, Object> some = new HashMap<>(all);
        some.keySet().removeAll(names);
        return some;
    }

    /** How many it has looked at; 0 when there are no more. */
    int next(int batch) {
        List<Changed> links = tx.run(NEXT, Map.of("runId", runId, "limit", batch));
        if (links.isEmpty()) {
            return 0;
        }
        Set<String> ended = new HashSet<>(tx.run(ENDED, Map.of("rows", links.stream().map(LinksBack::asSaid).toList())));
        List<Map<String, Object>> putBack = befores(
                links.stream().filter(link -> ended.contains(link.linkId()) || link.replacedByItself()).toList());
        FeedStatements.putBack(tx, putBack);
        long leftAlone = links.stream().filter(link -> !ended.contains(link.linkId()) && !link.replacedByItself()).count();
        tx.run(DONE, Map.of("runId", runId, "changeIds", links.stream().map(Changed::changeId).toList(), "takenBack", ended.size(),
                "putBack", putBack.size(), "leftAlone", leftAlone));
        return links.size();
    }

    private static Map<String, Object> asSaid(Changed link) {
        Map<String, Object> kept = link.kept();
        return Map.of("linkId", link.linkId(), "type", kept.get("linkKind"), "from", kept.get("fromId"), "to", kept.get("toId"), "facts",
                without(kept, NO_FACTS));
    }

    /** With their ids. What the run itself had said of another link before it ended that is no state of before. */
    private List<Map<String, Object>> befores(List<Changed> links) {
        List<Map<String, Object>> same = new ArrayList<>();
        List<Map<String, Object>> others = new ArrayList<>();
        for (Changed link : links) {
            link.befores().stream().map(this::withId)
                    .forEach(before -> (link.linkId().equals(before.get("linkId")) ? same : others).add(before));
        }
        Set<String> ofTheRun = new HashSet<>(
                tx.run(OF_THE_RUN, Map.of("changeIds", others.stream().map(this::changeId).toList())));
        others.removeIf(before -> ofTheRun.contains(changeId(before)));
        same.addAll(others);
        return same;
    }

    private String changeId(Map<String, Object> link) {
        return runId + " " + link.get("linkId");
    }

    private Map<String, Object> withId(Map<String, Object> before) {
        Map<String, Object> known = new HashMap<>(before);
        if (!known.containsKey("linkId")) {
            LinkKind kind = LinkKind.valueOf((String) before.get("linkKind"));
            @Nullable
            String key = kind.key();
            known.put("linkId", FeedStatements.linkId(ids, kind, (String) before.get("fromId"), (String) before.get("toId"),
                    key == null ? "" : String.valueOf(before.get(key))));
        }
        return known;
    }
}
