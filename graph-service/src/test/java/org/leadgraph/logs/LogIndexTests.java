package org.leadgraph.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadgraph.ledger.SampleLog.aSearch;
import static org.leadgraph.ledger.SampleLog.anIntent;
import static org.leadgraph.ledger.SampleLog.anOutcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditUnavailable;
import org.leadgraph.ledger.SampleLog;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.springframework.util.FileSystemUtils;

class LogIndexTests {
    private static final Wanted OF_AVON = Wanted.any(List.of(Terms.shows("AVON")));

    @TempDir
    Path root;

    @Test
    @DisplayName("an index names exactly the entries that are wanted, is kept over a restart and goes on from there")
    void followsTheLog() throws IOException {
        SampleLog log = new SampleLog(root);
        append(log, 0, 300);
        try (LogIndex index = index(log)) {
            assertThat(index.refresh()).isEqualTo(log.entries().getLast().sequence() + 1);
            assertThat(found(index, OF_AVON)).hasSize(150).isEqualTo(searches(log, "AVON"));
            assertThat(found(index, OF_AVON.and(Terms.user("u-7")))).hasSize(15).isSubsetOf(searches(log, "AVON"));
            assertThat(found(index, OF_AVON.without(Terms.by("sample-pd")))).isEmpty();
        }
        append(log, 300, 10);
        try (LogIndex index = index(log)) {
            assertThat(found(index, OF_AVON)).as("before it is refreshed").hasSize(150);
            index.refresh();
            assertThat(found(index, OF_AVON)).hasSize(155).isEqualTo(searches(log, "AVON"));
        }
    }

    @Test
    @DisplayName("AU-9 an index that is not of these files, or is broken itself, is made anew from them")
    void isMadeAnew() throws IOException {
        SampleLog log = new SampleLog(root);
        append(log, 0, 20);
        try (LogIndex index = index(log)) {
            index.refresh();
        }
        FileSystemUtils.deleteRecursively(log.directory);
        FileSystemUtils.deleteRecursively(root.resolve("heads"));
        SampleLog another = new SampleLog(root);
        append(another, 50, 30);
        try (LogIndex index = index(another)) {
            index.refresh();
            assertThat(found(index, OF_AVON)).hasSize(15).isEqualTo(searches(another, "AVON"));
        }
        try (Stream<Path> files = Files.list(root.resolve("index"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("segments")).toList()) {
                Files.writeString(file, "broken");
            }
        }
        try (LogIndex index = index(another)) {
            index.refresh();
            assertThat(found(index, OF_AVON)).isEqualTo(searches(another, "AVON"));
        }
    }

    @Test
    @DisplayName("AU-9 a log whose chain is broken has no index; a line that was changed later is not shown")
    void refusesWhatWasChanged() throws IOException {
        SampleLog log = new SampleLog(root);
        append(log, 0, 20);
        Path file = log.segments().getFirst();
        String whole = Files.readString(file);
        try (LogIndex index = index(log)) {
            index.refresh();
            Files.writeString(file, whole.replace("\"s-5\"", "\"s-X\""));
            assertThatThrownBy(() -> found(index, OF_AVON)).isInstanceOf(AuditUnavailable.class).hasMessageContaining("verify the log");
        }
        FileSystemUtils.deleteRecursively(root.resolve("index"));
        try (LogIndex index = index(log)) {
            assertThatThrownBy(index::refresh).isInstanceOf(AuditUnavailable.class);
            assertThat(found(index, Wanted.any(List.of(Terms.SEARCH)))).isEmpty();
            Files.writeString(file, whole);
            index.refresh();
            assertThat(found(index, OF_AVON)).isEqualTo(searches(log, "AVON"));
        }
    }

    @Test
    @DisplayName("P-05 a log whose files are all away is not taken for an empty one, and is read on when they are back")
    void waitsForFilesThatAreAway() throws IOException {
        SampleLog log = new SampleLog(root);
        append(log, 0, 20);
        try (LogIndex index = index(log)) {
            index.refresh();
            Path away = root.resolve("away");
            Files.move(log.directory, away);
            assertThatThrownBy(index::refresh).isInstanceOf(AuditUnavailable.class);
            Files.createDirectory(log.directory);
            assertThatThrownBy(index::refresh).isInstanceOf(AuditUnavailable.class);
            Files.delete(log.directory);
            Files.move(away, log.directory);
            append(log, 20, 2);

            index.refresh();

            assertThat(found(index, OF_AVON)).hasSize(11).isEqualTo(searches(log, "AVON"));
        }
    }

    private LogIndex index(SampleLog log) {
        return new LogIndex(log.directory, root.resolve("index"));
    }

    /** Every other one shows a record of Avon. */
    private static void append(SampleLog sample, int from, int count) {
        try (AuditLog log = sample.open()) {
            for (int i = from; i < from + count; i++) {
                log.append(anIntent("s-" + i));
                log.append(anOutcome(aSearch("s-" + i, "u-" + i % 20 / 2 * (i % 2)), i % 2 == 0 ? "DELL" : "AVON"));
                sample.clock.forward(Duration.ofMinutes(1));
            }
        }
    }

    private static List<String> searches(SampleLog log, String owner) {
        return log.entries().stream().filter(each -> each.entry() instanceof SearchOutcome outcome && outcome.discloses(owner))
                .map(LogIndexTests::id).toList();
    }

    private static List<String> found(LogIndex index, Wanted wanted) {
        List<String> found = new ArrayList<>();
        index.entries(() -> wanted, 0, Instant.MIN, Instant.MAX).forEachRemaining(each -> found.add(id(each)));
        return Collections.unmodifiableList(found);
    }

    private static String id(StoredEntry entry) {
        return ((SearchOutcome) entry.entry()).search().searchId();
    }
}
