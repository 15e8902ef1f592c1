package org.leadgraph.history;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.RecordNode;
import org.leadgraph.history.RecordVersion.Fact;
import org.leadgraph.search.Search;
import org.leadgraph.visibility.ScopeLabel;
import org.springframework.stereotype.Component;

/**
 * Reads versions through the record that the caller has just been shown: who does not see it does not come here. Of what it said while it was in a class that the caller does not see, nothing is shown
 * either.
 */
@Component
class RecordVersions {
    private static final NamedQuery<RecordNode> IN_VIEW = NamedQuery.of("history/record-in-view", row -> row.record("record"));
    private static final KeptList<RecordVersion> VERSIONS = KeptList.newestFirst("history/versions", RecordVersion::of,
            RecordVersion::replacedAt, RecordVersion::id);

    private final Looks looks;

    RecordVersions(Looks looks) {
        this.looks = looks;
    }

    /** A version as clients see it. */
    record Shown(@Nullable ZonedDateTime asOf, ZonedDateTime replacedAt, List<Fact> facts) {}

    @Nullable
    RecordNode inView(Search search, String recordId) {
        return search.open().run(IN_VIEW, Map.of("recordId", recordId)).stream().findFirst().orElse(null);
    }

    /** Newest first. */
    Connection of(Search search, RecordHistory history, PageRequest page) {
        Map<String, @Nullable Object> which = new HashMap<>();
        which.put("recordId", history.recordId());
        which.put("only", history.at());
        List<String> scopes = search.reading().view().green().stream().mapToObj(ScopeLabel::name).toList();
        return looks.ofTheService().page(VERSIONS, page, which, Map.of("scopes", scopes),
                version -> new Shown(version.asOf(), version.replacedAt(), version.factsOf(history.kind())));
    }
}
