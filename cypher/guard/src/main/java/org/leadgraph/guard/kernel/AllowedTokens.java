package org.leadgraph.guard.kernel;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.leadgraph.guard.functions.RewriteFunctions;
import org.leadgraph.model.LinkKind;
import org.neo4j.internal.kernel.api.security.LoginContext.IdLookup;

/**
 * The relationship types, procedures and functions that a caller may use, as ids at the start of a transaction. Anything that is not listed here, including
 * what is new in a new Neo4j, is denied.
 */
public final class AllowedTokens {
    /** Relationship types of the domain. The types of the policy graph are not among them: partner lists are sensitive (K-14). */
    public static final List<String> RELATIONSHIP_TYPES = Stream.concat(LinkKind.types().stream(), Stream.of("BELONGS_TO")).toList();

    /** The narrow procedures of the guard; see {@code GuardProcedures}. */
    static final List<String> PROCEDURES = List.of("leadgraph.view", "leadgraph.sources", "leadgraph.release", "leadgraph.search",
            "leadgraph.find", "leadgraph.page", "leadgraph.total", "leadgraph.count",
            "leadgraph.pointers", "leadgraph.findPointers", "leadgraph.timeToFirstShooting");

    /** Functions that compute from their arguments alone. Clocks, files and other graphs are not among them. */
    static final List<String> FUNCTIONS = List.of("date", "date.truncate", "datetime", "datetime.truncate", "datetime.fromepoch",
            "datetime.fromepochmillis",
            "localdatetime", "localdatetime.truncate", "localtime", "localtime.truncate", "time", "time.truncate", "duration",
            "duration.between",
            "duration.inDays", "duration.inMonths", "duration.inSeconds");

    /** For a database that callers may not use at all. */
    static final AllowedTokens NONE = new AllowedTokens(new BitSet(), new BitSet(), new BitSet(), new BitSet());

    private final BitSet relationshipTypes;
    private final BitSet procedures;
    private final BitSet functions;
    private final BitSet aggregations;

    private AllowedTokens(BitSet relationshipTypes, BitSet procedures, BitSet functions, BitSet aggregations) {
        this.relationshipTypes = relationshipTypes;
        this.procedures = procedures;
        this.functions = functions;
        this.aggregations = aggregations;
    }

    static AllowedTokens of(IdLookup ids) {
        return new AllowedTokens(all(RELATIONSHIP_TYPES, name -> new int[]{ids.getRelTypeId(name)}), all(PROCEDURES, ids::getProcedureIds),
                both(all(FUNCTIONS, ids::getFunctionIds), all(RewriteFunctions.FUNCTIONS, ids::getFunctionIds)),
                all(RewriteFunctions.AGGREGATIONS, ids::getAggregatingFunctionIds));
    }

    private static BitSet both(BitSet some, BitSet others) {
        some.or(others);
        return some;
    }

    private static BitSet all(List<String> names, Function<String, int[]> idsOf) {
        BitSet found = new BitSet();
        for (String name : names) {
            for (int id : idsOf.apply(name)) {
                if (id >= 0) {
                    found.set(id);
                }
            }
        }
        return found;
    }

    boolean relationshipType(int id) {
        return id >= 0 && relationshipTypes.get(id);
    }

    boolean procedure(int id) {
        return id >= 0 && procedures.get(id);
    }

    boolean function(int id) {
        return id >= 0 && functions.get(id);
    }

    boolean aggregation(int id) {
        return id >= 0 && aggregations.get(id);
    }
}
