package org.leadgraph.logs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.leadgraph.audit.LogsBesideGraph;
import org.leadgraph.audit.OwnLog;
import org.leadgraph.ledger.AuditReader;
import org.leadgraph.ledger.AuditUnavailable;
import org.leadgraph.ledger.LogFollower;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The own log, and those of the other instances that the settings name. Which logs there are the graph knows, because each keeps its newest head there: one that the settings do
 * not name, that cannot be read, or that does not reach its head, is missing, and reports say so.
 */
@Component
@EnableConfigurationProperties(LogsSettings.class)
class LogsOfInstances implements SearchLogs, DisposableBean {
    private static final Logger logger = LoggerFactory.getLogger(LogsOfInstances.class);
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final LogsBesideGraph known;
    private final OwnLog own;
    private final Map<String, Path> directories = new TreeMap<>();
    private final Path indexDirectory;
    /** Those that have reached the end of their logs once. */
    private final Map<String, LogIndex> indexes = new ConcurrentHashMap<>();
    private final Map<String, LogIndex> opened = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("log-index").factory());

    LogsOfInstances(LogsBesideGraph known, OwnLog own, LogsSettings settings) {
        this.known = known;
        this.own = own;
        directories.putAll(settings.others());
        directories.put(own.name(), own.directory());
        this.indexDirectory = settings.indexDirectory() == null
                ? own.directory().resolveSibling(own.directory().getFileName() + "-index")
                : settings.indexDirectory();
    }

    /** In a thread of its own: the first time, a log of two years takes its time. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        thread.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    void beat() {
        directories.forEach((name, directory) -> {
            try {
                LogIndex index = opened.computeIfAbsent(name, _ -> new LogIndex(directory, indexDirectory.resolve(name)));
                index.refresh();
                index.commit();
                indexes.put(name, index);
            } catch (IOException | RuntimeException failure) {
                logger.warn("Reports read the log {} without its index, or not at all ({})", name, failure.getClass().getName());
            }
        });
    }

    @Override
    public Readable now() {
        Map<String, String> heads = known.heads();
        SortedSet<String> missing = new TreeSet<>(heads.keySet());
        missing.addAll(directories.keySet());
        List<OneLog> logs = new ArrayList<>();
        directories.forEach((name, directory) -> {
            OneLog log = name.equals(own.name()) ? own() : other(name, directory, heads.get(name));
            if (log != null) {
                logs.add(log);
                missing.remove(name);
            }
        });
        return new Readable(logs, List.copyOf(missing));
    }

    private OneLog own() {
        return new ReadLog(own.name(), new AuditReader(own.directory()), upToNow(own.name()) > 0 ? indexes.get(own.name()) : null);
    }

    private @Nullable OneLog other(String name, Path directory, @Nullable String head) {
        long next = upToNow(name);
        boolean reaches = next > 0 && (head == null || next > LogFollower.sequenceOf(head));
        return reaches ? new ReadLog(name, new AuditReader(directory), indexes.get(name)) : null;
    }

    /** Number of the log's entry to come; 0 when the index is not made yet, or does not fit. */
    private long upToNow(String name) {
        LogIndex index = indexes.get(name);
        try {
            return index == null ? 0 : index.refresh();
        } catch (AuditUnavailable | UncheckedIOException failure) {
            logger.warn("Reports read the log {} without its index, or not at all ({})", name, failure.getClass().getName());
            return 0;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(BEAT.toMillis(), TimeUnit.MILLISECONDS);
        for (LogIndex index : opened.values()) {
            try {
                index.close();
            } catch (IOException e) {
                logger.debug("An index of the log is made anew at the next start", e);
            }
        }
    }
}
