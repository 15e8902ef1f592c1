package org.leadgraph.entry;

import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.entry.Entries.Home;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Entering and correcting records of the own agency. */
@Controller
class EntryController {
    private static final int MOST_OF_A_KIND = 50;

    private final Entries entries;

    EntryController(Entries entries) {
        this.entries = entries;
    }

    @MutationMapping
    Entered enterIncident(@Argument RecordKind kind, @Argument @Nullable String ori, @Argument @Nullable String dataClass,
            DataFetchingEnvironment sent, @ContextValue Search search) {
        Map<String, String> facts = EntryTexts.ofIncident("facts", map(sent.getArgument("facts")));
        return entries.enter(search, kind, facts, parts(sent.getArgument("with")), new Home(ori, dataClass));
    }

    @MutationMapping
    Entered addToIncident(@Argument String incident, @Argument @Nullable String ori, @Argument @Nullable String dataClass,
            DataFetchingEnvironment sent, @ContextValue Search search) {
        List<Part> parts = parts(sent.getArgument("parts"));
        if (parts.isEmpty()) {
            throw limit("Send at least one person, place, firearm or vehicle.");
        }
        return entries.add(search, incident, parts, new Home(ori, dataClass));
    }

    @MutationMapping
    Entered takeOutOfIncident(@Argument String incident, @Argument String record, @ContextValue Search search) {
        return entries.takeOut(search, incident, record);
    }

    @MutationMapping
    Entered correctRecord(@Argument String id, @Argument @Nullable OffsetDateTime asOf, DataFetchingEnvironment sent,
            @ContextValue Search search) {
        // One of them: GraphQL has seen to it.
        Map.Entry<String, Object> choice = map(sent.getArgument("facts")).entrySet().iterator().next();
        Map<String, Object> facts = map(choice.getValue());
        boolean incident = choice.getKey().equals("incident");
        return entries.correct(search, id, asOf == null ? null : asOf.toInstant(), switch (choice.getKey()) {
            case "incident" -> RecordKind.those(RecordKind::isIncident).toList();
            case "person" -> List.of(RecordKind.PERSON);
            case "place" -> List.of(RecordKind.LOCATION);
            case "firearm" -> List.of(RecordKind.FIREARM);
            default -> List.of(RecordKind.VEHICLE);
        }, incident ? EntryTexts.ofIncident("facts.incident", facts) : EntryTexts.of("facts." + choice.getKey(), facts));
    }

    private static List<Part> parts(@Nullable Object sent) {
        if (sent == null) {
            return List.of();
        }
        Map<String, Object> named = map(sent);
        List<Part> parts = new ArrayList<>();
        if (named.get("place") != null) {
            parts.add(part("place", RecordKind.LOCATION, LinkKind.OCCURRED_AT, map(named.get("place")), Map.of()));
        }
        each(named, "people").forEach((where, person) -> parts.add(
                part(where, RecordKind.PERSON, LinkKind.INVOLVED, map(person.get("who")), EntryTexts.of(where, without(person, "who")))));
        each(named, "firearms").forEach((where, gun) -> parts.add(part(where, RecordKind.FIREARM, LinkKind.RECOVERED, gun, Map.of())));
        each(named, "vehicles").forEach((where, car) -> parts.add(part(where, RecordKind.VEHICLE, LinkKind.VEHICLE_AT, car, Map.of())));
        return parts;
    }

    private static Part part(String where, RecordKind kind, LinkKind by, Map<String, Object> choice, Map<String, String> link) {
        return choice.get("record") instanceof String id
                ? new Part(where, kind, by, id, Map.of(), link)
                : new Part(where, kind, by, null, EntryTexts.of(where, map(choice.get("facts"))), link);
    }

    private static Map<String, Map<String, Object>> each(Map<String, Object> named, String name) {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        List<?> sent = named.get(name) instanceof List<?> list ? list : List.of();
        if (sent.size() > MOST_OF_A_KIND) {
            throw limit("Send at most " + MOST_OF_A_KIND + " of `" + name + "` at once.");
        }
        for (int i = 0; i < sent.size(); i++) {
            all.put(name + "[" + i + "]", map(sent.get(i)));
        }
        return all;
    }

    private static LimitExceeded limit(String message) {
        return new LimitExceeded(EntryProblem.ENTRY_LIMIT, message, MOST_OF_A_KIND + " of a kind");
    }

    private static Map<String, Object> without(Map<String, Object> sent, String name) {
        Map<String, Object> rest = new HashMap<>(sent);
        rest.remove(name);
        return rest;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object sent) {
        return (Map<String, Object>) Objects.requireNonNull(sent);
    }
}
