package org.leadgraph.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.leadgraph.problem.GraphUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Writes what was sent: two accounts at a time, the files of one account in the order in which they came. What a crash or a fault has stopped goes on at the next start, or within a minute. */
@Component
class FeedWorker implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(FeedWorker.class);
    private static final int ACCOUNTS_AT_ONCE = 2;

    private final FeedWork work;
    private final FeedRuns runs;
    private final FeedReception reception;
    private final ExecutorService threads = Executors.newFixedThreadPool(ACCOUNTS_AT_ONCE,
            Thread.ofPlatform().daemon().name("feeds-", 0).factory());
    private final Map<String, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Void>> lastOfAccount = new HashMap<>();
    private volatile boolean ready;
    private volatile boolean ending;

    FeedWorker(FeedWork work, FeedRuns runs, FeedReception reception) {
        this.work = work;
        this.runs = runs;
        this.reception = reception;
    }

    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        List<String> open = open();
        reception.removeAllBut(new HashSet<>(open));
        ready = true;
        goOn(open);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void retry() {
        try {
            if (isReady()) {
                goOn(open());
            }
        } catch (GraphUnavailable away) {
            // Health tells it; the next beat goes on.
            log.debug("Feeds wait for the graph", away);
        }
    }

    /** Whether it goes on with what the last process has left; before that nothing is taken. */
    boolean isReady() {
        return ready && !ending;
    }

    /** A disk without a file has no runs. */
    private List<String> open() {
        return reception.isUsed() ? runs.open(reception.disk()) : List.of();
    }

    private void goOn(List<String> open) {
        open.forEach(runId -> runs.find(runId).ifPresent(run -> submit(run.accountId(), runId)));
    }

    /** Has its turn after everything that the account sent before. */
    synchronized void submit(String accountId, String runId) {
        if (underWay.containsKey(runId)) {
            return;
        }
        CompletableFuture<Void> before = lastOfAccount.getOrDefault(accountId, CompletableFuture.completedFuture(null));
        CompletableFuture<Void> run = before.handleAsync((_, _) -> {
            bringToItsEnd(runId);
            return null;
        }, threads);
        underWay.put(runId, run);
        lastOfAccount.put(accountId, run);
        run.whenComplete((_, _) -> done(accountId, runId, run));
    }

    private synchronized void done(String accountId, String runId, CompletableFuture<Void> run) {
        underWay.remove(runId);
        lastOfAccount.remove(accountId, run);
    }

    private void bringToItsEnd(String runId) {
        try {
            if (!ending) {
                work.run(runId, () -> ending);
            }
        } catch (FeedWriting.Ending end) {
            log.info("The feed run {} goes on at the next start", runId);
        } catch (RuntimeException fault) {
            // The class alone: a message could hold what was sent.
            log.error("The feed run {} stopped ({}); it is tried again", runId, fault.getClass().getName());
        }
    }

    /** Waits for a run, at most so many seconds. */
    void await(String runId, long seconds) {
        CompletableFuture<Void> run = underWay.get(runId);
        if (run == null || seconds <= 0) {
            return;
        }
        try {
            run.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            log.debug("A sender does not wait any longer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        ending = true;
        threads.shutdown();
        threads.awaitTermination(20, TimeUnit.SECONDS);
    }
}
