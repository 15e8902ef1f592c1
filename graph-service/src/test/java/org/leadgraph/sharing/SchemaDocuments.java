package org.leadgraph.sharing;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes selections of all fields out of the schema, so that a new field is asked for without anybody having to think of it. Pointers are left out: they tell
 * of records that a reduced copy does not hold.
 */
final class SchemaDocuments {
    private static final int PAGE = 3;

    /** Questions about acts, accounts, agreements and texts of queries: they show no records, and who may ask them is tested with them. */
    static final Set<String> NOT_ABOUT_RECORDS = Set.of("accessRequest", "accessRequests", "memorandumVersions", "ownMemoranda",
            "myStanding", "standingRecords", "agenciesShortOfPeople", "endingStandings", "accounts", "trainingClasses", "trainingRequests",
            "resources", "mySharing", "availableAgencies", "myAgreements", "agreementNotices", "sharingPolicy", "recordMove",
            "myPermissionRequests",
            "permissionRequests", "recordedUses", "notices", "disseminations", "disposals", "ncicHits", "applicantConsents", "challenges",
            "applicantFile", "disclosures", "userLog", "dormantAgreements", "unverifiedUses", "logDeletions", "previewSharing",
            "previewSharingMode", "previewDataClassColour", "pastView", "savedQueries", "investigations", "investigation", "libraryQueries",
            "libraryQuery", "cypherSchema", "feedAccounts", "feedRuns", "feedRun", "feedRefusals", "feedRefusalsCsv", "feedRunUndo",
            "feedRunPreview",
            "embeds",
            "sameDecisions", "sameDecisionsToAnswer", "dataQuality", "qualitySamples", "removedRecords", "removalNotices", "alertRules",
            "alertDeliveries", "webhooks",
            "alerts", "previewAlertRule", "contributionRanking", "feedProfiles", "feedProfile", "feedProfileVersions", "feedProfileTrial",
            "leadDeskPeople");

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
        String asked = root + (arguments.isEmpty() ? "" : "(" + arguments + ")");
        return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer type
                ? asked + " " + fieldsOf(type.getName(), steps)
                : asked;
    }

    /** A document that asks for a record of this type by its id. */
    String record(String id, String type) {
        covered.add("Query.node");
        return "{ node(id: \"" + id + "\") { ...all } } fragment all on " + type + " " + fieldsOf(type, 3);
    }

    /** Fields of object types that no document asked for. */
    Set<String> uncovered() {
        Set<String> missing = new TreeSet<>();
        for (GraphQLType type : typesOfRecords()) {
            if (type instanceof GraphQLObjectType object && !isPointer(object)) {
                object.getFieldDefinitions()
                        .stream()
                        .filter(field -> !isPointer(GraphQLTypeUtil.unwrapAll(field.getType())))
                        .forEach(field -> missing.add(object.getName() + "." + field.getName()));
            }
        }
        schema.getQueryType()
                .getFieldDefinitions()
                .stream()
                .filter(field -> !NOT_ABOUT_RECORDS.contains(field.getName()))
                .forEach(field -> missing.add("Query." + field.getName()));
        missing.removeAll(covered);
        return missing;
    }

    /** Types that a question about records can reach. */
    private Set<GraphQLType> typesOfRecords() {
        Set<GraphQLType> found = new LinkedHashSet<>();
        Deque<GraphQLType> open = new ArrayDeque<>();
        schema.getQueryType()
                .getFieldDefinitions()
                .stream()
                .filter(field -> !NOT_ABOUT_RECORDS.contains(field.getName()))
                .forEach(field -> open.add(GraphQLTypeUtil.unwrapAll(field.getType())));
        while (!open.isEmpty()) {
            GraphQLType type = open.remove();
            if (found.add(type)) {
                if (type instanceof GraphQLFieldsContainer fields) {
                    fields.getFieldDefinitions().forEach(field -> open.add(GraphQLTypeUtil.unwrapAll(field.getType())));
                }
                if (type instanceof GraphQLInterfaceType above) {
                    schema.getImplementations(above).stream().filter(each -> !keptBesideRecords(each)).forEach(open::add);
                }
            }
        }
        return found;
    }

    /** What acts keep is a node too; its list is asked for apart, and so is it by its id. */
    private boolean keptBesideRecords(GraphQLObjectType type) {
        return NOT_ABOUT_RECORDS.stream().map(name -> GraphQLTypeUtil.unwrapAll(schema.getQueryType().getFieldDefinition(name).getType()))
                .anyMatch(list -> list.equals(type) || list instanceof GraphQLObjectType connection
                        && connection.getFieldDefinition("nodes") != null
                        && GraphQLTypeUtil.unwrapAll(connection.getFieldDefinition("nodes").getType()).equals(type));
    }

    private static boolean isPointer(GraphQLType type) {
        return type instanceof GraphQLObjectType object && object.getName().equals("Pointer");
    }
}
