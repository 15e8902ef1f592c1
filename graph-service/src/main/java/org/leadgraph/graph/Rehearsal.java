package org.leadgraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.leadgraph.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Runs the statements of searches once, for no user, before the service is ready. A database that has just started plans its first statements for seconds, which would
 * be taken from the time of the first callers.
 */
@Component
class Rehearsal implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);
    /** There is no such user, so nothing is seen; planning takes as long as for anybody. */
    private static final String NOBODY = "C:nobody@rehearsal.invalid";
    private static final List<String> ASKED_BY_SEARCHES = List.of("agency", "analysis", "firearm", "link");
    private static final Duration MOST = Duration.ofMinutes(1);
    private static final Pattern PARAMETER = Pattern.compile("(\\w+) (LIST<STRING>|STRING|INTEGER|BOOLEAN|DATETIME)");
    private static final Map<String, Object> SOME = Map.of("LIST<STRING>", List.of(), "STRING", "none", "INTEGER", 1, "BOOLEAN",
            false,
            "DATETIME", ZonedDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));

    private final ScopedGraph graph;

    Rehearsal(ScopedGraph graph) {
        this.graph = graph;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long begun = System.nanoTime();
        int planned = 0;
        for (String folder : ASKED_BY_SEARCHES) {
            for (Resource file : files(folder)) {
                for (String cypher : KindText.all(text(file))) {
                    planned += ask(file, cypher) ? 1 : 0;
                }
            }
        }
        log.info("{} statements planned in {} ms", planned, (System.nanoTime() - begun) / 1_000_000);
    }

    private boolean ask(Resource file, String cypher) {
        try (GraphReading reading = graph.read(NOBODY, MOST)) {
            reading.view();
            reading.run(cypher, parameters(cypher), row -> row);
            return reading.release().unchanged();
        } catch (Problem problem) {
            // Nothing is lost but time: it is planned when somebody asks.
            log.warn("{} could not be planned ahead ({})", file.getFilename(), problem.code());
            return false;
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something of the type that each has by the header of its file. */
    static Map<String, Object> parameters(String cypher) {
        Map<String, Object> some = new HashMap<>();
        cypher.lines().filter(line -> line.startsWith("// params:")).forEach(line -> {
            Matcher parameter = PARAMETER.matcher(line);
            while (parameter.find()) {
                some.put(parameter.group(1), SOME.get(parameter.group(2)));
            }
        });
        return some;
    }

    private static Resource[] files(String folder) {
        try {
            return new PathMatchingResourcePatternResolver().getResources("classpath:cypher/" + folder + "/*.cypher");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
