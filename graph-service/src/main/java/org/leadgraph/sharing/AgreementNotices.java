package org.leadgraph.sharing;

import java.time.ZonedDateTime;
import java.util.Map;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.springframework.stereotype.Component;

/** Tells an agency, in the transaction of the act, what another one has done about their agreement. */
@Component
class AgreementNotices {
    private static final NamedQuery<Row> TELL = NamedQuery.of("sharing/tell-partner", row -> row);
    /** What an agency was told, newest first. */
    static final KeptList<Told> TOLD = KeptList.byNumber("sharing/notices",
            row -> new Told(row.number("number"), row.text("agencyId"), Kind.valueOf(row.text("kind")),
                    row.moment("at")),
            Told::number);

    /** What the other agency has done. */
    enum Kind {
        /** It proposes an agreement. */
        PROPOSED,
        /** It has accepted: the agreement is in force. */
        ACCEPTED,
        /** It has declined. */
        DECLINED,
        /** It has taken its proposal back. */
        WITHDRAWN,
        /** It has opted out of the agreement. */
        ENDED,
        /** It has left Collective Data Sharing, and with it the agreement or the proposal. */
        LEFT
    }

    /** A notice. */
    record Told(long number, String agencyId, Kind kind, ZonedDateTime at) {}

    void tell(SystemTransaction tx, String toAgency, String byAgency, Kind kind, ZonedDateTime at) {
        tx.run(TELL, Map.of("toAgency", toAgency, "byAgency", byAgency, "kind", kind.name(), "at", at));
    }
}
