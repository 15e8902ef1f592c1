package org.leadgraph.guard.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.neo4j.cypher.internal.util.ASTNode;

/** The parts of Cypher, by the names of the parser's classes: those that a caller's query may have, and what is said of some of the others. */
final class AllowedSyntax {
    private static final String PACKAGE = "org.neo4j.cypher.internal.";

    private static final Set<String> CLAUSES = Set.of("ast.Match", "ast.Return", "ast.With", "ast.Unwind", "ast.UnresolvedCall",
            "ast.ScopeClauseSubqueryCall", "ast.ImportingWithSubqueryCall", "ast.UnionAll", "ast.UnionDistinct");

    private static final Set<String> SUBQUERIES = Set.of("ast.ScopeClauseSubqueryCall", "ast.ImportingWithSubqueryCall",
            "ast.ExistsExpression",
            "ast.CountExpression", "ast.CollectExpression");

    private static final Set<String> COMPREHENSIONS = Set.of("expressions.ListComprehension", "expressions.PatternComprehension",
            "expressions.AllIterablePredicate", "expressions.AnyIterablePredicate", "expressions.NoneIterablePredicate",
            "expressions.SingleIterablePredicate");

    private static final Set<String> OTHERS = Set.of("ast.AliasedReturnItem", "ast.UnaliasedReturnItem", "ast.ReturnItems",
            "ast.AscSortItem",
            "ast.DescSortItem", "ast.OrderBy", "ast.Limit", "ast.Skip", "ast.Where", "ast.SingleQuery", "ast.ProcedureResult",
            "ast.ProcedureResultItem", "ast.IsNotNormalized", "ast.IsNormalized", "ast.IsTyped", "ast.IsNotTyped", "expressions.Add",
            "expressions.AllPropertiesSelector", "expressions.And", "expressions.Ands", "expressions.CaseExpression",
            "expressions.Concatenate",
            "expressions.ContainerIndex", "expressions.Contains", "expressions.CountStar", "expressions.DecimalDoubleLiteral",
            "expressions.Divide", "expressions.EndsWith", "expressions.Equals", "expressions.ExplicitParameter", "expressions.ExtractScope",
            "expressions.False", "expressions.FilterScope", "expressions.FixedQuantifier", "expressions.FunctionInvocation",
            "expressions.GreaterThan", "expressions.GreaterThanOrEqual", "expressions.In", "expressions.Infinity",
            "expressions.IntervalQuantifier", "expressions.IsNotNull", "expressions.IsNull", "expressions.LabelName",
            "expressions.LabelOrRelTypeName", "expressions.LessThan", "expressions.LessThanOrEqual", "expressions.ListLiteral",
            "expressions.ListSlice", "expressions.LiteralEntry", "expressions.MapExpression", "expressions.MapProjection",
            "expressions.MatchMode$DifferentRelationships", "expressions.Modulo", "expressions.Multiply", "expressions.NaN",
            "expressions.NamedPatternPart", "expressions.NodePattern", "expressions.Not", "expressions.NotEquals", "expressions.Null",
            "expressions.Or", "expressions.Ors", "expressions.ParenthesizedPath", "expressions.PathConcatenation",
            "expressions.PathLengthQuantifier", "expressions.PathMode$Walk", "expressions.PathPatternPart", "expressions.Pattern$ForMatch",
            "expressions.PatternExpression", "expressions.PatternPart$AllPaths", "expressions.PatternPart$AllShortestPaths",
            "expressions.PatternPart$AnyPath", "expressions.PatternPart$AnyShortestPath", "expressions.PatternPart$ShortestGroups",
            "expressions.Pow", "expressions.PrefixedPatternPart", "expressions.Property", "expressions.PropertyKeyName",
            "expressions.PropertySelector", "expressions.QuantifiedPath", "expressions.Range", "expressions.RelTypeName",
            "expressions.RelationshipChain", "expressions.RelationshipPattern", "expressions.RelationshipsPattern",
            "expressions.ShortestPathsPatternPart", "expressions.SignedDecimalIntegerLiteral", "expressions.SignedHexIntegerLiteral",
            "expressions.StartsWith", "expressions.StringLiteral", "expressions.Subtract", "expressions.True", "expressions.UnaryAdd",
            "expressions.UnarySubtract", "expressions.UnsignedDecimalIntegerLiteral", "expressions.Variable",
            "expressions.VariableGrouping",
            "expressions.VariableSelector", "expressions.Xor", "label_expressions.LabelExpression$ColonConjunction",
            "label_expressions.LabelExpression$ColonDisjunction", "label_expressions.LabelExpression$Conjunctions",
            "label_expressions.LabelExpression$Disjunctions", "label_expressions.LabelExpression$Leaf",
            "label_expressions.LabelExpression$Negation", "label_expressions.LabelExpression$Wildcard",
            "label_expressions.LabelExpressionPredicate", "util.FunctionName", "util.Namespace", "util.ProcedureName",
            "util.ProcedureOutput");

    /** By the beginning of the name, the longest that fits. */
    private static final Map<String, String> REASONS = new TreeMap<>(Map.ofEntries(
            Map.entry("ast.Create", "Nothing can be written here. Records come in through the loader."),
            Map.entry("ast.Insert", "Nothing can be written here. Records come in through the loader."),
            Map.entry("ast.Merge", "Nothing can be written here. Records come in through the loader."),
            Map.entry("ast.Set", "Nothing can be written here. Records come in through the loader."),
            Map.entry("ast.Remove", "Nothing can be written here. Records come in through the loader."),
            Map.entry("ast.Delete", "Nothing can be written here. Records come in through the loader."),
            Map.entry("ast.Foreach", "FOREACH is for writing, and nothing can be written here. Use UNWIND."),
            Map.entry("expressions.Pattern$ForUpdate", "Nothing can be written here. Records come in through the loader."),
            Map.entry("ast.LoadCSV", "Files and addresses cannot be read from here. Send a list as a parameter and UNWIND it."),
            Map.entry("ast.UseGraph", "There is one graph. Leave USE out."),
            Map.entry("ast.Using", "The service plans queries itself. Leave index hints out."),
            Map.entry("ast.Show", "Settings, indexes and other people's queries are not shown. The schema is in the glossary."),
            Map.entry("ast.Terminate", "A query ends when its request is cancelled. TERMINATE is not needed."),
            Map.entry("ast.SubqueryCall$InTransactions", "A query reads in one transaction. Leave IN TRANSACTIONS out."),
            Map.entry("expressions.RegexMatch", "Regular expressions can run without end. Use STARTS WITH, ENDS WITH or CONTAINS."),
            Map.entry("expressions.Reduce", "reduce() cannot be stopped. Use UNWIND with sum(), collect() or another aggregation."),
            Map.entry("expressions.AllReduce", "allReduce() cannot be stopped. Use all(), or UNWIND with an aggregation."),
            Map.entry("expressions.PlusQuantifier", "A path of many steps needs an upper bound, for example {1,4}."),
            Map.entry("expressions.StarQuantifier", "A path of many steps needs an upper bound, for example {0,4}."),
            Map.entry("expressions.MatchMode", "A path does not use a relationship twice. Leave the match mode out."),
            Map.entry("expressions.Dynamic", "Write labels and types as they are, not as expressions."),
            Map.entry("label_expressions.LabelExpression$Dynamic", "Write labels and types as they are, not as expressions.")));

    private AllowedSyntax() {
    }

    static String nameOf(ASTNode node) {
        String name = node.getClass().getName();
        if (name.endsWith("$")) {
            name = name.substring(0, name.length() - 1);
        }
        return name.startsWith(PACKAGE) ? name.substring(PACKAGE.length()) : name;
    }

    /** What a part of the parser's tree, a list or an option in it, consists of, in the order of the text. */
    static List<Object> parts(Object element) {
        List<Object> parts = new ArrayList<>();
        if (element instanceof scala.collection.Iterable<?> several) {
            several.iterator().foreach(parts::add);
        } else if (element instanceof scala.Product product) {
            product.productIterator().foreach(parts::add);
        }
        return parts;
    }

    static boolean isClause(String name) {
        return CLAUSES.contains(name);
    }

    static boolean isLabel(String name) {
        return name.equals("expressions.LabelName") || name.equals("expressions.LabelOrRelTypeName");
    }

    static boolean isSubquery(String name) {
        return SUBQUERIES.contains(name);
    }

    static boolean isComprehension(String name) {
        return COMPREHENSIONS.contains(name);
    }

    static boolean isAllowed(String name) {
        // Names of value types, as in x IS :: STRING, only test what a value is.
        return OTHERS.contains(name) || CLAUSES.contains(name) || SUBQUERIES.contains(name) || COMPREHENSIONS.contains(name)
                || name.startsWith("util.symbols.");
    }

    static String reason(String name) {
        String found = "This part of Cypher is not open to callers. Ask with MATCH, WHERE, WITH, RETURN, UNWIND, UNION and CALL { }.";
        for (Map.Entry<String, String> entry : REASONS.entrySet()) {
            if (name.startsWith(entry.getKey())) {
                found = entry.getValue();
            }
        }
        return found;
    }
}
