package org.leadgraph.permission;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.permission.RecordsInReach.Found;
import org.leadgraph.problem.NotFound;
import org.springframework.stereotype.Service;

/** Writes notices in the same transaction as what they are about, so that there is never one without the other. */
@Service
class Notices {
    private static final NamedQuery<Row> NOTIFY = NamedQuery.of("permission/notify", row -> row);
    private static final NamedQuery<Notice> TAKE_NOTE = NamedQuery.of("permission/acknowledge", Notice::of);
    private static final KeptList<Notice> TO_AGENCY = KeptList.newestFirst("permission/notices-to-agency", Notice::of, Notice::usedAt,
            Notice::id);

    private final Acts acts;
    private final Looks looks;
    private final Clock clock;

    Notices(Acts acts, Looks looks, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * One notice for each owner, in the transaction of what it tells of, so that there is never one without the other.
     *
     * @param facts
     *            what happened: kind, use, ground, note, by, byAgency, at
     * @return ids of the agencies told
     */
    static List<String> tell(SystemTransaction tx, String eventId, List<Found> records, Map<String, Object> facts) {
        Map<String, List<String>> byOwner = records.stream().collect(
                Collectors.groupingBy(Found::owner, TreeMap::new, Collectors.mapping(Found::recordId, Collectors.toList())));
        byOwner.forEach((owner, recordIds) -> {
            Map<String, Object> stored = new HashMap<>(facts);
            stored.put("toAgency", owner);
            stored.put("about", recordIds);
            tx.run(NOTIFY, Map.of("noticeId", eventId + "-" + owner, "facts", stored));
        });
        return List.copyOf(byOwner.keySet());
    }

    /**
     * What the caller's agency was told, newest first.
     *
     * @param openOnly
     *            only what was not confirmed yet
     */
    Connection toAgency(Initiator by, boolean openOnly, PageRequest page) {
        return looks.page(by, PermissionAct.NOTICES_LOOK, TO_AGENCY, page,
                actor -> Map.of("agencyId", actor.agencyId(), "openOnly", openOnly));
    }

    Notice acknowledge(Initiator by, String noticeId) {
        return acts.perform(by, PermissionAct.NOTICE_ACKNOWLEDGE, Map.of("noticeId", noticeId),
                (actor, tx) -> tx
                        .run(TAKE_NOTE,
                                Map.of("noticeId", noticeId, "agencyId", actor.agencyId(), "by", actor.userId(), "now",
                                        clock.instant().atZone(ZoneOffset.UTC)))
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new NotFound(PermissionProblem.NOTICE_UNKNOWN,
                                "Your agency has no notice with this id. List its notices with `notices`.")));
    }
}
