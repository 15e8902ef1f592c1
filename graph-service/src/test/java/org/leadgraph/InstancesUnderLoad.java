package org.leadgraph;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Searches and acts at several instances until one is killed, and remembers what was answered. */
final class InstancesUnderLoad {
    private static final int CLIENTS = 2;
    private static final int SEARCHES_AN_ACT = 8;
    private static final String SEARCH = "{ search(text: \"24*\") { incidents(first: 2) { nodes { caseNumber } } } }";
    private static final String ACT = "mutation { saveQuery(query: {name: \"%s\", library: \"guns-across-agencies\", parameters: {agencies: 3}}) { id } }";

    /** One request; no answer is an {@link IOException}. */
    interface Asking {
        JsonNode ask(URI instance, String user, String reason, String document, Map<String, Object> variables)
                throws IOException, InterruptedException;
    }

    /** Ends an instance. */
    interface Killing {
        void kill() throws InterruptedException;
    }

    private final Asking asking;
    private final Set<String> searches = ConcurrentHashMap.newKeySet();
    private final Set<String> acts = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final Set<String> codes = ConcurrentHashMap.newKeySet();
    private volatile boolean over;

    InstancesUnderLoad(Asking asking) {
        this.asking = asking;
    }

    /** Clients work at each of these; after so long, one is killed under them. */
    void runUntilKilled(List<URI> instances, long millis, Killing killing) throws InterruptedException {
        over = false;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (URI instance : instances) {
                for (int client = 0; client < CLIENTS; client++) {
                    clients.submit(() -> work(instance));
                }
            }
            LockSupport.parkNanos(millis * 1_000_000);
            killing.kill();
            over = true;
        }
    }

    private void work(URI instance) {
        try {
            for (int i = 0; !over; i++) {
                boolean acting = i % SEARCHES_AN_ACT == 0;
                String name = "Drill " + UUID.randomUUID();
                JsonNode answer = asking.ask(instance, "ann@avon", "Drill", acting ? ACT.formatted(name) : SEARCH, Map.of());
                if (answer.has("errors")) {
                    codes.add(answer.at("/errors/0/extensions/code").asString());
                } else if (acting) {
                    acts.add(name);
                } else {
                    searches.add(answer.at("/extensions/searchId").asString());
                }
            }
        } catch (IOException killed) {
            unanswered.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ids of the searches that were answered. */
    Set<String> searches() {
        return Set.copyOf(searches);
    }

    /** Names that the acts have given, of those that were answered as done. */
    Set<String> acts() {
        return Set.copyOf(acts);
    }

    /** Codes of refusals. */
    Set<String> codes() {
        return Set.copyOf(codes);
    }

    @Override
    public String toString() {
        return "%d searches and %d acts answered, %d clients without an answer, refused: %s".formatted(searches.size(), acts.size(),
                unanswered.get(), codes);
    }
}
