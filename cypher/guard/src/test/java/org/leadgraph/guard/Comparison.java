package org.leadgraph.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.leadgraph.visibility.Graph;
import org.leadgraph.visibility.Oracle;
import org.leadgraph.visibility.World;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Asks every question three times: of the guarded database as a caller, of a copy that holds only what the caller may see, and of the guarded database
 * again after everything that the caller does not see has changed. The answers must be the same (INV-1, INV-2).
 */
final class Comparison {
    private final CallersGraph guarded;
    private final OpenGraph reduced;
    private final boolean untilFirstDifference;
    private final int randomQuestions;
    private final Map<String, Map<Shape, Answer>> known;
    private final Figures figures = new Figures();
    private final List<Difference> differences = new ArrayList<>();

    /** Two answers that should have been the same. */
    record Difference(long seed, String caller, String question, String against, Object guarded, Object expected) {
        @Override
        public String toString() {
            return "%nWorld %d, caller %s, %s, against %s%n  guarded:  %s%n  expected: %s".formatted(seed, caller, question, against,
                    guarded,
                    expected);
        }
    }

    Comparison(CallersGraph guarded, OpenGraph reduced) {
        this(guarded, reduced, Integer.getInteger("leadgraph.comparison.random", 25));
    }

    Comparison(CallersGraph guarded, OpenGraph reduced, int randomQuestions) {
        this(guarded, reduced, false, randomQuestions, new HashMap<>());
    }

    private Comparison(CallersGraph guarded, OpenGraph reduced, boolean untilFirstDifference, int randomQuestions,
            Map<String, Map<Shape, Answer>> known) {
        this.guarded = guarded;
        this.reduced = reduced;
        this.untilFirstDifference = untilFirstDifference;
        this.randomQuestions = randomQuestions;
        this.known = known;
    }

    /**
     * A comparison that stops with the first caller whose answers differ.
     *
     * @param known
     *            what the reduced copies answered before, by world and number of the asker; those of this comparison are added
     */
    static Comparison untilFirstDifference(CallersGraph guarded, OpenGraph reduced, Map<String, Map<Shape, Answer>> known) {
        return new Comparison(guarded, reduced, true, 0, known);
    }

    Figures figures() {
        return figures;
    }

    List<Difference> differences() {
        return differences;
    }

    /** Compares some callers of each of these worlds, which stand side by side in the guarded database. */
    void compare(List<World> worlds, int callers) {
        GraphWriter.replaceBy(guarded, WorldGraph.whole(worlds));
        List<Asker> firsts = new ArrayList<>();
        List<Map<Shape, Answer>> firstAnswers = new ArrayList<>();
        for (World world : worlds) {
            List<Asker> askers = Asker.of(world, callers, randomQuestions);
            for (int i = 0; i < askers.size(); i++) {
                Asker asker = askers.get(i);
                Map<Shape, Answer> answers = compareWithReducedCopy(asker, world.seed() + " " + i, worlds);
                if (i == 0) {
                    firsts.add(asker);
                    firstAnswers.add(answers);
                }
                if (untilFirstDifference && !differences.isEmpty()) {
                    return;
                }
            }
        }
        worlds.forEach(this::compareViews);
        figures.worlds += worlds.size();
        compareWithMutation(firsts, firstAnswers);
    }

    /** Compares the scopes that each user sees, for one use code each: cheap, so that rare kinds of users are met too. */
    private void compareViews(World world) {
        for (int i = 0; i < world.users().size(); i++) {
            String caller = "CJA".charAt((int) ((world.seed() + i) % 3)) + ":" + world.users().get(i).id();
            Asker asker = new Asker(world, caller, new Oracle(world, caller), Map.of(), List.of());
            guarded.inSessionOf(caller, session -> {
                new NarrowProcedures(asker).compareView(session,
                        (question, got, wanted) -> check(asker, question, "the oracle", got, wanted));
                return null;
            });
            figures.views++;
        }
    }

    private Map<Shape, Answer> compareWithReducedCopy(Asker asker, String key, List<World> worlds) {
        CompletableFuture<Map<Shape, Answer>> expected = known.containsKey(key)
                ? CompletableFuture.completedFuture(known.get(key))
                : CompletableFuture.supplyAsync(() -> ofReducedCopy(asker, worlds));
        Map<Shape, Answer> answers = askGuarded(asker);
        known.put(key, expected.join());
        compare(asker, "the reduced copy", answers, expected.join());
        guarded.inSessionOf(asker.caller(), session -> {
            for (Shape shape : Shape.REFUSED) {
                Answer answer = Answer.to(shape, session, shape.used(asker.parameters()));
                check(asker, shape.name(), "a refusal", answer.isRefused() ? "refused" : answer, "refused");
            }
            try {
                new NarrowProcedures(asker).compare(session, (question, got, wanted) -> check(asker, question, "the oracle", got, wanted));
            } catch (Neo4jException e) {
                check(asker, "the guard's procedures", "the oracle", e.toString(), "an answer");
            }
            return null;
        });
        figures.callers++;
        figures.named.count(asker);
        return answers;
    }

    private Map<Shape, Answer> ofReducedCopy(Asker asker, List<World> worlds) {
        Graph copy = WorldGraph.reduced(worlds, asker.world(), asker.oracle());
        GraphWriter.replaceBy(reduced, copy.shuffled(new Random(asker.world().seed())));
        return reduced.inSystemSession(session -> answers(asker, session));
    }

    private void compareWithMutation(List<Asker> askers, List<Map<Shape, Answer>> before) {
        GraphWriter.replaceBy(guarded, WorldGraph.whole(askers.stream().map(Mutation::of).toList()));
        for (int i = 0; i < askers.size(); i++) {
            compare(askers.get(i), "itself before hidden records changed", askGuarded(askers.get(i)), before.get(i));
        }
    }

    private Map<Shape, Answer> askGuarded(Asker asker) {
        return guarded.inSessionOf(asker.caller(), session -> answers(asker, session));
    }

    private static Map<Shape, Answer> answers(Asker asker, Session session) {
        Map<Shape, Answer> answers = new HashMap<>();
        for (Shape shape : asker.questions()) {
            answers.put(shape, Answer.to(shape, session, shape.used(asker.parameters())));
        }
        return answers;
    }

    private void compare(Asker asker, String against, Map<Shape, Answer> answers, Map<Shape, Answer> expected) {
        for (Shape shape : asker.questions()) {
            int tells = expected.get(shape).tells() ? 1 : 0;
            if (shape.isRandom()) {
                figures.random++;
                figures.randomNonEmpty += tells;
            }
            figures.nonEmpty += tells;
            figures.errors += expected.get(shape).error().isEmpty() ? 0 : 1;
            String question = shape.name() + "\n  " + shape.cypher();
            check(asker, question, against, answers.get(shape), expected.get(shape));
            if (shape.isRandom()) {
                // Two databases that refuse the same text agree about nothing.
                check(asker, question, "a text that Neo4j takes", answers.get(shape).isBadText(), false);
            }
            if (shape.name().equals(Shape.TAUTOLOGY)) {
                check(asker, question, "logic", answers.get(shape).rows(), List.of("{holds=true}"));
            }
        }
        figures.evaluations += asker.questions().size();
    }

    private void check(Asker asker, String question, String against, Object got, Object expected) {
        if (!got.equals(expected)) {
            differences.add(new Difference(asker.world().seed(), asker.caller(), question, against, got, expected));
        }
    }

    /** How much was compared. */
    static final class Figures {
        int worlds;
        int callers;
        int views;
        int evaluations;
        int nonEmpty;
        int errors;
        int random;
        int randomNonEmpty;
        final NamedByOwners named = new NamedByOwners();

        /** Of the written questions. */
        double nonEmptyShare() {
            return (double) (nonEmpty - randomNonEmpty) / (evaluations - random);
        }

        /** Of the random ones. */
        double randomNonEmptyShare() {
            return (double) randomNonEmpty / random;
        }

        @Override
        public String toString() {
            return "%d worlds, %d views, %d callers, %d comparisons of answers, %.1f %% of them not empty; of %d to random questions %.1f %%; %d errors"
                    .formatted(worlds,
                            views, callers,
                            evaluations,
                            100 * nonEmptyShare(), random, 100 * randomNonEmptyShare(), errors, named.compared());
        }
    }
}
