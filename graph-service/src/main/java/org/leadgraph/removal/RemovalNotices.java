package org.leadgraph.removal;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leadgraph.act.Looks;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Component;

/** Which removed records an agency was told of. Each user finds those of the classes that he or she sees. */
@Component
class RemovalNotices {
    /** An answer that was under way when the record was removed is in the log by then. */
    private static final Duration UNTIL_ANSWERED = Duration.ofMinutes(3);

    private static final NamedQuery<Row> TO_TELL = NamedQuery.of("removal/to-tell", row -> row);
    private static final NamedQuery<Row> NOT_TO_TELL = NamedQuery.of("removal/not-to-tell", row -> row);
    private static final NamedQuery<String> OWNERS = NamedQuery.of("removal/notice-owners", row -> row.text("owner"));
    private static final KeptList<RemovalNotice> TO_AGENCY = KeptList.newestFirst("removal/notices", RemovalNotice::of, RemovalNotice::at,
            RemovalNotice::id);

    private final Looks looks;
    private final Agencies agencies;
    private final OwnRecords views;

    RemovalNotices(Looks looks, Agencies agencies, OwnRecords views) {
        this.looks = looks;
        this.agencies = agencies;
        this.views = views;
    }

    /** Has those told to whom it was shown, in the transaction of its removal. */
    static void tellOf(SystemTransaction tx, OwnRecord record, String agencyId, ZonedDateTime at) {
        tx.run(TO_TELL, Map.of("recordId", record.recordId(), "facts",
                Map.of("agencyId", agencyId, "scope", record.scope(), "at", at, "next", at.plus(UNTIL_ANSWERED))));
    }

    /** Of a record that is back, in the same transaction. */
    static void takeBack(SystemTransaction tx, String recordId) {
        tx.run(NOT_TO_TELL, Map.of("recordId", recordId));
    }

    Connection toAgency(Search search, PageRequest page) {
        return looks.at(search, RemovalAct.REMOVAL_NOTICES_LOOK, (actor, kept) -> kept.page(TO_AGENCY, page,
                Map.of("agencyId", actor.agencyId()), Map.of("scopes", kept.together(tx -> {
                    List<String> owners = new ArrayList<>(tx.run(OWNERS, Map.of("agencyId", actor.agencyId())));
                    return views.scopesSeen(tx, actor, owners);
                })), each -> each));
    }

    /** Owners of these, by id. */
    Map<String, Agency> owners(List<RemovalNotice> notices) {
        return agencies.withIds(notices.stream().map(RemovalNotice::agencyId).distinct().toList());
    }
}
