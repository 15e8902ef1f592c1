package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leadgraph.ledger.SampleLog.anIntent;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the files while the service writes them. */
class MovedLogTests {

    @TempDir
    Path root;
    SampleLog sample;
    AuditLog log;

    @BeforeEach
    void write() {
        sample = new SampleLog(root);
        log = sample.open();
        for (int i = 1; i <= 15; i++) {
            log.append(anIntent("s-" + i));
        }
    }

    @AfterEach
    void close() {
        log.close();
    }

    private void refuses() {
        assertThatThrownBy(() -> log.append(anIntent("lost"))).isInstanceOf(AuditUnavailable.class);
        assertThat(log.failure()).isPresent();
        assertThat(sample.alarms()).containsExactly("SEARCH_LOG_UNAVAILABLE");
    }

    private void goesOn() throws IOException {
        assertThat(log.tryAgain()).isTrue();
        log.append(anIntent("last"));
        assertThat(sample.verify().firstMismatch()).isEmpty();
        assertThat(sample.entries().toString()).contains("s-15", "last").doesNotContain("lost");
    }

    @Test
    void noticesThatTheDirectoryWasMovedAndGoesOnWhenItIsBack() throws IOException {
        Path away = root.resolve("away");
        Files.move(sample.directory, away);
        refuses();
        assertThat(log.tryAgain()).isFalse();
        assertThat(sample.directory).doesNotExist();

        Files.move(away, sample.directory);
        goesOn();
    }

    @Test
    void noticesThatTheDirectoryWasDeletedAndBeginsNoOtherLog() throws IOException {
        delete(sample.directory);
        refuses();
        assertThat(log.tryAgain()).isFalse();

        Files.createDirectory(sample.directory);
        assertThat(log.tryAgain()).isFalse();
        delete(sample.heads);
        Files.createDirectory(sample.heads);
        assertThat(log.tryAgain()).isFalse();
        assertThat(sample.segments()).isEmpty();
    }

    @Test
    void noticesThatTheDirectoryWasReplacedAndGoesOnInACopyThatHoldsEverything() throws IOException {
        Path away = root.resolve("away");
        Files.move(sample.directory, away);
        copy(away, sample.directory);
        refuses();
        goesOn();

        // The old one is nobody's any more, and can be looked at.
        try (FileChannel lock = FileChannel.open(away.resolve("audit.lock"), StandardOpenOption.WRITE)) {
            assertThat(lock.tryLock()).isNotNull();
        }
    }

    @Test
    void refusesACopyThatIsOlder() throws IOException {
        Path copy = root.resolve("copy");
        copy(sample.directory, copy);
        log.append(anIntent("s-16"));
        delete(sample.directory);
        Files.move(copy, sample.directory);
        refuses();

        assertThat(log.tryAgain()).isFalse();
        assertThat(sample.rung).last().asString().contains("this service wrote entry 17");
    }

    @Test
    void noticesThatTheFileWasCut() throws IOException {
        try (FileChannel file = FileChannel.open(sample.segments().getLast(), StandardOpenOption.WRITE)) {
            file.truncate(100);
        }
        refuses();
        assertThat(log.tryAgain()).isFalse();
    }

    @Test
    void noticesThatTheHeadsWereMovedWhenItSignsTheNext() throws IOException {
        Path away = root.resolve("away");
        Files.move(sample.heads, away);
        for (int i = 16; log.failure().isEmpty(); i++) {
            assertThat(i).as("entries taken without a head").isLessThan(30);
            log.append(anIntent("s-" + i));
        }
        assertThat(log.tryAgain()).isFalse();
        assertThat(sample.heads).doesNotExist();

        Files.move(away, sample.heads);
        assertThat(log.tryAgain()).isTrue();
        log.append(anIntent("last"));
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
