package org.leadgraph.guard.functions;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.exceptions.CypherTypeException;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.Neo4jTypes;
import org.neo4j.internal.kernel.api.procs.UserAggregator;
import org.neo4j.kernel.api.procedure.CallableUserAggregationFunction.BasicUserAggregationFunction;
import org.neo4j.kernel.api.procedure.Context;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.memory.MemoryTracker;
import org.neo4j.values.AnyValue;
import org.neo4j.values.AnyValues;
import org.neo4j.values.ValueMapper;
import org.neo4j.values.storable.DurationValue;
import org.neo4j.values.storable.NoValue;
import org.neo4j.values.storable.NumberValue;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/**
 * Aggregations with the results of Cypher's of the same name, but independent of the order of rows: sums are exact and rounded once, and among values that
 * are equal, or that differ only in how they are stored, the least is the first by contents.
 */
final class ExactAggregation extends BasicUserAggregationFunction {
    /** Cypher's names of them, in lower case. */
    static final List<String> NAMES = List.of("sum", "avg", "stdev", "stdevp", "min", "max");

    /** Of one group, about: two sums of some two thousand bits at most. */
    private static final long SIZE = 600;

    private final Function<Context, UserAggregator> start;

    private ExactAggregation(String name, Function<Context, UserAggregator> start) {
        super(RewriteFunctions.signature(name, "As " + name + "(), whatever the order of rows.", Neo4jTypes.NTAny, Neo4jTypes.NTAny));
        this.start = start;
    }

    /** The name of what takes the place of Cypher's. */
    static String named(String name) {
        return "leadgraph." + name.toLowerCase(Locale.ROOT);
    }

    static void register(GlobalProcedures procedures) throws ProcedureException {
        for (String name : NAMES) {
            procedures.register(new ExactAggregation(name, context -> switch (name) {
                case "min", "max" -> new Extreme(name.equals("min"), context.valueMapper());
                default -> new Amounts(name);
            }));
        }
    }

    @Override
    public UserAggregator create(Context context) throws ProcedureException {
        return new Counted(start.apply(context), context.kernelTransaction().memoryTracker());
    }

    /** An aggregation whose memory is counted for the query, so that groups without end end it. */
    private static final class Counted implements UserAggregator {
        private final UserAggregator counted;
        private final MemoryTracker memory;

        Counted(UserAggregator counted, MemoryTracker memory) {
            this.counted = counted;
            this.memory = memory;
            memory.allocateHeap(SIZE);
        }

        @Override
        public void update(AnyValue[] input) throws ProcedureException {
            counted.update(input);
        }

        @Override
        public AnyValue result() throws ProcedureException {
            memory.releaseHeap(SIZE);
            return counted.result();
        }
    }

    /** Numbers; or durations, where they can be added up. */
    private static final class Amounts implements UserAggregator {
        private final String name;
        private final ExactStatistics numbers;
        private @Nullable ExactDurations durations;

        Amounts(String name) {
            this.name = name;
            this.numbers = isSpread() ? ExactStatistics.ofSpread() : ExactStatistics.ofSums();
        }

        private boolean isSpread() {
            return name.startsWith("stdev");
        }

        @Override
        public void update(AnyValue[] input) {
            switch (input[0]) {
                case NoValue _ -> {
                    // Is left out, as Cypher does.
                }
                case NumberValue number when durations == null -> numbers.add(number);
                case DurationValue duration when !isSpread() && numbers.count() == 0 -> add(duration);
                default -> throw CypherTypeException.expectedNumber(name, "its values", "another type");
            }
        }

        private void add(DurationValue duration) {
            if (durations == null) {
                durations = new ExactDurations();
            }
            durations.add(duration);
        }

        @Override
        public AnyValue result() {
            if (durations != null) {
                return name.equals("sum") ? durations.sum() : durations.mean();
            }
            if (numbers.count() == 0) {
                return name.equals("sum") ? Values.longValue(0) : Values.NO_VALUE;
            }
            return switch (name) {
                case "sum" -> (Value) Values.numberValue(numbers.sum());
                case "avg" -> Values.doubleValue(numbers.mean());
                default -> Values.doubleValue(numbers.deviation(name.equals("stdevp")));
            };
        }
    }

    /** The least or the greatest value. */
    private static final class Extreme implements UserAggregator {
        private final boolean least;
        private final ValueMapper<Object> mapper;
        private @Nullable AnyValue found;

        Extreme(boolean least, ValueMapper<Object> mapper) {
            this.least = least;
            this.mapper = mapper;
        }

        @Override
        public void update(AnyValue[] input) {
            AnyValue value = input[0];
            if (!(value instanceof NoValue) && (found == null || (compare(value, found) < 0) == least)) {
                found = value;
            }
        }

        /** Never 0, but for two values that say the same. */
        private int compare(AnyValue one, AnyValue other) {
            int plain = one instanceof Value && other instanceof Value ? AnyValues.COMPARATOR.compare(one, other) : 0;
            return plain != 0 ? plain : ContentKey.of(one, mapper).compareTo(ContentKey.of(other, mapper));
        }

        @Override
        public AnyValue result() {
            return found == null ? Values.NO_VALUE : found;
        }
    }
}
