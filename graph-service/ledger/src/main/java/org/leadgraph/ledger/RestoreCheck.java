package org.leadgraph.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether the files are the log whose last head is stored elsewhere: they are if that head is among theirs. Otherwise log and heads were removed or rolled
 * back together, or belong to another log, and the service does not start unless an operator accepts exactly this, with a value that works for this head and
 * these files only.
 */
final class RestoreCheck {

    private static final int LENGTH = 16;

    private RestoreCheck() {
    }

    /**
     * @param kept
     *            the head kept last
     * @param accepted
     *            what the operator accepts; empty for nothing
     * @return what the log should say about it
     * @throws AuditUnavailable
     *             when the files do not fit; the message names the value
     */
    static List<LogEvent> check(LogPlace place, Optional<String> kept, String accepted) throws IOException {
        Path heads = place.settings().headsDirectory();
        if (kept.isEmpty() || HeadFile.holds(heads, kept.get())) {
            return List.of();
        }
        String found = new String(HeadFile.lastLine(heads), StandardCharsets.UTF_8);
        String value = Sha256.hex((kept.get() + "\n" + found).getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH);
        String what = "The graph keeps a head of the search log for " + described(kept.get())
                + ", and it is not among the heads beside the log, which end with " + described(found) + ".";
        if (!value.equals(accepted)) {
            throw new AuditUnavailable(
                    what + " Log and heads were removed or rolled back, or belong to another service. Put the right ones in their place. "
                            + "If they were restored from a backup on purpose, start once with leadgraph.audit.accept-restored=" + value
                            + ": that is written into the log.");
        }
        place.bell().alarm("SEARCH_LOG_RESTORED", what + " An operator has accepted that, by leadgraph.audit.accept-restored.");
        Optional<Head> before = head(kept.get());
        return List.of(new LogEvent.RestoreAccepted(before.map(Head::sequence).orElse(0L), before.map(Head::entryHash).orElse(""),
                head(found).map(Head::sequence).orElse(0L)));
    }

    private static String described(String line) {
        return head(line).map(head -> "entry " + head.sequence() + " of " + head.timeText()).orElse("nothing that is a head");
    }

    private static Optional<Head> head(String line) {
        try {
            return Optional.of(Head.read(line.getBytes(StandardCharsets.UTF_8)));
        } catch (ChainBroken _) {
            return Optional.empty();
        }
    }
}
