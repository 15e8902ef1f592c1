package org.leadgraph.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.leadgraph.sharing.Facts.Half;

/**
 * A file of {@code sharing/}: facts, who sees what, and steps that change the facts.
 *
 * @param name
 *            what the case is, a sentence
 * @param cites
 *            ids of the requirements that it shows
 */
record Situation(String name, String cites, Facts facts, List<Caller> callers, List<Step> steps) {

    /** What a caller is to see of a record. */
    enum Level {
        /** The record. */
        NODE,
        /** A pointer beside a visible record. */
        POINTER,
        /** A pointer for who knows the number, and no other. */
        BY_NUMBER,
        NOTHING
    }

    /** What one caller, named like {@code C:ann}, is to see: a level for every record by its name. */
    record Caller(String name, Map<String, Level> sees) {}

    /** A change of the facts, and who sees what afterwards. */
    record Step(String what, UnaryOperator<Facts> change, BiConsumer<FactsInGraph, Facts> write, List<Caller> callers) {}

    static Situation of(Map<String, Object> file) {
        Facts facts = new FactsInFile(file).facts();
        List<Step> steps = new ArrayList<>();
        for (Object step : (List<?>) file.getOrDefault("then", List.of())) {
            steps.add(step(FactsInFile.map(step), facts));
        }
        return new Situation(String.valueOf(file.get("case")), FactsInFile.map(file).get("cites").toString(), facts,
                callers(file.get("sees"), facts), steps);
    }

    private static Step step(Map<String, Object> step, Facts facts) {
        List<Caller> callers = callers(step.get("sees"), facts);
        if (step.containsKey("withdraw")) {
            Half half = FactsInFile.half(step.get("withdraw").toString());
            return new Step("without " + half.from() + " -> " + half.to(), before -> before.without(half),
                    (graph, _) -> graph.remove(half), callers);
        }
        if (step.containsKey("agree")) {
            Half half = FactsInFile.half(step.get("agree").toString());
            return new Step("with " + half.from() + " -> " + half.to(), before -> before.with(half), (graph, _) -> graph.write(half),
                    callers);
        }
        String user = step.get("suspend").toString();
        return new Step("with " + user + " suspended", before -> before.withSuspended(user), (graph, _) -> graph.suspend(user), callers);
    }

    private static List<Caller> callers(Object sees, Facts facts) {
        List<Caller> callers = new ArrayList<>();
        FactsInFile.map(sees).forEach((caller, levels) -> {
            Map<String, Level> byRecord = new LinkedHashMap<>();
            FactsInFile.map(levels)
                    .forEach((record, level) -> byRecord.put(facts.item(record).name(),
                            Level.valueOf(level.toString().toUpperCase().replace(' ', '_'))));
            for (Facts.Item item : facts.items()) {
                if (!byRecord.containsKey(item.name())) {
                    throw new IllegalArgumentException("The file does not say what " + caller + " sees of " + item.name());
                }
            }
            callers.add(new Caller(caller, byRecord));
        });
        return callers;
    }
}
