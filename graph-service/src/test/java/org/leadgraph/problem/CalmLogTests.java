package org.leadgraph.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What clients can cause fills no log. */
@Isolated("it counts what is logged")
class CalmLogTests {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final CalmLog calm = new CalmLog(now::get);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        lines.start();
        root.addAppender(lines);
        calm.install();
    }

    @AfterEach
    void leave() {
        calm.remove();
        root.detachAppender(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.springframework.web.socket.Any", "org.neo4j.driver.internal.retry.Any", "reactor.core.Any"})
    void saysAFailureOfALibraryInALineWithoutItsWords(String library) {
        LoggerFactory.getLogger(library).error("Closing for " + "secret",
                new IllegalStateException("secret", new IOException("secret")));

        assertThat(said()).hasSize(1).first().asString().contains("java.lang.IllegalStateException < java.io.IOException at ")
                .doesNotContain("secret");
        assertThat(lines.list.getFirst().getThrowableProxy()).isNull();
    }

    @Test
    void saysTheSameLineSixtyTimesAMinuteAndHowOftenItWasKeptBack() {
        org.slf4j.Logger ours = LoggerFactory.getLogger("org.leadgraph.Any");
        for (int i = 0; i < 1_000; i++) {
            ours.warn("Refused a token from {}", i);
        }
        assertThat(said()).hasSize(60);
        ours.warn("Another line");
        assertThat(said()).hasSize(61);

        now.set(now.get().plusSeconds(60));
        ours.warn("Refused a token from {}", "again");

        assertThat(said()).hasSize(63).element(61).asString()
                .contains("940 more in a minute of: org.leadgraph.Any Refused a token from {}");
    }

    @Test
    void leavesOthersAndLowerLevelsAsTheyAre() {
        LoggerFactory.getLogger("org.example.Any").error("A fault", new IllegalStateException("its words"));
        LoggerFactory.getLogger("org.leadgraph.Any").error("A fault of ours", new IllegalStateException("its words"));

        assertThat(lines.list).hasSize(2).allSatisfy(line -> assertThat(line.getThrowableProxy()).isNotNull());
        assertThat(lines.list).extracting(ILoggingEvent::getLevel).containsOnly(Level.ERROR);
    }

    private List<String> said() {
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
