package org.leadgraph.sharing;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes selections of all fields out of the schema, so that a new field is asked for without anybody having to think of it. Pointers are left out: they tell
 * of records that a reduced copy does not hold.
 */
final class SchemaDocuments {
    private static final int PAGE = 3;

    private final GraphQLSchema schema;
    private final Set<String> covered = new TreeSet<>();

    SchemaDocuments(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** All fields of this type, and of what is below it this many steps. */
    String fieldsOf(String type, int steps) {
        return fields((GraphQLFieldsContainer) schema.getType(type), steps);
    }

    private String fields(GraphQLFieldsContainer type, int steps) {
        StringBuilder selection = new StringBuilder("{ __typename");
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            GraphQLType below = GraphQLTypeUtil.unwrapAll(field.getType());
            if (isPointer(below)) {
                continue;
            }
            boolean composite = below instanceof GraphQLFieldsContainer;
            if (composite && steps == 0) {
                continue;
            }
            if (type instanceof GraphQLObjectType) {
                covered.add(type.getName() + "." + field.getName());
            }
            selection.append(' ').append(field.getName());
            if (field.getArgument("first") != null) {
                selection.append("(first: ").append(PAGE).append(')');
            }
            if (below instanceof GraphQLFieldsContainer fields) {
                // An element of a list of records shows its own facts; the lists of its own are asked of it by its id.
                selection.append(' ').append(fields(fields, fields instanceof GraphQLInterfaceType ? 0 : steps - 1));
            }
        }
        return selection.append(" }").toString();
    }

    /** A question of one field of the query. */
    String asking(String root, String arguments, int steps) {
        covered.add("Query." + root);
        GraphQLFieldDefinition field = schema.getQueryType().getFieldDefinition(root);
        return root + (arguments.isEmpty() ? "" : "(" + arguments + ")") + " "
                + fieldsOf(((GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(field.getType())).getName(), steps);
    }

    /** A document that asks for a record of this type by its id. */
    String record(String id, String type) {
        covered.add("Query.node");
        return "{ node(id: \"" + id + "\") { ...all } } fragment all on " + type + " " + fieldsOf(type, 3);
    }

    /** Fields of object types that no document asked for. */
    Set<String> uncovered() {
        Set<String> missing = new TreeSet<>();
        for (GraphQLType type : schema.getAllTypesAsList()) {
            if (type instanceof GraphQLObjectType object && !object.getName().startsWith("__") && !isPointer(object)) {
                object.getFieldDefinitions()
                        .stream()
                        .filter(field -> !isPointer(GraphQLTypeUtil.unwrapAll(field.getType())))
                        .forEach(field -> missing.add(object.getName() + "." + field.getName()));
            }
        }
        missing.removeAll(covered);
        return missing;
    }

    private static boolean isPointer(GraphQLType type) {
        return type instanceof GraphQLObjectType object && object.getName().equals("Pointer");
    }
}
