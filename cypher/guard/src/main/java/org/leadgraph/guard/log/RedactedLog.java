package org.leadgraph.guard.log;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.logging.InternalLog;
import org.neo4j.logging.Neo4jLogMessage;

/**
 * A log that writes nothing of what callers asked. Of a class of Neo4j's that never meets a question, every word is written; of any other only that it had
 * something to warn of, with the classes of what was thrown and where. The message of a thrown object is never written, except that of a failing disk.
 */
final class RedactedLog implements InternalLog {
    static final String LEFT_OUT = "The words are left out: they may hold what a caller asked.";

    private final InternalLog log;
    private final boolean trusted;

    RedactedLog(InternalLog log, boolean trusted) {
        this.log = log;
        this.trusted = trusted;
    }

    /** News of a class that is not trusted is left out whole: there would be nothing to read. */
    private void tell(BiConsumer<String, Throwable> write, @Nullable String message, @Nullable Throwable thrown) {
        if (trusted) {
            write.accept(String.valueOf(message), RedactedThrowable.of(thrown));
        }
    }

    private void alarm(BiConsumer<String, Throwable> write, @Nullable String message, @Nullable Throwable thrown) {
        write.accept(trusted ? String.valueOf(message) : LEFT_OUT, RedactedThrowable.of(thrown));
    }

    private static String formatted(String format, @Nullable Object... arguments) {
        return arguments == null || arguments.length == 0 ? format : String.format(format, arguments);
    }

    private String formattedIfTrusted(String format, @Nullable Object... arguments) {
        return trusted ? formatted(format, arguments) : LEFT_OUT;
    }

    @Override
    public void debug(Neo4jLogMessage message) {
        tell(log::debug, message.getFormattedMessage(), message.getThrowable());
    }

    @Override
    public void debug(String message) {
        tell(log::debug, message, null);
    }

    @Override
    public void debug(String message, Throwable throwable) {
        tell(log::debug, message, throwable);
    }

    @Override
    public void debug(String format, @Nullable Object... arguments) {
        tell(log::debug, formattedIfTrusted(format, arguments), null);
    }

    @Override
    public void info(Neo4jLogMessage message) {
        tell(log::info, message.getFormattedMessage(), message.getThrowable());
    }

    @Override
    public void info(String message) {
        tell(log::info, message, null);
    }

    @Override
    public void info(String message, Throwable throwable) {
        tell(log::info, message, throwable);
    }

    @Override
    public void info(String format, @Nullable Object... arguments) {
        tell(log::info, formattedIfTrusted(format, arguments), null);
    }

    @Override
    public void warn(Neo4jLogMessage message) {
        alarm(log::warn, message.getFormattedMessage(), message.getThrowable());
    }

    @Override
    public void warn(String message) {
        alarm(log::warn, message, null);
    }

    @Override
    public void warn(String message, Throwable throwable) {
        alarm(log::warn, message, throwable);
    }

    @Override
    public void warn(String format, @Nullable Object... arguments) {
        alarm(log::warn, formattedIfTrusted(format, arguments), null);
    }

    @Override
    public void error(Neo4jLogMessage message) {
        alarm(log::error, message.getFormattedMessage(), message.getThrowable());
    }

    @Override
    public void error(Neo4jLogMessage message, Throwable throwable) {
        alarm(log::error, message.getFormattedMessage(), throwable);
    }

    @Override
    public void error(String message) {
        alarm(log::error, message, null);
    }

    @Override
    public void error(String message, Throwable throwable) {
        alarm(log::error, message, throwable);
    }

    @Override
    public void error(String format, @Nullable Object... arguments) {
        alarm(log::error, formattedIfTrusted(format, arguments), null);
    }

    @Override
    public boolean isDebugEnabled() {
        return trusted && log.isDebugEnabled();
    }

    @Override
    public boolean isInfoEnabled() {
        return trusted && log.isInfoEnabled();
    }

    @Override
    public boolean isWarnEnabled() {
        return log.isWarnEnabled();
    }

    @Override
    public boolean isErrorEnabled() {
        return log.isErrorEnabled();
    }
}
