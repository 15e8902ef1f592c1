package org.leadgraph.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.leadgraph.visibility.Graph;
import org.leadgraph.visibility.World;
import org.leadgraph.visibility.World.Item;

/** Another world that must look the same to one caller: everything the caller does not see is changed, multiplied or gone. */
final class Mutation {
    private final Random random;
    private final ItemGenerator generator;

    private Mutation(Random random) {
        this.random = random;
        this.generator = new ItemGenerator(random);
    }

    static World of(Asker asker) {
        return new Mutation(new Random(asker.world().seed() * 17)).mutate(asker);
    }

    private World mutate(Asker asker) {
        List<Item> items = new ArrayList<>();
        List<Item> hidden = new ArrayList<>();
        Set<String> visible = new HashSet<>();
        for (Item item : asker.world().items()) {
            if (asker.oracle().isVisible(item)) {
                visible.add(item.id());
                items.add(item);
            } else {
                hidden.addAll(variants(item));
            }
        }
        items.addAll(hidden);
        return asker.world().withItems(items, links(asker.world(), visible, hidden, items));
    }

    private List<Item> variants(Item item) {
        int dice = random.nextInt(10);
        if (dice < 2) {
            return List.of();
        }
        Item changed = dice < 7 ? new Item(item.id(), item.label(), item.scopes(), generator.properties(item.label())) : item;
        return dice < 5 ? List.of(changed) : List.of(changed, new Item(generator.newId(), item.label(), item.scopes(), item.properties()));
    }

    private List<Graph.Link> links(World world, Set<String> visible, List<Item> hidden, List<Item> all) {
        Set<String> there = new HashSet<>();
        all.forEach(item -> there.add(item.id()));
        List<Graph.Link> links = new ArrayList<>();
        for (Graph.Link link : world.links()) {
            boolean seen = visible.contains(link.from()) && visible.contains(link.to()) && !link.type().equals(ItemGenerator.FOREIGN_TYPE);
            if (seen) {
                links.add(link);
            } else if (there.contains(link.from()) && there.contains(link.to()) && random.nextInt(3) > 0) {
                links.add(new Graph.Link(link.type(), link.from(), link.to(), generator.linkProperties(link.type())));
            }
        }
        links.addAll(generator.links(hidden, all, hidden.size()));
        links.addAll(generator.links(all, hidden, hidden.size()));
        return links;
    }
}
