package org.leadgraph.foresight;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.foresight.FeedRunPreview.ChangedColumn;
import org.leadgraph.foresight.FeedRunPreview.Kind;
import org.leadgraph.foresight.Foresight.Outcome;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.removal.OwnRecords;
import org.springframework.stereotype.Service;

/** Tells what files would do, as if what the person does not see were not there: a record of a hidden class would be new. */
@Service
class Foresights {
    private static final int EXAMPLES = 20;

    private static final NamedQuery<Row> OF_RUN = NamedQuery.of("foresight/of-run", row -> row);

    private final Looks looks;
    private final OwnRecords own;

    Foresights(Looks looks, OwnRecords own) {
        this.looks = looks;
        this.own = own;
    }

    /**
     * What was counted together.
     *
     * @param examples
     *            ids of the first records, with the place of each in the file
     */
    private record Group(String kind, Outcome outcome, long count, Map<String, Long> changed, Map<Long, String> examples) {
        static Group of(Row.Facts facts, Set<String> seen) {
            List<String> columns = facts.texts("changed");
            List<?> counts = (List<?>) facts.value("changedCounts");
            List<String> ids = facts.texts("examples");
            List<?> places = (List<?>) facts.value("places");
            Map<String, Long> changed = new TreeMap<>();
            IntStream.range(0, columns.size()).forEach(i -> changed.put(columns.get(i), (Long) counts.get(i)));
            Map<Long, String> examples = new TreeMap<>();
            IntStream.range(0, ids.size()).forEach(i -> examples.put((Long) places.get(i), ids.get(i)));
            boolean isSeen = seen.containsAll(facts.texts("scopes"));
            return new Group(facts.text("kind"), isSeen ? Outcome.valueOf(facts.text("outcome")) : Outcome.NEW, facts.number("count"),
                    changed,
                    examples);
        }
    }

    /** Null while the file is under way, and for one that was not sent as a preview or by another agency. */
    @Nullable
    FeedRunPreview of(Initiator by, String runId) {
        return looks.at(by, ForesightAct.FEED_FORESIGHT_LOOK, (actor, kept) -> kept.together(tx -> {
            Set<String> seen = Set.copyOf(own.scopesSeen(tx, actor));
            return tx.run(OF_RUN, Map.of("runId", runId, "agencyId", actor.agencyId())).stream()
                    .filter(run -> run.flag("foresight") && run.flag("ended")).findFirst()
                    .map(run -> new FeedRunPreview(run.flag("complete"), run.number("refused"),
                            kinds(run.facts("groups").stream().map(group -> Group.of(group, seen)).toList())))
                    .orElse(null);
        }));
    }

    private static List<Kind> kinds(List<Group> groups) {
        return groups.stream().map(Group::kind).distinct().sorted().map(kind -> kind(kind, groups.stream()
                .filter(group -> group.kind().equals(kind)).toList())).toList();
    }

    private static Kind kind(String kind, List<Group> groups) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        Map<String, Long> columns = new TreeMap<>();
        groups.forEach(group -> counts.merge(group.outcome(), group.count(), Long::sum));
        of(groups, Outcome.CHANGED).forEach(group -> group.changed().forEach((column, count) -> columns.merge(column, count, Long::sum)));
        return new Kind(kind, counts.getOrDefault(Outcome.NEW, 0L), counts.getOrDefault(Outcome.CHANGED, 0L),
                counts.getOrDefault(Outcome.UNCHANGED, 0L), counts.getOrDefault(Outcome.STAYS_REMOVED, 0L),
                columns.entrySet().stream().map(column -> new ChangedColumn(column.getKey(), column.getValue())).toList(),
                examples(groups, Outcome.NEW), examples(groups, Outcome.CHANGED));
    }

    private static Stream<Group> of(List<Group> groups, Outcome outcome) {
        return groups.stream().filter(group -> group.outcome() == outcome);
    }

    private static List<String> examples(List<Group> groups, Outcome outcome) {
        return of(groups, outcome).flatMap(group -> group.examples().entrySet().stream()).sorted(Comparator.comparing(Map.Entry::getKey))
                .limit(EXAMPLES).map(Map.Entry::getValue).toList();
    }
}
