package org.leadgraph.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.leadgraph.graph.BenchDatabase;
import org.leadgraph.graph.RecordingGraph.Asked;

/**
 * What the guard and the service cost, in one run. How to run it, how to read it and what it does not measure: docs/benchmarks.md.
 */
public final class LinkBenchmark {
    private static final String FIRST_START = "first-start-millis";

    private final BenchOptions options;
    private final Rounds rounds;

    private LinkBenchmark(BenchOptions options) {
        this.options = options;
        this.rounds = new Rounds(options);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> given = List.of(arguments);
        if (given.isEmpty() || given.contains("--help")) {
            System.out.println(BenchOptions.HELP);
            return;
        }
        new LinkBenchmark(BenchOptions.of(given)).run();
        // The two databases leave threads behind that would keep the process.
        System.exit(0);
    }

    private void run() throws IOException, InterruptedException {
        System.out.printf("Scale %s; %d processors; load %.1f; Java %s%n", options.scale(), Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), Runtime.version());
        if (options.starts()) {
            starts();
        }
        BenchCaller caller;
        List<Question> questions;
        // A store can be open once only: first the service has it, then the comparison.
        try (BenchService service = BenchService.start(options)) {
            caller = BenchCaller.choose(service.system(), service.reader());
            System.out.printf("Caller %s of %s, %d agreements, sees %d of %d records (%.0f %%)%n", caller.userId(), caller.agencyId(),
                    caller.partners(), caller.visible(), caller.records(), 100.0 * caller.visible() / caller.records());
            Starts starts = Starts.choose(service.reader(), caller);
            System.out.printf("Shootings: %s%nPeople: %s%n", starts.shootings(), starts.people());
            Questions made = new Questions(service, caller, starts);
            questions = made.all();
            endToEnd(service, caller, made.operations());
            heap();
        }
        compare(caller, questions);
        System.out.printf("%nLoad at the end %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private void starts() throws IOException, InterruptedException {
        Path noted = options.directory().resolve(FIRST_START);
        if (!Files.exists(noted)) {
            if (Files.exists(options.graph())) {
                System.out.println("An earlier first start was not finished: this one is not from nothing.");
            }
            Files.writeString(noted, String.valueOf(ServiceProcess.measure(options).untilReady().toMillis()));
        }
        ServiceProcess.Start second = ServiceProcess.measure(options);
        System.out.printf("Start to ready: first, with the load, %.1f s; second %.1f s, then %d MiB resident%n",
                Long.parseLong(Files.readString(noted).strip()) / 1e3, second.untilReady().toMillis() / 1e3, second.resident());
        try (var built = Files.exists(Path.of("target")) ? Files.list(Path.of("target")) : java.util.stream.Stream.<Path>empty()) {
            for (Path jar : built.filter(file -> file.toString().endsWith(".jar")).toList()) {
                System.out.printf("Jar %s: %d MiB%n", jar.getFileName(), Files.size(jar) / 1024 / 1024);
            }
        }
    }

    private void endToEnd(BenchService service, BenchCaller caller, Map<String, Operation> operations) {
        Asking driver = new Asking(service.reader(), caller.session());
        Map<String, Map<String, IntSupplier>> rows = new LinkedHashMap<>();
        Map<String, Integer> statements = new LinkedHashMap<>();
        operations.forEach((name, operation) -> {
            List<Asked> asked = service.statements(operation, caller);
            HttpRequest request = service.request(operation, caller);
            statements.put(name, asked.size());
            Map<String, IntSupplier> ways = ways("driver", () -> driver.ask(asked), "off", () -> answer(service, request, false), "on",
                    () -> answer(service, request, true));
            ways.put("server", () -> answerFromServer(service, request));
            rows.put(name, ways);
        });
        // A service runs for weeks: what the first seconds of a JVM cost is not what is compared here.
        rows.values().forEach(ways -> Rounds.run(ways, Integer.MAX_VALUE, options.warmUp()));
        Tables.operationsHead();
        rows.forEach((name, ways) -> Tables.operation(name, statements.get(name), rounds.measure(ways)));
    }

    private static int answer(BenchService service, HttpRequest request, boolean audit) {
        service.keepSearchLog(audit);
        return service.send(request).length;
    }

    private static int answerFromServer(BenchService service, HttpRequest request) {
        service.readFromServer(true);
        try {
            return answer(service, request, true);
        } finally {
            service.readFromServer(false);
        }
    }

    private void compare(BenchCaller caller, List<Question> questions) {
        try (BenchDatabase whole = BenchDatabase.open(options.graph()); BenchDatabase reduced = BenchDatabase.open(options.reduced())) {
            ReducedCopy.make(whole, reduced, caller, options.reduced());
            Asking guarded = new Asking(whole.reader(), caller.session());
            Asking copy = Asking.system(reduced.system());
            Asking byHand = Asking.system(whole.system());
            Map<Question, Map<String, IntSupplier>> rows = new LinkedHashMap<>();
            questions.forEach(question -> rows.put(question, ways("a", () -> guarded.ask(question.asked()), "b",
                    () -> copy.ask(question.asked()), "c", () -> byHand.ask(question.byHand()))));
            rows.values().forEach(this::warm);
            Tables.questionsHead();
            rows.forEach((question, ways) -> Tables.question(question, rounds.measure(ways)));
        }
    }

    /** Before any row is measured all are asked for a second, or the first would pay for what the later ones find compiled. */
    private void warm(Map<String, IntSupplier> ways) {
        Rounds.run(ways, options.iterations(), Duration.ofSeconds(1));
    }

    private static Map<String, IntSupplier> ways(String one, IntSupplier first, String two, IntSupplier second, String three,
            IntSupplier third) {
        Map<String, IntSupplier> ways = new LinkedHashMap<>();
        ways.put(one, first);
        ways.put(two, second);
        ways.put(three, third);
        return ways;
    }

    private static void heap() {
        System.gc();
        System.out.printf("%nUsed heap after a collection, service and benchmark in one process: %d MiB%n",
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 / 1024);
    }
}
