package org.leadgraph.seed.synthetic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Things joined into groups, to count groups without a database. */
final class Components {
    private final Map<String, String> parent = new HashMap<>();

    void join(String one, String other) {
        parent.put(root(one), root(other));
    }

    String root(String it) {
        var root = it;
        while (!parent.getOrDefault(root, root).equals(root)) {
            root = parent.get(root);
        }
        for (var step = it; !step.equals(root);) {
            step = parent.put(step, root);
        }
        return root;
    }

    int largest() {
        return largestOf(List.copyOf(parent.keySet()));
    }

    int largestOf(Collection<String> members) {
        var sizes = members.stream().map(this::root).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return sizes.values().stream().mapToInt(Long::intValue).max().orElse(0);
    }
}
