package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.ledger.SampleLog.anIntent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditVerifierTests {

    @TempDir
    Path root;

    @Test
    @DisplayName("INV-54 in small: a hundred thousand entries fit their heads")
    void verifiesAHundredThousandEntries() throws IOException {
        SampleLog sample = new SampleLog(root);
        sample.settings = sample.settings(8 << 20, 1_000);
        sample.with(100_000);

        AuditVerification found = sample.verify();

        assertThat(found.firstMismatch()).isEmpty();
        assertThat(found.entries()).isEqualTo(100_002);
        assertThat(found.unanchoredEntries()).isZero();
        assertThat(found.heads()).isGreaterThan(100);
        assertThat(found.segments()).isEqualTo(sample.segments().size()).isGreaterThan(5);
    }

    @Test
    void verifiesALogThatIsBeingWritten() throws IOException {
        SampleLog sample = new SampleLog(root);
        try (AuditLog log = sample.open()) {
            for (int i = 0; i < 15; i++) {
                log.append(anIntent("s-" + i));
            }

            assertThat(sample.verify().firstMismatch()).isEmpty();
            assertThat(sample.verify().unanchoredEntries()).isEqualTo(5);
        }
    }

    @Test
    void detectsAWholeLogReplacedByAnOldCopy() throws IOException {
        SampleLog sample = new SampleLog(root).with(60);
        byte[] old = Files.readAllBytes(sample.segments().getFirst());
        sample.with(40);

        Files.write(sample.segments().getFirst(), old);

        assertThat(sample.verify().firstMismatch()).get().asString().contains("old copy");
    }

    @Test
    void detectsAnEntryRewrittenTogetherWithAllHashesBehindIt() throws IOException {
        SampleLog sample = new SampleLog(root).with(30);
        Path segment = sample.segments().getFirst();
        ByteArrayOutputStream rewritten = new ByteArrayOutputStream();
        String previous = EntryLine.NOTHING_BEFORE;
        for (StoredEntry stored : sample.entries()) {
            AuditEntry entry = stored.sequence() == 14 ? anIntent("s-99") : stored.entry();
            previous = EntryLine.seal(stored.sequence(), stored.time(), EntryJson.write(entry), previous, rewritten);
        }
        Files.write(segment, rewritten.toByteArray());

        AuditVerification found = sample.verify();

        assertThat(found.firstMismatch()).get().asString().contains("not the entry that was signed");
        assertThat(found.entries()).isEqualTo(21);
    }

    @Test
    void detectsHeadsSignedWithAnotherKey() throws IOException {
        SampleLog sample = new SampleLog(root).with(30);
        List<Head> heads = sample.signed();
        AuditKeys forger = SampleLog.newKeys();
        ByteArrayOutputStream forged = new ByteArrayOutputStream();
        heads.forEach(head -> forged.writeBytes(head.line(forger)));
        Files.write(HeadFile.in(sample.heads), forged.toByteArray());

        assertThat(sample.verify().firstMismatch()).get().asString().startsWith("Head 1: the signature");
    }

    @Test
    void detectsAMissingSegmentAndARenamedOne() throws IOException {
        SampleLog sample = new SampleLog(root).rollingAt(3_000).with(30);
        var files = sample.files();
        Files.delete(sample.segments().get(1));
        assertThat(sample.verify().firstMismatch()).get().asString().contains("is missing");

        sample.restore(files);
        Files.delete(sample.segments().getFirst());
        assertThat(sample.verify().firstMismatch()).get().asString().contains("no signed head says that it may");

        sample.restore(files);
        Path last = sample.segments().getLast();
        Files.move(last, last.resolveSibling("audit-000000009999.log"), StandardCopyOption.ATOMIC_MOVE);
        assertThat(sample.verify().firstMismatch()).get().asString().contains("is missing");
    }

    @Test
    @DisplayName("P-03 P-13: a head that lets younger entries go is found, though its signature is right")
    void detectsDeletionBeforeTheYearIsOver() throws IOException {
        SampleLog sample = new SampleLog(root).rollingAt(3_000).with(30);
        Head end = sample.signed().getLast();
        Head tooEarly = new Head(end.sequence() + 1, end.sequence() + 1, EntryLine.time(Instant.parse("2027-03-01T00:00:00Z")),
                "0".repeat(64),
                "0".repeat(64), end.sequence() + 1);
        Files.write(HeadFile.in(sample.heads), tooEarly.line(sample.keys), StandardOpenOption.APPEND);

        assertThat(sample.verify().firstMismatch()).get().asString().contains("before they were a year old");
    }
}
