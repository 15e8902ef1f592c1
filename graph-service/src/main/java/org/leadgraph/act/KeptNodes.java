package org.leadgraph.act;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.search.KeptById;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Component;

/** Finds what modules keep by its id, in the terms of the look at its list. */
@Component
class KeptNodes implements KeptById {
    /** Ids of what acts make begin like this, and no record's id does. So asking for records, hidden or not, asks for nothing else. */
    private static final Pattern KEPT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-.{4,100}");

    private final Looks looks;
    private final List<KeptNode<?>> kinds;

    KeptNodes(Looks looks, List<KeptNode<?>> kinds) {
        this.looks = looks;
        this.kinds = kinds;
    }

    @Override
    public Map<String, Object> find(Search search, List<String> ids) {
        List<String> asked = ids.stream().filter(id -> KEPT.matcher(id).matches()).distinct().toList();
        Map<String, Object> found = new HashMap<>();
        if (!asked.isEmpty()) {
            kinds.forEach(kind -> found.putAll(find(search, kind, asked)));
        }
        return found;
    }

    private <T> Map<String, Object> find(Search search, KeptNode<T> kind, List<String> ids) {
        try {
            return looks.at(search, kind.look(), (actor, kept) -> {
                Map<String, Object> found = new HashMap<>();
                kept.read(kind.query(), Map.of("ids", ids, "userId", actor.userId(), "agencyId", actor.agencyId()))
                        .forEach(each -> found.put(kind.id().apply(each), kind.shown().apply(each)));
                return found;
            });
        } catch (NotPermitted notTheirs) {
            return Map.of();
        }
    }
}
