package org.leadgraph.feed;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator.Program;
import org.leadgraph.graph.Row;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;

/**
 * A program that may send records.
 *
 * @param agencyId
 *            the agency in whose name it sends
 * @param agencies
 *            whose records it may send
 * @param nibin
 *            whether it sends exhibits and leads alone
 * @param endedAt
 *            null while it may send
 */
record FeedAccount(String id, String name, String agencyId, List<String> agencies, boolean nibin, String openedBy, ZonedDateTime openedAt,
        @Nullable ZonedDateTime endedAt) {
    private static final List<LoadFile> OF_NIBIN = List.of(RecordKind.CASING, RecordKind.TEST_FIRE, LinkKind.NIBIN_LEAD);

    static FeedAccount of(Row row) {
        Row.Facts account = row.fact("account");
        return new FeedAccount(account.text("accountId"), account.text("name"), account.text("agencyId"), account.texts("agencies"),
                account.flag("nibin"), account.text("openedBy"), account.moment("openedAt"), account.momentOrNull("endedAt"));
    }

    Program program() {
        return Program.feed(name, agencyId);
    }

    boolean maySend(FeedFile file) {
        return !nibin || OF_NIBIN.contains(file.of());
    }
}
