package org.leadgraph.live;

import graphql.language.AstPrinter;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.language.Selection;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document whose operation is a subscription.
 *
 * @param field
 *            the one field at its root
 * @param query
 *            the same question as a query
 */
record Subscribed(String field, String query) {
    /** The log too must show that no person asked these questions one by one. */
    private static final String MARK = "# subscription, asked anew by itself\n";

    /** Empty for queries, mutations and what is no document; also for a subscription of several fields, or one behind a fragment: GraphQL judges those. */
    static Optional<Subscribed> in(String document, @Nullable String operationName) {
        Document parsed;
        try {
            parsed = new Parser().parseDocument(document);
        } catch (InvalidSyntaxException e) {
            return Optional.empty();
        }
        List<OperationDefinition> operations = parsed.getDefinitionsOfType(OperationDefinition.class)
                .stream()
                .filter(each -> operationName == null || operationName.isEmpty() || operationName.equals(each.getName()))
                .toList();
        if (operations.size() != 1 || operations.getFirst().getOperation() != Operation.SUBSCRIPTION) {
            return Optional.empty();
        }
        OperationDefinition subscription = operations.getFirst();
        List<Selection> root = subscription.getSelectionSet().getSelections();
        if (root.size() != 1 || !(root.getFirst() instanceof Field field)) {
            return Optional.empty();
        }
        return Optional.of(new Subscribed(field.getName(), MARK + AstPrinter.printAst(asQuery(parsed, subscription))));
    }

    private static Document asQuery(Document document, OperationDefinition subscription) {
        List<Definition> definitions = document.getDefinitions()
                .stream()
                .<Definition>map(each -> each == subscription ? subscription.transform(query -> query.operation(Operation.QUERY)) : each)
                .toList();
        return document.transform(changed -> changed.definitions(definitions));
    }
}
