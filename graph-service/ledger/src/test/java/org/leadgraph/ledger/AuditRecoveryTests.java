package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadgraph.ledger.SampleLog.anIntent;
import static org.leadgraph.ledger.SampleLog.cut;
import static org.leadgraph.ledger.SampleLog.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditRecoveryTests {

    @TempDir
    Path root;

    @Test
    void movesATornLastLineAsideAndSaysSo() throws IOException {
        SampleLog sample = crashed(15);
        Path segment = sample.segments().getLast();
        String torn = "{\"sequence\":17,\"time\":\"2026-03";
        Files.writeString(segment, torn, StandardOpenOption.APPEND);

        sample.with(1);

        assertThat(sample.entries()).hasSize(16 + 4).extracting(StoredEntry::entry)
                .filteredOn(LogEvent.LineTorn.class::isInstance).singleElement()
                .satisfies(entry -> assertThat(text(sample.directory.resolve(((LogEvent.LineTorn) entry).movedTo()))).isEqualTo(torn));
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    @Test
    void startsAfterACrashAtAnyByteThatNoHeadCovers() throws IOException {
        SampleLog sample = crashed(15);
        var files = sample.files();
        Path segment = sample.segments().getLast();
        int headed = endOfLine(files.get(segment), 11);

        for (int length = headed; length < files.get(segment).length; length += 37) {
            sample.restore(files);
            Files.write(segment, Arrays.copyOf(files.get(segment), length));
            sample.with(1);
            assertThat(sample.verify().firstMismatch()).isEmpty();
        }
    }

    @Test
    void movesATornHeadAside() throws IOException {
        SampleLog sample = crashed(15);
        Files.writeString(HeadFile.in(sample.heads), "{\"from\":1", StandardOpenOption.APPEND);

        sample.with(1);

        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    @Test
    void continuesAnEmptySegmentLeftByACrash() throws IOException {
        SampleLog sample = new SampleLog(root).with(15);
        Files.createFile(Segment.at(sample.directory, 18).file());

        sample.with(1);

        assertThat(sample.segments()).hasSize(2);
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    @Test
    void refusesALogCutOffBehindItsLastHead() throws IOException {
        SampleLog sample = new SampleLog(root).with(15);
        cut(sample.segments().getLast(), 5);

        assertThatThrownBy(sample::open).isInstanceOf(AuditUnavailable.class).hasMessageContaining("cut off");
        assertThatThrownBy(sample::open).isInstanceOf(AuditUnavailable.class).hasMessageContaining("cut off");
    }

    @Test
    void refusesALogWithAChangedEntryBehindTheLastHead() throws IOException {
        SampleLog sample = crashed(15);
        Path segment = sample.segments().getLast();
        byte[] bytes = Files.readAllBytes(segment);
        bytes[endOfLine(bytes, 13) + 100] ^= 1;
        Files.write(segment, bytes);

        assertThatThrownBy(sample::open).isInstanceOf(AuditUnavailable.class).hasMessageContaining("entry 14");
    }

    @Test
    void refusesWhenLogOrHeadsAreGone() throws IOException {
        SampleLog sample = new SampleLog(root).with(15);
        var files = sample.files();

        Files.delete(HeadFile.in(sample.heads));
        assertThatThrownBy(sample::open).isInstanceOf(AuditUnavailable.class).hasMessageContaining("heads are missing");

        sample.restore(files);
        Files.delete(sample.segments().getFirst());
        assertThatThrownBy(sample::open).isInstanceOf(AuditUnavailable.class).hasMessageContaining("cut off");
    }

    @Test
    void refusesAnotherKey() {
        SampleLog sample = new SampleLog(root).with(1);

        assertThatThrownBy(() -> AuditLog.open(sample.settings, SampleLog.newKeys(), sample.clock)).isInstanceOf(AuditUnavailable.class)
                .hasMessageContaining("another key");
    }

    /** A log whose process died: entries behind the last head, no closing entry. */
    private SampleLog crashed(int intents) throws IOException {
        SampleLog sample = new SampleLog(root);
        AuditLog log = sample.open();
        for (int i = 0; i < intents; i++) {
            log.append(anIntent("s-" + i));
        }
        var files = sample.files();
        log.close();
        sample.restore(files);
        return sample;
    }

    private static int endOfLine(byte[] bytes, int lines) {
        int at = 0;
        for (int seen = 0; seen < lines; at++) {
            seen += bytes[at] == '\n' ? 1 : 0;
        }
        return at;
    }
}
