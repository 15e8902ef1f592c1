package org.leadgraph.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leadgraph.visibility.Oracle;
import org.leadgraph.visibility.World;
import org.leadgraph.visibility.World.Item;
import org.leadgraph.visibility.World.Scope;

/** Counts the callers about whom an owner decided by name: whose view would be another without exceptions for users. */
final class NamedByOwners {
    private static final List<String> COLOURS = List.of("GREEN", "YELLOW", "RED");
    /** All that a name can decide: a partner's records in each colour, and a class that one's own agency keeps for named users. */
    static final List<String> ALL = List.of("PARTNER GREEN", "PARTNER YELLOW", "PARTNER RED", "KEPT GREEN", "KEPT RED");

    private final Map<String, Integer> compared = new TreeMap<>();

    void count(Asker asker) {
        decisions(asker.world(), asker.caller()).forEach(decision -> compared.merge(decision, 1, Integer::sum));
    }

    /** How many callers were compared, by what was decided about them by name. */
    Map<String, Integer> compared() {
        return compared;
    }

    /** What is decided by name, of scopes that hold something; of a class kept for named users, not to be named is a decision too. */
    static Set<String> decisions(World world, String caller) {
        Oracle with = new Oracle(world, caller);
        Oracle without = new Oracle(withoutNames(world), caller);
        Set<Integer> held = new HashSet<>();
        world.items().stream().map(Item::scopes).filter(scopes -> scopes.size() == 1).forEach(held::addAll);
        Set<String> decisions = new HashSet<>();
        for (Scope scope : world.scopes()) {
            boolean own = with.agencyId() != null && with.agencyId().equals(scope.agency());
            for (String colour : held.contains(scope.number()) ? COLOURS : List.<String>of()) {
                boolean is = with.scopes(colour).contains(scope.number());
                if (own && is && scope.audience().equals("NAMED_USERS")) {
                    decisions.add("KEPT " + colour);
                } else if (is && !without.scopes(colour).contains(scope.number())) {
                    decisions.add("PARTNER " + colour);
                }
            }
        }
        return decisions;
    }

    private static World withoutNames(World world) {
        List<Scope> scopes = world.scopes().stream().map(scope -> new Scope(scope.number(), scope.agency(), scope.dataClass(),
                scope.audience(), scope.colour(), scope.exceptions().stream().filter(each -> !each.kind().equals("USER")).toList()))
                .toList();
        return new World(world.seed(), world.index(), world.agencies(), world.halves(), scopes, world.users(), world.items(),
                world.links());
    }
}
