package org.leadgraph.quality;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.model.Field;
import org.leadgraph.model.RecordKind;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.quality.DataQuality.OfField;
import org.leadgraph.quality.DataQuality.OfFiles;
import org.leadgraph.quality.DataQuality.OfKind;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Service;

/** Figures about the records of the caller's agency that the caller sees, and about the files of its programs. */
@Service
class DataQualities {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_YEARS = 10;
    private static final Set<String> ALWAYS_THERE = Set.of("recordId", "ori", "dataClass", "longitude");
    private static final NamedQuery<OfFiles> FILES = NamedQuery.of("quality/rows-of-feeds",
            row -> new OfFiles(row.text("kind"), row.number("files"), row.number("rowsRead"), row.number("refused")));
    private static final String OWN = "MATCH (ori:Ori)-[:BELONGS_TO]->(:Agency {agencyId: $agencyId}) WITH collect(ori.code) AS oris ";

    private final Looks looks;
    private final Clock clock;

    DataQualities(Looks looks, Clock clock) {
        this.looks = looks;
        this.clock = clock;
    }

    DataQuality of(Search search, @Nullable ZonedDateTime from, @Nullable ZonedDateTime before) {
        ZonedDateTime end = before == null ? clock.instant().atZone(ZoneOffset.UTC) : before;
        ZonedDateTime begin = from == null ? end.minusDays(USUAL_DAYS) : from;
        if (!begin.isBefore(end) || begin.isBefore(end.minusYears(MOST_YEARS))) {
            throw new InvalidRequest(QualityProblem.QUALITY_PERIOD_INVALID, "A period begins before it ends, at most ten years earlier.",
                    "S-01");
        }
        return looks.at(search, QualityAct.QUALITY_LOOK, (actor, kept) -> {
            search.computes();
            List<OfKind> kinds = new ArrayList<>();
            for (RecordKind kind : RecordKind.values()) {
                OfKind found = ofKind(search, kind, actor.agencyId());
                if (found.records() > 0) {
                    kinds.add(found);
                }
            }
            return new DataQuality(kinds, kept.read(FILES, Map.of("agencyId", actor.agencyId(), "from", begin, "before", end)), begin, end);
        });
    }

    /** What may be missing is counted; the names come from the declaration of the kinds. */
    private static OfKind ofKind(Search search, RecordKind kind, String agencyId) {
        List<Field> optional = kind.fields().stream().filter(field -> !field.required() && !ALWAYS_THERE.contains(field.name())).toList();
        String counts = IntStream.range(0, optional.size()).mapToObj(i -> ", count(record." + property(optional.get(i)) + ") AS known" + i)
                .collect(Collectors.joining());
        Map<String, Object> own = Map.of("agencyId", agencyId);
        OfKind found = search.open()
                .run(OWN + "MATCH (record:" + kind.label() + ") WHERE record.ori IN oris RETURN count(record) AS records" + counts, own,
                        row -> new OfKind(kind.label(), row.number("records"), IntStream.range(0, optional.size())
                                .mapToObj(i -> new OfField(optional.get(i).name(), row.number("known" + i))).toList(), 0))
                .getFirst();
        if (!kind.isShared() || found.records() == 0) {
            return found;
        }
        long twice = search.open().run(OWN + "MATCH (record:" + kind.label() + ")-[:SAME_AS]-(other:" + kind.label()
                + ") WHERE record.ori IN oris AND other.ori IN oris RETURN count(DISTINCT record) AS twice", own,
                row -> row.number("twice"))
                .getFirst();
        return new OfKind(found.kind(), found.records(), found.fields(), twice);
    }

    /** Both coordinates are one property. */
    private static String property(Field field) {
        return field.name().equals("latitude") ? "point" : field.name();
    }
}
