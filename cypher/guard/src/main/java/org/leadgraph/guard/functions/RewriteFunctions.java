package org.leadgraph.guard.functions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.FieldSignature;
import org.neo4j.internal.kernel.api.procs.Neo4jTypes;
import org.neo4j.internal.kernel.api.procs.QualifiedName;
import org.neo4j.internal.kernel.api.procs.UserFunctionSignature;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.api.QueryLanguage;
import org.neo4j.kernel.api.procedure.CallableUserFunction.BasicUserFunction;
import org.neo4j.kernel.api.procedure.Context;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.memory.MemoryTracker;
import org.neo4j.values.AnyValue;
import org.neo4j.values.SequenceValue;
import org.neo4j.values.ValueMapper;
import org.neo4j.values.storable.Values;
import org.neo4j.values.virtual.VirtualValues;

/**
 * The functions that {@code QueryRewriter} puts into a caller's query, so that nothing in its answer depends on where records are stored or on what the planner
 * estimates. A caller's own text cannot name them.
 */
public final class RewriteFunctions {
    public static final String ORDER = "leadgraph.order";
    public static final String SORTED = "leadgraph.sorted";
    public static final String RECORDS = "leadgraph.records";

    /** Functions of one value. */
    public static final List<String> FUNCTIONS = List.of(ORDER, SORTED, RECORDS);

    /** Aggregations that take the place of Cypher's. */
    public static final List<String> AGGREGATIONS = ExactAggregation.NAMES.stream().map(ExactAggregation::named).toList();

    private RewriteFunctions() {
    }

    /** What takes the place of this aggregation of Cypher's, named in lower case; empty when nothing does. */
    public static Optional<String> exact(String aggregation) {
        return ExactAggregation.NAMES.contains(aggregation) ? Optional.of(ExactAggregation.named(aggregation)) : Optional.empty();
    }

    /** Makes the functions known to a database. */
    public static void register(GlobalProcedures procedures) throws ProcedureException {
        procedures.register(new Order());
        procedures.register(new Sorted());
        procedures.register(new Records());
        ExactAggregation.register(procedures);
    }

    /**
     * The signature of a function of one value. Nothing in it is null: Cypher 25 walks through it where a query orders by the function, and fails on a null.
     *
     * @param name
     *            without the namespace
     */
    static UserFunctionSignature signature(String name, String description, Neo4jTypes.AnyType in, Neo4jTypes.AnyType out) {
        return new UserFunctionSignature(new QualifiedName("leadgraph", name),
                List.of(FieldSignature.inputField("value", in, "Any value.")), out, false, "",
                description, "answer", false, false, false, false, QueryLanguage.ALL);
    }

    /** {@code leadgraph.order(value)}: a text that orders values by what they say. */
    private static final class Order extends BasicUserFunction {
        Order() {
            super(RewriteFunctions.signature("order", "A text that orders values by their contents.", Neo4jTypes.NTAny,
                    Neo4jTypes.NTString));
        }

        @Override
        public AnyValue apply(Context context, AnyValue[] input) {
            return Values.stringValue(ContentKey.of(input[0], context.valueMapper()));
        }
    }

    /** {@code leadgraph.sorted(list)}: the elements of a list, ordered by what they say; null for null. */
    private static final class Sorted extends BasicUserFunction {
        Sorted() {
            super(RewriteFunctions.signature("sorted", "The elements of a list, ordered by their contents.", LIST, LIST));
        }

        private static final Neo4jTypes.AnyType LIST = Neo4jTypes.NTList(Neo4jTypes.NTAny);

        /** Of an element and its place in a list, beside its key. */
        private static final int SIZE_OF_ELEMENT = 80;

        private record Element(AnyValue value, String key) {}

        @Override
        public AnyValue apply(Context context, AnyValue[] input) throws ProcedureException {
            if (!(input[0] instanceof SequenceValue list)) {
                return input[0];
            }
            KernelTransaction transaction = context.kernelTransaction();
            MemoryTracker memory = transaction.memoryTracker();
            ValueMapper<Object> mapper = context.valueMapper();
            List<Element> elements = new ArrayList<>();
            long bytes = 0;
            try {
                for (AnyValue each : list) {
                    // The query ends at its time and its memory here too.
                    transaction.assertOpen();
                    Element element = new Element(each, ContentKey.of(each, mapper));
                    long size = SIZE_OF_ELEMENT + element.key().length();
                    memory.allocateHeap(size);
                    bytes += size;
                    elements.add(element);
                }
                elements.sort(Comparator.comparing(Element::key));
                return VirtualValues.fromList(elements.stream().map(Element::value).toList());
            } finally {
                memory.releaseHeap(bytes);
            }
        }
    }

    /** {@code leadgraph.records(list)}: what names the records in it; see {@link ContainedRecords}. */
    private static final class Records extends BasicUserFunction {
        Records() {
            super(RewriteFunctions.signature("records", "The records in it, by id, owner and scope.", Neo4jTypes.NTAny,
                    Neo4jTypes.NTList(Neo4jTypes.NTString)));
        }

        @Override
        public AnyValue apply(Context context, AnyValue[] input) {
            return ContainedRecords.in(input[0], context.valueMapper());
        }
    }
}
