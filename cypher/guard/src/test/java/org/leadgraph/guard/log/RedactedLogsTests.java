package org.leadgraph.guard.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.neo4j.logging.InternalLog;
import org.neo4j.logging.Level;
import org.neo4j.logging.internal.SimpleLogService;
import org.neo4j.logging.log4j.Log4jLogProvider;
import org.neo4j.logging.log4j.LoggerTarget;

/** What Neo4j's classes may write. */
class RedactedLogsTests {
    private static final String ASKED = "Quillfeather";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final RedactedLogs logs = (RedactedLogs) RedactedLogs.of(new SimpleLogService(new Log4jLogProvider(written, Level.DEBUG)))
            .getInternalLogProvider();

    private String after(InternalLog log, Consumer<InternalLog> writing) {
        written.reset();
        writing.accept(log);
        return written.toString();
    }

    private static RuntimeException failure() {
        return new IllegalStateException("at " + ASKED, new IllegalArgumentException(ASKED));
    }

    @Test
    @DisplayName("P-02 a class that meets questions tells that it warns, and what was thrown where, without a word of it")
    void leavesOutTheWordsOfClassesThatMeetQuestions() {
        InternalLog log = logs.getLog("org.neo4j.kernel.impl.api.transaction.monitor.TransactionMonitor");

        assertThat(after(log, it -> it.warn("Transaction %s timeout.", ASKED))).contains("WARN", "left out").doesNotContain(ASKED);
        assertThat(after(log, it -> it.warn("Query " + ASKED))).contains("WARN", "left out").doesNotContain(ASKED);
        assertThat(after(log, it -> it.error("Query " + ASKED, failure())))
                .contains("ERROR", "left out", "IllegalStateException", "IllegalArgumentException", "RedactedLogsTests")
                .doesNotContain(ASKED);
        assertThat(after(log, it -> {
            it.info("Query " + ASKED);
            it.debug("Query %s", ASKED);
            it.info("Query " + ASKED, failure());
        })).isEmpty();
    }

    @Test
    @DisplayName("P-02 an unknown class is not trusted, nor is any log of queries")
    void trustsNoUnknownClass() {
        assertThat(after(logs.getLog("org.neo4j.brand.new.Thing"), it -> it.error(ASKED))).contains("left out").doesNotContain(ASKED);
        assertThat(after(logs.getLog(LoggerTarget.QUERY_LOGGER), it -> it.error(ASKED))).doesNotContain(ASKED);
        assertThat(after(logs.getLog(String.class), it -> it.error(ASKED))).contains("left out").doesNotContain(ASKED);
    }

    @Test
    @DisplayName("what starts, stops and keeps files says what it has to say; of what was thrown only a failing file has words")
    void keepsTheWordsOfClassesThatKnowNoQuestions() {
        InternalLog log = logs.getLog("org.neo4j.kernel.impl.transaction.log.checkpoint.CheckPointerImpl");

        assertThat(after(log, it -> it.info("Checkpoint %d started", 7))).contains("Checkpoint 7 started");
        assertThat(after(log, it -> it.error("Checkpoint failed", new IllegalStateException(ASKED, new IOException("No space left")))))
                .contains("Checkpoint failed", "IllegalStateException", "No space left").doesNotContain(ASKED);
    }
}
