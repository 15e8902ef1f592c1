package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.leadgraph.ledger.SampleLog.aSearch;
import static org.leadgraph.ledger.SampleLog.anIntent;
import static org.leadgraph.ledger.SampleLog.anOutcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTests {

    @TempDir
    Path root;

    @Test
    @DisplayName("P-01 P-02 P-05 P-11 P-13 O-01 to O-05: who, why and what was disclosed come back as they were written")
    void givesBackWhatWasWritten() {
        SampleLog sample = new SampleLog(root);
        List<AuditEntry> written = List.of(anIntent("s-1"), anOutcome(aSearch("s-1"), "ZZ0020000"),
                new LogonRefused(null, null, "192.0.2.9", "TOKEN_EXPIRED"), new Alarm("EGRESS_STOPPED", "A record was held back."));

        try (AuditLog log = sample.open()) {
            written.forEach(log::append);
        }

        assertThat(sample.entries()).extracting(StoredEntry::entry).containsSequence(written);
    }

    @Test
    @DisplayName("P-02: a line names time in UTC, kind, user, use code and reason in a fixed order, ready to be read by other tools")
    void writesFieldsInFixedOrder() throws IOException {
        SampleLog sample = new SampleLog(root).with(1);

        String line = SampleLog.text(sample.segments().getFirst()).lines().skip(1).findFirst().orElseThrow();

        assertThat(line).startsWith("""
                {"sequence":2,"time":"2026-03-02T10:00:00.123456Z","entry":{"kind":"SEARCH_INTENT","search":{"searchId":"s-1",\
                "requester":{"identityProvider":"idp.example","userId":"jdoe","lastName":"Doe","firstName":"Jane",\
                "employerOri":"ZZ0010000","agencyId":"sample-pd"},"purpose":{"useCode":"C","searchReason":"Case 26-0001, shooting",\
                "onBehalfOf":"Det. Roe"},"sourceAddress":"192.0.2.7"},"operation":{"name":"ConnectedShootings",\
                "document":"query { me { userId } }","documentSha256":"abab""")
                .contains("\"variables\":{\"hops\":3}},\"view\":{\"fingerprint\":\"cdcd").matches(".*\",\"hash\":\"[0-9a-f]{64}\"}");
    }

    @Test
    @DisplayName("P-12: the type of a reason is kept; entries without one are as before it could be said")
    void keepsTheTypeOfAReason() throws IOException {
        SampleLog sample = new SampleLog(root);
        LoggedSearch untyped = aSearch("s-1");
        LoggedSearch typed = new LoggedSearch("s-2", untyped.requester(),
                new LoggedSearch.Purpose("C", "26-0001", "INCIDENT_NUMBER", null, null, null),
                "192.0.2.7");

        try (AuditLog log = sample.open()) {
            log.append(anOutcome(untyped, "ZZ0020000"));
            log.append(anOutcome(typed, "ZZ0020000"));
        }

        assertThat(sample.entries()).extracting(StoredEntry::entry).contains(anOutcome(untyped, "ZZ0020000"),
                anOutcome(typed, "ZZ0020000"));
        assertThat(sample.verify().isIntact()).isTrue();
    }

    @Test
    void chainsEveryEntryToTheOneBefore() throws IOException {
        SampleLog sample = new SampleLog(root).with(30).with(5);

        List<StoredEntry> entries = sample.entries();

        assertThat(entries).extracting(StoredEntry::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 39).mapToObj(Long::valueOf).toList());
        assertThat(entries.getFirst().previous()).isEqualTo("0".repeat(64));
        IntStream.range(1, entries.size()).forEach(i -> assertThat(entries.get(i).previous()).isEqualTo(entries.get(i - 1).hash()));
        assertThat(entries.getFirst().entry()).isInstanceOf(LogEvent.Opened.class);
        assertThat(entries.getLast().entry()).isInstanceOf(LogEvent.Closed.class);
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    @Test
    void keepsLineEndsAndQuotesInsideOneLine() throws IOException {
        SampleLog sample = new SampleLog(root);
        String reason = "first\nsecond\r\u2028 \",\"hash\":\"" + "0".repeat(64) + "\"}\n{\"sequence\":9";

        try (AuditLog log = sample.open()) {
            log.append(new Alarm("CODE", reason));
        }

        assertThat(sample.entries()).extracting(StoredEntry::entry).contains(new Alarm("CODE", reason));
        assertThat(sample.verify().isIntact()).isTrue();
    }

    @Test
    void refusesWhatJsonCannotExpressWithoutRepeatingItAndGoesOn() {
        SampleLog sample = new SampleLog(root);
        Map<@Nullable String, String> nullKey = new HashMap<>();
        nullKey.put(null, "a secret");

        try (AuditLog log = sample.open()) {
            SearchIntent intent = new SearchIntent(aSearch("s-1"),
                    new SearchIntent.Operation("Shooting", "query { me { userId } }", "ab".repeat(32), Map.of("where", nullKey)),
                    new SearchIntent.View("cd".repeat(32), 1));
            assertThatIllegalArgumentException().isThrownBy(() -> log.append(intent))
                    .withMessageNotContaining("secret").withNoCause();
            assertThat(log.append(anIntent("s-1"))).isEqualTo(2);
        }
    }

    @Test
    void keepsHalfCharacters() throws IOException {
        SampleLog sample = new SampleLog(root);

        try (AuditLog log = sample.open()) {
            log.append(new Alarm("CODE", "half \ud800 a character \udc00"));
        }

        assertThat(sample.entries()).extracting(StoredEntry::entry).contains(new Alarm("CODE", "half \ud800 a character \udc00"));
        assertThat(sample.verify().isIntact()).isTrue();
    }

    @Test
    @DisplayName("O-01 to O-05, P-11: an entry without user identifiers, use code or reason cannot be made")
    void refusesBlankIdentification() {
        assertThatIllegalArgumentException().isThrownBy(() -> aSearch("s-1", " ")).withMessageContaining("userId");
        assertThatIllegalArgumentException().isThrownBy(() -> new LoggedSearch.Purpose("C", "", null, null, null, null))
                .withMessageContaining("searchReason");
        assertThatIllegalArgumentException().isThrownBy(() -> new LoggedSearch.Purpose("", "why", null, null, null, null))
                .withMessageContaining("useCode");
    }

    @Test
    void leavesEventsOfTheLogToTheLog() {
        try (AuditLog log = new SampleLog(root).open()) {
            assertThatIllegalArgumentException().isThrownBy(() -> log.append(new LogEvent.SegmentsDeleted(1)));
        }
    }
}
