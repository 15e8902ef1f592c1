package org.leadgraph.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.leadgraph.visibility.Oracle;
import org.leadgraph.visibility.World;
import org.leadgraph.visibility.World.Item;

/** A caller of a world, with what the questions are asked about: mostly visible things, and always some hidden ones. */
record Asker(World world, String caller, Oracle oracle, Map<String, Object> parameters, List<Shape> questions) {
    /** Of every three questions, two are asked of each caller; with hundreds of callers, each is asked often. */
    private static final int OF_THREE = 2;
    /** Planning a question takes longer than asking it, so the random ones are asked of many worlds too. */
    private static final List<Shape> POOL = pool(Integer.getInteger("leadgraph.comparison.pool", 120));

    private static List<Shape> pool(int size) {
        QueryGenerator generator = new QueryGenerator(1, QueryGenerator.Dialect.WHOLE);
        return Stream.generate(generator::next).limit(size).map(Shape::of).toList();
    }

    /**
     * Mostly callers that see much, because an answer that is empty on both sides proves little; one in ten is anybody. In every other world the first is mostly
     * somebody whom owners named.
     */
    static List<Asker> of(World world, int count) {
        return of(world, count, 0);
    }

    /** As {@link #of(World, int)}, each with so many random questions too. */
    static List<Asker> of(World world, int count, int randomQuestions) {
        Random random = new Random(world.seed() * 31);
        List<Asker> askers = new ArrayList<>();
        while (askers.size() < count) {
            Asker best = anybody(world, random, randomQuestions);
            boolean named = askers.isEmpty() && world.seed() % 2 == 1;
            for (int tries = random.nextInt(10) == 0 ? 0 : 12; tries > 0; tries--) {
                Asker other = anybody(world, random, randomQuestions);
                best = other.worth(named) > best.worth(named) ? other : best;
            }
            askers.add(best);
        }
        return askers;
    }

    private int worth(boolean named) {
        int decided = named ? (int) NamedByOwners.decisions(world, caller).stream().filter(each -> !each.equals("KEPT RED")).count() : 0;
        return visibleItems().size() + decided * world.items().size();
    }

    private static Asker anybody(World world, Random random, int randomQuestions) {
        String user = random.nextInt(40) == 0 ? "nobody" : world.users().get(random.nextInt(world.users().size())).id();
        String caller = "CCCCCCCJJA".charAt(random.nextInt(10)) + ":" + user;
        Oracle oracle = new Oracle(world, caller);
        return new Asker(world, caller, oracle, parameters(world, oracle, random), questions(random, randomQuestions));
    }

    private static List<Shape> questions(Random random, int randomQuestions) {
        List<Shape> all = new ArrayList<>(Shape.READS);
        Collections.shuffle(all, random);
        List<Shape> questions = new ArrayList<>(all.subList(0, all.size() * OF_THREE / 3));
        for (int i = 0; i < randomQuestions; i++) {
            questions.add(POOL.get(random.nextInt(POOL.size())));
        }
        return List.copyOf(questions);
    }

    List<Item> visibleItems() {
        return world.items().stream().filter(oracle::isVisible).toList();
    }

    private static Map<String, Object> parameters(World world, Oracle oracle, Random random) {
        List<Item> visible = world.items().stream().filter(oracle::isVisible).toList();
        List<Item> hidden = world.items().stream().filter(item -> !oracle.isVisible(item)).toList();
        List<String> ids = new ArrayList<>(List.of("f".repeat(32)));
        for (int i = 0; i < 4; i++) {
            ids.add(id(visible, "Casing", random));
            ids.add(id(hidden, "Casing", random));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("ids", ids);
        values.put("shooting", id(random.nextInt(8) == 0 ? hidden : visible, "Shooting", random));
        values.put("hiddenShooting", id(hidden, "Shooting", random));
        values.put("from", random.nextInt(8) == 0 ? id(hidden, "Casing", random) : busiest(world, visible));
        values.put("to", id(random.nextInt(8) == 0 ? hidden : visible, "Casing", random));
        values.put("caseNumber", "C-" + random.nextInt(8));
        values.put("leadNumber", "L-" + random.nextInt(12));
        values.put("word", ItemGenerator.WORDS.get(random.nextInt(ItemGenerator.WORDS.size())));
        values.put("scopeLabel", "S" + world.scopes().get(random.nextInt(world.scopes().size())).number());
        return values;
    }

    /** The visible casing with the most relationships, so that there are paths to ask for. */
    private static String busiest(World world, List<Item> visible) {
        return visible.stream().filter(item -> item.label().equals("Casing")).map(Item::id)
                .max(Comparator.comparing(
                        id -> world.links().stream().filter(link -> link.from().equals(id) || link.to().equals(id)).count()))
                .orElse("0".repeat(32));
    }

    private static String id(List<Item> of, String label, Random random) {
        List<Item> fitting = of.stream().filter(item -> item.label().equals(label)).toList();
        return fitting.isEmpty() ? "0".repeat(32) : fitting.get(random.nextInt(fitting.size())).id();
    }
}
