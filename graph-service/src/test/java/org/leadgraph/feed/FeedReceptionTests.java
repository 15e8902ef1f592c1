package org.leadgraph.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.problem.LimitExceeded;
import org.springframework.util.unit.DataSize;

/** Files on their way to the disk. */
class FeedReceptionTests {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("B-03 a disk that takes no file is said with a code, and senders try again; afterwards files are taken")
    void saysThatThereIsNoRoom() throws IOException {
        Path spool = directory.resolve("spool");
        Files.writeString(spool, "no directory");
        FeedReception reception = new FeedReception(new FeedSettings(null, spool, DataSize.ofGigabytes(1), 2, DataSize.ofKilobytes(8), null,
                Duration.ofMinutes(1), 5));

        assertThatThrownBy(() -> reception.store("run", new ByteArrayInputStream(new byte[10])))
                .isInstanceOfSatisfying(LimitExceeded.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("FEED_NO_ROOM");
                    assertThat(refusal.retryable()).isTrue();
                });

        Files.delete(spool);
        assertThat(reception.store("run", new ByteArrayInputStream(new byte[10])).bytes()).isEqualTo(10);
    }
}
