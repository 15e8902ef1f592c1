package org.leadgraph.removal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.ingest.IdSecret;
import org.leadgraph.ingest.Tombstones;
import org.leadgraph.problem.InvalidRequest;
import org.springframework.stereotype.Service;

/** Erases records of the own agency. Nothing brings one back: not a feed, not a load, not the people who erased it. docs/corrections.md says where else a record may have been. */
@Service
class Expunging {
    private static final NamedQuery<Row> EXPUNGE = NamedQuery.of("removal/expunge", row -> row);

    private final Acts acts;
    private final OwnRecords own;
    private final IdSecret secret;
    private final Clock clock;

    Expunging(Acts acts, OwnRecords own, IdSecret secret, Clock clock) {
        this.acts = acts;
        this.own = own;
        this.secret = secret;
        this.clock = clock;
    }

    String expunge(Initiator by, String recordId, RemovalReason reason) {
        return acts.perform(by, RemovalAct.RECORD_EXPUNGE, RemovalReason.about(recordId, reason), (actor, tx) -> {
            OwnRecord record = own.find(tx, actor, recordId);
            String mark = Tombstones.mark(secret, recordId)
                    .orElseThrow(() -> new InvalidRequest(RemovalProblem.EXPUNGE_WITHOUT_SECRET,
                            "This service has no secret by which an expunged record would be known again, so nothing was done. The operator sets leadgraph.feeds.key-file; withdraw the record meanwhile.",
                            "S-01"));
            secret.check(tx);
            tx.run(EXPUNGE, Map.of("recordId", recordId, "mark", mark));
            record.compareAnew(tx);
            if (record.removed() == null) {
                RemovalNotices.tellOf(tx, record, actor.agencyId(), clock.instant().atZone(ZoneOffset.UTC));
            }
            return recordId;
        });
    }
}
