package org.leadgraph.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.visibility.ScopeLabel;

/** Who owns the records of an ORI, and in which scope a record of a data class is, as the graph says when records begin. */
final class Owners {
    private static final String STANDARD = "STANDARD";
    private static final NamedQuery<?> OWNERS = NamedQuery.of("ingest/owners", row -> row);
    private static final NamedQuery<?> SCOPE_NUMBERS = NamedQuery.of("ingest/scope-numbers", row -> row);
    private static final NamedQuery<Row> ONE = NamedQuery.of("ingest/one-owner", row -> row);

    private final Map<String, String> agencyByOri = new HashMap<>();
    private final Map<String, Map<String, Long>> scopes = new HashMap<>();
    private final Set<Long> staying = new HashSet<>();

    static Owners read(SystemGraph graph) {
        Owners owners = new Owners();
        graph.read(OWNERS.cypher(), Map.of(), row -> owners.owner((String) row.get("ori"), (String) row.get("agencyId")));
        graph.read(SCOPE_NUMBERS.cypher(), Map.of(), row -> owners.scope((String) row.get("agencyId"), (String) row.get("dataClass"),
                (Long) row.get("number"), "OWNER_ONLY".equals(row.get("audience"))));
        return owners;
    }

    String owner(String ori, String agency) {
        agencyByOri.put(ori, agency);
        return agency;
    }

    /** One agency alone. */
    static Owners read(SystemTransaction tx, String agencyId) {
        Owners owners = new Owners();
        tx.run(ONE, Map.of("agencyId", agencyId)).forEach(one -> {
            one.texts("oris").forEach(ori -> owners.agencyByOri.put(ori, agencyId));
            one.facts("scopes").forEach(scope -> owners.scope(agencyId, scope.text("dataClass"), scope.number("number"),
                    "OWNER_ONLY".equals(scope.text("audience"))));
        });
        return owners;
    }

    long scope(String agency, String dataClass, Long number, boolean stays) {
        scopes.computeIfAbsent(agency, _ -> new HashMap<>()).put(dataClass, number);
        if (stays) {
            staying.add(number);
        }
        return number;
    }

    /** The agency whose records bear this ORI; null when nobody has it. */
    @Nullable
    String agencyOrNull(String ori) {
        return agencyByOri.get(ori);
    }

    /** Whether a data class is for its owner alone; null is the standard class. */
    boolean staysWithOwner(String agency, @Nullable String dataClass) {
        Long number = scopes.getOrDefault(agency, Map.of()).get(dataClass == null ? STANDARD : dataClass);
        return number == null || staying.contains(number);
    }

    /** The agency whose records bear this ORI. */
    String agencyOf(String ori) throws RowRefused {
        String agency = agencyByOri.get(ori);
        if (agency == null) {
            throw new RowRefused(RefusalCode.ORI_UNKNOWN, "Column ori names no agency; load its ORI first.");
        }
        return agency;
    }

    /** The label of the scope of an agency's data class; null is the standard class. */
    String scopeLabel(String agency, @Nullable String dataClass) throws RowRefused {
        Long number = scopes.getOrDefault(agency, Map.of()).get(dataClass == null ? STANDARD : dataClass);
        if (number == null) {
            throw new RowRefused(RefusalCode.DATA_CLASS_UNKNOWN,
                    "Column dataClass names no class of the ORI's agency; load its scope first.");
        }
        return ScopeLabel.name(number.intValue());
    }

    List<String> orisOf(String agency) {
        return agencyByOri.entrySet().stream().filter(entry -> entry.getValue().equals(agency)).map(Entry::getKey).sorted().toList();
    }
}
