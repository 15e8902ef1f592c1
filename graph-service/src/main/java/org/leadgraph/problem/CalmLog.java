package org.leadgraph.problem;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Keeps clients from filling the service's log: the same line is written only so many times a minute, and a failure reported by a library that talks to
 * clients is one line without its message, which may quote what was sent.
 */
@Component
class CalmLog extends TurboFilter {
    private static final org.slf4j.Logger log = LoggerFactory.getLogger(CalmLog.class);
    /** They talk to clients and to servers, and log what these cause with a page of stack. */
    private static final List<String> TALKATIVE = List.of("org.apache.catalina", "org.apache.coyote", "org.apache.tomcat",
            "org.neo4j.driver",
            "org.springframework.graphql", "org.springframework.web", "reactor.core");
    private static final String OURS = "org.leadgraph";
    private static final int A_MINUTE = 60;
    private static final int MOST_KINDS = 1000;

    private final InstantSource clock;
    private final Map<String, Integer> said = new LinkedHashMap<>();
    private long minute;

    CalmLog() {
        this(InstantSource.system());
    }

    CalmLog(InstantSource clock) {
        this.clock = clock;
    }

    @PostConstruct
    void install() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            setName(CalmLog.class.getName());
            start();
            context.addTurboFilter(this);
        }
    }

    @PreDestroy
    void remove() {
        stop();
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(@Nullable Marker marker, Logger logger, Level level, @Nullable String format, Object @Nullable [] parameters,
            @Nullable Throwable failure) {
        boolean talkative = TALKATIVE.stream().anyMatch(logger.getName()::startsWith);
        // A caller that asks whether a level is on has nothing to log yet.
        if (!isStarted() || format == null || !level.isGreaterOrEqual(Level.WARN) || !level.isGreaterOrEqual(logger.getEffectiveLevel())
                || !talkative && !logger.getName().startsWith(OURS) || logger.getName().equals(CalmLog.class.getName())) {
            return FilterReply.NEUTRAL;
        }
        if (!may(logger.getName() + " " + (talkative ? kind(failure) : format))) {
            return FilterReply.DENY;
        }
        if (talkative && failure != null) {
            log.warn("{}: {}", logger.getName(), kind(failure));
            return FilterReply.DENY;
        }
        return FilterReply.NEUTRAL;
    }

    /** Whether this line may be said now. The first line of a new minute is followed by what was kept back in the one before. */
    private synchronized boolean may(String line) {
        long now = clock.millis() / 60_000;
        if (now != minute) {
            said.forEach((each, times) -> {
                if (times > A_MINUTE) {
                    log.warn("{} more in a minute of: {}", times - A_MINUTE, each);
                }
            });
            said.clear();
            minute = now;
        }
        // Beyond so many kinds they are counted as one.
        return said.merge(said.size() < MOST_KINDS || said.containsKey(line) ? line : "others", 1, Integer::sum) <= A_MINUTE;
    }

    /** The classes of a failure and its causes, and where it began. */
    private static String kind(@Nullable Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " < ").append(cause.getClass().getName());
            if (cause.getCause() == null && cause.getStackTrace().length > 0) {
                text.append(" at ").append(cause.getStackTrace()[0]);
            }
        }
        return text.toString();
    }
}
