package org.leadgraph.sharing;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.leadgraph.sharing.Facts.Item;
import org.leadgraph.sharing.Facts.Scope;
import org.leadgraph.sharing.Facts.User;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.Policy.ExceptionKind;
import org.leadgraph.visibility.VisibilityRules;
import org.leadgraph.visibility.VisibilityRules.Rule;

/** Callers about whom an owner decided by name: picks them, and counts what was decided about those that were compared. */
final class NamedByOwners {
    /** All that a name can decide: a partner's records in each colour, and a class that one's own agency keeps for named users. */
    static final List<String> ALL = List.of("ITEM_POLICY GREEN", "ITEM_POLICY YELLOW", "ITEM_POLICY RED", "OWN_AGENCY GREEN",
            "OWN_AGENCY RED");
    private static final List<String> BY_NAME = ALL.subList(0, 4);

    private final Map<String, Integer> compared = new TreeMap<>();

    /**
     * A user of these facts. In every other world it is somebody whom an owner named, if there is one, and if possible somebody about whom the name decides what
     * is this world's turn.
     */
    static String user(Facts facts, String useCode, long seed, Random random) {
        List<String> users = facts.users().stream().map(User::id).toList();
        if (seed % 2 == 0) {
            String turn = BY_NAME.get((int) (seed / 2 % BY_NAME.size()));
            users = preferred(users, user -> decisions(facts, useCode + ":" + user).anyMatch(BY_NAME::contains));
            users = preferred(users, user -> decisions(facts, useCode + ":" + user).anyMatch(turn::equals));
        }
        return users.get(random.nextInt(users.size()));
    }

    private static List<String> preferred(List<String> users, Predicate<String> wanted) {
        List<String> preferred = users.stream().filter(wanted).toList();
        return preferred.isEmpty() ? users : preferred;
    }

    /** Counts this caller for each thing that is decided about him by name. */
    void count(Facts facts, String caller) {
        decisions(facts, caller).distinct().forEach(decision -> compared.merge(decision, 1, Integer::sum));
    }

    /** How many callers were compared, by what was decided about them by name. */
    Map<String, Integer> compared() {
        return compared;
    }

    /** What is decided by name about scopes that hold something; of a class kept for named users, not to be named is a decision too. */
    private static Stream<String> decisions(Facts facts, String caller) {
        Policy policy = FactsAsPolicy.of(facts);
        List<Integer> held = facts.items().stream().map(Item::scope).toList();
        return facts.scopes().stream().filter(scope -> held.contains(scope.number()))
                .flatMap(scope -> VisibilityRules.decide(policy, Caller.parse(caller).orElseThrow(), scope.number())
                        .filter(decision -> decision.exception() == ExceptionKind.USER || isKept(scope, decision.rule()))
                        .map(decision -> decision.rule() + " " + decision.visibility()).stream());
    }

    private static boolean isKept(Scope scope, Rule rule) {
        return rule == Rule.OWN_AGENCY && scope.audience().equals("NAMED_USERS");
    }
}
