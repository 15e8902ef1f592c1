package org.leadgraph.investigation;

import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.RecordTypes;
import org.leadgraph.link.RecordsById;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class InvestigationController {
    private final Investigations investigations;
    private final RecordsById records;
    private final RecordTypes types;

    InvestigationController(Investigations investigations, RecordsById records, RecordTypes types) {
        this.investigations = investigations;
        this.records = records;
        this.types = types;
    }

    /** A record of an investigation that the reader sees. */
    record OnBoard(GraphRecord record, @Nullable Double x, @Nullable Double y, boolean pinned, boolean hidden, @Nullable String note) {}

    @QueryMapping
    Connection investigations(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return investigations.ofUser(Initiator.of(search), new PageRequest(first, after));
    }

    @QueryMapping
    Investigation investigation(@Argument String id, @ContextValue Search search) {
        return investigations.one(Initiator.of(search), id);
    }

    @MutationMapping
    Investigation saveInvestigation(DataFetchingEnvironment environment, @ContextValue Search search) {
        Map<String, Object> sent = Objects.requireNonNull(environment.getArgument("investigation"));
        List<Map<String, Object>> board = Objects.requireNonNull(asList(sent.get("records")));
        return investigations.save(search, new Investigations.Draft((String) sent.get("id"),
                sent.get("version") instanceof Integer version ? version : 0, (String) Objects.requireNonNull(sent.get("name")),
                (String) sent.get("note"), board.stream().map(InvestigationController::placed).toList()));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> asList(@Nullable Object sent) {
        return (List<Map<String, Object>>) Objects.requireNonNull(sent);
    }

    private static Placed placed(Map<String, Object> sent) {
        return new Placed((String) Objects.requireNonNull(sent.get("id")), (Double) sent.get("x"), (Double) sent.get("y"),
                Boolean.TRUE.equals(sent.get("pinned")), Boolean.TRUE.equals(sent.get("hidden")), (String) sent.get("note"));
    }

    @MutationMapping
    Investigation shareInvestigation(@Argument String id, @Argument boolean shared, @ContextValue Search search) {
        return investigations.share(Initiator.of(search), id, shared);
    }

    @MutationMapping
    Investigation sendInvestigation(@Argument String id, @Argument String userId, @ContextValue Search search) {
        return investigations.send(Initiator.of(search), id, userId, true);
    }

    @MutationMapping
    Investigation takeInvestigationBack(@Argument String id, @Argument String userId, @ContextValue Search search) {
        return investigations.send(Initiator.of(search), id, userId, false);
    }

    @MutationMapping
    String deleteInvestigation(@Argument String id, @ContextValue Search search) {
        return investigations.delete(Initiator.of(search), id);
    }

    @SchemaMapping(typeName = "Investigation")
    boolean own(Investigation kept, @ContextValue Search search) {
        return kept.isOf(search.identity().userId());
    }

    @SchemaMapping(typeName = "Investigation")
    boolean shared(Investigation kept) {
        return kept.sharedWith() != null;
    }

    /** In the order in which they were kept, so that a record that is not seen leaves no gap. */
    @SchemaMapping(typeName = "Investigation")
    List<OnBoard> records(Investigation kept, @Argument int first, @ContextValue Search search) {
        Map<String, GraphRecord> seen = new LinkedHashMap<>();
        List<String> ids = kept.board().stream().map(Placed::recordId).toList();
        records.find(search.open(), ids).forEach(record -> seen.put(record.recordId(), types.typed(record)));
        return kept.board().stream().filter(placed -> seen.containsKey(placed.recordId()))
                .map(placed -> new OnBoard(Objects.requireNonNull(seen.get(placed.recordId())), placed.x(), placed.y(), placed.pinned(),
                        placed.hidden(), placed.note()))
                .limit(Math.max(first, 0))
                .toList();
    }

    /** One query for all investigations of a page. */
    @BatchMapping(typeName = "Investigation")
    Map<Investigation, Integer> recordCount(List<Investigation> kept, @ContextValue Search search) {
        search.computes();
        Set<String> seen = investigations.visible(search, kept.stream().flatMap(each -> each.board().stream()).toList());
        return kept.stream().distinct().collect(Collectors.toMap(each -> each,
                each -> (int) each.board().stream().filter(placed -> seen.contains(placed.recordId())).count()));
    }
}
