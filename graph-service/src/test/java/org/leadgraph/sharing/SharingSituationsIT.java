package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.sharing.Situation.Caller;
import org.leadgraph.sharing.Situation.Level;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/**
 * Each file of {@code sharing/}: the rules, the guarded database and the service must all agree with it, and with each other. Pointers found by a number
 * (INV-14) are among them.
 */
@WithEmptyService
class SharingSituationsIT {
    private final EmptyService service = EmptyService.started();
    private final FactsInGraph graph = new FactsInGraph(service.system());

    @TestFactory
    @DisplayName("K-01 to L-10, M-01 to M-13, P-07 to P-10: everybody sees what the situation says")
    Stream<DynamicNode> agreesWithTheSituation() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:sharing/*.yaml");
        return Arrays.stream(files).map(file -> checksOf(situation(file)));
    }

    private static Situation situation(Resource file) {
        try (InputStream text = file.getInputStream()) {
            return Situation.of(new Yaml().load(text));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("The situation " + file.getFilename() + " cannot be read", e);
        }
    }

    /** The checks run in their order, since a step changes what the ones after it find. */
    private DynamicNode checksOf(Situation situation) {
        List<DynamicTest> checks = new ArrayList<>();
        checks.add(dynamicTest("The facts are written", () -> graph.replaceBy(situation.facts())));
        checks.addAll(checksOf("", situation.facts(), situation.callers()));
        Facts facts = situation.facts();
        for (Situation.Step step : situation.steps()) {
            Facts after = step.change().apply(facts);
            checks.add(dynamicTest("Then " + step.what(), () -> step.write().accept(graph, after)));
            checks.addAll(checksOf(", " + step.what(), after, step.callers()));
            facts = after;
        }
        return dynamicContainer(situation.name() + " " + situation.cites(), checks);
    }

    private List<DynamicTest> checksOf(String when, Facts facts, List<Caller> callers) {
        Map<String, Function<String, Seen>> witnesses = new LinkedHashMap<>();
        witnesses.put("by the rules alone", caller -> SeenByRules.of(facts, caller));
        witnesses.put("by the guard", caller -> SeenByGuard.of(service.scoped(), facts, caller));
        witnesses.put("by GraphQL", caller -> SeenByGraphQl.of(service, facts, caller));
        List<DynamicTest> checks = new ArrayList<>();
        for (Caller caller : callers) {
            witnesses.forEach((name, witness) -> checks.add(dynamicTest("What " + caller.name() + " sees " + name + when, () -> {
                Seen seen = witness.apply(caller.name());

                assertThat(levels(seen, facts)).as("what %s sees %s", caller.name(), name).isEqualTo(caller.sees());
                assertThat(seen).as("the rest of what %s sees %s", caller.name(), name).isEqualTo(SeenByRules.of(facts, caller.name()));
            })));
        }
        return checks;
    }

    private static Map<String, Level> levels(Seen seen, Facts facts) {
        Map<String, Level> levels = new LinkedHashMap<>();
        facts.items().forEach(item -> levels.put(item.name(), seen.levelOf(item.id())));
        return levels;
    }
}
