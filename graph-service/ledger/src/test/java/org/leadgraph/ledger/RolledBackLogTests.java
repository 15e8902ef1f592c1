package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.leadgraph.ledger.SampleLog.anIntent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Log and heads removed, rolled back or replaced together: by themselves they fit each other. */
class RolledBackLogTests {

    @TempDir
    Path root;
    SampleLog sample;
    Map<Path, byte[]> backup;

    /** Kept in memory, where the service has the graph. */
    private static final class Memory implements KeptHeads {
        private Optional<String> head = Optional.empty();

        @Override
        public Optional<String> last() {
            return head;
        }

        @Override
        public void keep(String newest) {
            head = Optional.of(newest);
        }
    }

    final Memory memory = new Memory();

    @BeforeEach
    void writeABackupAndMore() throws IOException {
        sample = new SampleLog(root);
        run(20, "");
        backup = sample.files();
        run(20, "");
    }

    private void run(int intents, String accepted) throws IOException {
        HeadKeeping keeping = new HeadKeeping(memory);
        try (keeping; AuditLog log = keeping.open(sample.place(new DiskStorage()), accepted)) {
            for (int i = 0; i < intents; i++) {
                log.append(anIntent("s-" + i));
            }
        }
    }

    private String refusal() {
        var thrown = catchThrowable(() -> run(1, ""));
        assertThat(thrown).isInstanceOf(AuditUnavailable.class);
        return thrown.getMessage();
    }

    private static String valueIn(String refusal) {
        Matcher value = Pattern.compile("leadgraph\\.audit\\.accept-restored=([0-9a-f]{16})").matcher(refusal);
        assertThat(value.find()).as(refusal).isTrue();
        return value.group(1);
    }

    @Test
    void startsWhenTheKeptHeadIsAmongTheHeads() throws IOException {
        run(5, "");
        String older = memory.head.orElseThrow();
        run(5, "");
        // The graph alone was restored from a backup: its head is older, and still one of this log.
        memory.head = Optional.of(older);
        run(5, "");

        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    @Test
    void refusesALogThatWasRolledBackWithItsHeads() throws IOException {
        sample.restore(backup);
        assertThat(sample.verify().firstMismatch()).as("they fit each other").isEmpty();

        assertThat(refusal()).contains("entry 44", "entry 22");
    }

    @Test
    void refusesAnEmptyDirectoryInThePlaceOfLogAndHeads() throws IOException {
        emptyBoth();

        assertThat(refusal()).contains("entry 44");
        assertThat(sample.segments()).isEmpty();
    }

    @Test
    void refusesAnotherLogOfTheSameKeyHoweverLong() throws IOException {
        emptyBoth();
        sample.with(200);

        assertThat(refusal()).contains("is not among the heads");
    }

    @Test
    void refusesHeadsThatWereCutAlone() throws IOException {
        Path heads = HeadFile.in(sample.heads);
        Files.write(heads, backup.get(heads));

        assertThat(refusal()).contains("is not among the heads");
    }

    @Test
    void goesOnAfterALawfulRestoreAndTheLogSaysSo() throws IOException {
        sample.restore(backup);
        String value = valueIn(refusal());

        assertThatThrownBy(() -> run(1, "0123456789abcdef")).isInstanceOf(AuditUnavailable.class);
        run(3, value);

        assertThat(sample.entries()).extracting(StoredEntry::entry).filteredOn(LogEvent.RestoreAccepted.class::isInstance).singleElement()
                .satisfies(entry -> {
                    LogEvent.RestoreAccepted accepted = (LogEvent.RestoreAccepted) entry;
                    assertThat(accepted.kept()).isEqualTo(44);
                    assertThat(accepted.found()).isEqualTo(22);
                });
        assertThat(sample.alarms()).containsExactly("SEARCH_LOG_RESTORED");
        assertThat(sample.verify().firstMismatch()).isEmpty();
        run(3, "");

        // Left in the settings it accepts nothing more.
        sample.restore(backup);
        assertThatThrownBy(() -> run(1, value)).isInstanceOf(AuditUnavailable.class);
    }

    @Test
    void beginsANewLogWhenTheOldOneIsLostAndTheNewOneSaysSo() throws IOException {
        emptyBoth();
        run(3, valueIn(refusal()));

        assertThat(sample.entries().get(1).entry()).isInstanceOf(LogEvent.RestoreAccepted.class);
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    @Test
    void goesOnWhileTheHeadCannotBeKept() throws IOException {
        KeptHeads away = new KeptHeads() {
            @Override
            public Optional<String> last() {
                return memory.last();
            }

            @Override
            public void keep(String head) {
                throw new IllegalStateException("the graph is away");
            }
        };
        String before = memory.head.orElseThrow();
        HeadKeeping keeping = new HeadKeeping(away);
        try (keeping; AuditLog log = keeping.open(sample.place(new DiskStorage()), "")) {
            log.append(anIntent("s-1"));
            keeping.keep();
        }

        assertThat(memory.head).contains(before);
        run(1, "");
    }

    private void emptyBoth() throws IOException {
        for (Path directory : new Path[]{sample.directory, sample.heads}) {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
