package org.leadgraph.entry;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.leadgraph.entry.OwnRecords.Own;
import org.leadgraph.ingest.EntryRules;
import org.leadgraph.ingest.JudgedRow;
import org.leadgraph.ingest.RowRefused;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.RecordKind;

/**
 * Makes the rows of one entry.
 *
 * @param ids
 *            makes an id from what it is of, the same when the same act is done again
 */
record RowsToEnter(OwnRecords own, EntryRules rules, String ori, @Nullable String dataClass, ZonedDateTime asOf,
        UnaryOperator<String> ids) {
    /** A record id: 32 hexadecimal digits. */
    String id(String of) {
        return ids.apply(of).replace("-", "");
    }

    JudgedRow record(String where, RecordKind kind, String recordId, Map<String, String> facts) {
        Map<String, String> texts = dated(facts);
        texts.put("ori", ori);
        try {
            return rules.record(kind, recordId, texts, dataClass);
        } catch (RowRefused why) {
            throw invalid(where, why);
        }
    }

    /**
     * New records at an incident, and links to all that are named.
     *
     * @param rows
     *            to which they are added, records before links
     * @return ids of all that are named or made, by kind
     */
    Map<RecordKind, List<String>> at(String incidentId, RecordKind incident, List<Part> parts, List<JudgedRow> rows) {
        Map<String, Own> there = own.these(parts.stream().map(Part::recordId).filter(Objects::nonNull).toList());
        Map<RecordKind, List<String>> named = new EnumMap<>(RecordKind.class);
        List<JudgedRow> links = new ArrayList<>();
        for (Part part : parts) {
            String id = part.recordId() != null ? part.recordId() : id(part.where());
            Own known = there.get(id);
            if (part.recordId() == null) {
                rows.add(record(part.where(), part.kind(), id, part.facts()));
            } else if (known == null || known.kind() != part.kind()) {
                throw OwnRecords.unknown();
            }
            try {
                links.add(EntryRules.link(part.by(), incident, incidentId, part.kind(), id, dated(part.link())));
            } catch (RowRefused why) {
                throw invalid(part.where(), why);
            }
            named.computeIfAbsent(part.kind(), _ -> new ArrayList<>()).add(id);
        }
        rows.addAll(links);
        return named;
    }

    private Map<String, String> dated(Map<String, String> facts) {
        Map<String, String> texts = new HashMap<>(facts);
        texts.put(FeedFile.AS_OF, asOf.toInstant().toString());
        return texts;
    }

    private static RuntimeException invalid(String where, RowRefused why) {
        return EntryTexts.invalid("`" + where + "`: " + why.sentence().replaceFirst("^Column ", "") + " (" + why.code() + ")");
    }
}
