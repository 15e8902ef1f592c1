package org.leadgraph.bench;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadgraph.bench.Rounds.Times;

/** Investigators who ask and think in turns; and, beside them or not, analysts who ask all the time for what the machine cannot give. */
final class Crowd {
    static final int INVESTIGATORS = 10;
    /** Queries that each analyst keeps running: as many as a user may. */
    static final int QUERIES_OF_AN_ANALYST = 2;
    private static final int LONGEST_THOUGHT_MILLIS = 800;
    private static final Pattern CODE = Pattern.compile("Leadgraph\\.(\\w+)");

    /** Each is let through by the check of the text. */
    static final List<String> HOSTILE = List.of("MATCH (a:Shooting), (b:Shooting), (c:Shooting) RETURN count(*) AS n",
            "MATCH p = (a:Shooting)-[*1..8]-(b) RETURN count(p) AS n",
            "MATCH (n)--(m) RETURN collect(n) AS all, collect(m) AS them",
            "UNWIND range(1, 1000) AS a UNWIND range(1, 1000) AS b UNWIND range(1, 1000) AS c RETURN count(DISTINCT a + b * c) AS n",
            "MATCH (p:Person), (q:Person) WHERE p.recordId < q.recordId RETURN p, q ORDER BY q.lastName, p.firstName DESC",
            "MATCH (n) WITH n.recordId AS id ORDER BY id DESC RETURN collect(DISTINCT id + id) AS ids",
            "MATCH (a:Shooting) MATCH (b:Shooting) WHERE COUNT { (a)-[*1..4]-(b) } > 3 RETURN a, b");

    private final BenchService service;
    private final List<HttpRequest> questions;

    Crowd(BenchService service, List<HttpRequest> questions) {
        this.service = service;
        this.questions = questions;
    }

    /**
     * What a while of asking gave.
     *
     * @param codes
     *            how often the analysts' queries ended with which code
     * @param longestRun
     *            milliseconds that the longest transaction of theirs ran, as the database saw it
     */
    record While(Times investigators, Map<String, LongAdder> codes, long longestRun) {}

    /**
     * Lets them ask for so long.
     *
     * @param analysts
     *            tokens of the analysts; none, and the investigators are alone
     */
    While ask(Duration time, List<String> analysts, TransactionWatch watch) throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        Map<String, LongAdder> codes = new ConcurrentSkipListMap<>();
        List<Future<List<Long>>> asking = new ArrayList<>();
        List<Future<?>> hostile = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < INVESTIGATORS; i++) {
                Random random = new Random(i);
                asking.add(people.submit(() -> investigate(going, random)));
            }
            for (int i = 0; i < analysts.size() * QUERIES_OF_AN_ANALYST; i++) {
                int first = i;
                hostile.add(people.submit(() -> attack(going, analysts.get(first / QUERIES_OF_AN_ANALYST), first, codes)));
            }
            long longest = watch.longestWithin(time);
            going.set(false);
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> each : asking) {
                nanos.addAll(each.get());
            }
            for (Future<?> each : hostile) {
                each.get();
            }
            return new While(new Times(nanos, 0), codes, longest);
        }
    }

    private List<Long> investigate(AtomicBoolean going, Random random) throws InterruptedException {
        List<Long> nanos = new ArrayList<>();
        while (going.get()) {
            Thread.sleep(random.nextInt(LONGEST_THOUGHT_MILLIS));
            long start = System.nanoTime();
            service.send(questions.get(random.nextInt(questions.size())));
            nanos.add(System.nanoTime() - start);
        }
        return nanos;
    }

    private void attack(AtomicBoolean going, String token, int first, Map<String, LongAdder> codes) {
        for (int i = first; going.get(); i++) {
            String body = new String(service.answer(service.query(HOSTILE.get(i % HOSTILE.size()), token)).body(), StandardCharsets.UTF_8);
            Matcher code = CODE.matcher(body);
            codes.computeIfAbsent(code.find() ? code.group(1) : "answered", _ -> new LongAdder()).increment();
        }
    }
}
