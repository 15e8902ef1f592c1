package org.leadgraph.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.Field;
import org.leadgraph.model.RecordKind;
import org.leadgraph.model.Value;

/** Reads out of a document what a row gives, and fills in what is the same for all: owner, moment, zone. */
final class TargetReader {
    private final SourceReader sources;
    private final ColumnSource ori;
    private final ColumnSource asOf;

    private TargetReader(SourceReader sources, ColumnSource ori, ColumnSource asOf) {
        this.sources = sources;
        this.ori = ori;
        this.asOf = asOf;
    }

    static TargetReader of(DocumentPart document, SourceReader sources) {
        ColumnSource asOf = document.node().path("asOf").isString() && document.text("asOf").equals("SENDING")
                ? sources.sending()
                : sources.read(document, "asOf", new Value.Moment());
        ColumnSource ori = document.node().path("ori").isString()
                ? new ColumnSource.Constant(document.text("ori"))
                : sources.read(document, "ori", new Value.Ori());
        return new TargetReader(sources, ori, asOf);
    }

    /** Records first, so that links find their ends. */
    List<Target> targets(List<DocumentPart> parts) {
        List<Target> targets = new ArrayList<>();
        parts.forEach(part -> targets.add(target(part)));
        targets.sort(Comparator.comparing(target -> !(target.file().of() instanceof RecordKind)));
        return targets;
    }

    private Target target(DocumentPart part) {
        part.only("file", "when", "sameKey", "from", "to", "columns");
        FeedFile file = FeedFile.named(part.text("file"))
                .orElseThrow(() -> part.refused("file", "there must be the name of a file of docs/feeds.md."));
        Map<String, Field> fields = new LinkedHashMap<>();
        file.fields().forEach(field -> fields.put(field.name(), field));
        Map<String, ColumnSource> columns = new LinkedHashMap<>();
        defaults(fields, columns);
        for (String end : List.of("from", "to")) {
            part.part(end).ifPresent(each -> end(each, end, fields, columns));
        }
        Optional<DocumentPart> named = part.part("columns");
        named.ifPresent(all -> all.node().propertyNames().forEach(name -> {
            if (!isPrecision(all, name)) {
                columns.put(name, source(all, name, fields.get(name), file));
            }
        }));
        named.ifPresent(all -> all.node().propertyNames().stream().filter(name -> isPrecision(all, name))
                .forEach(name -> columns.put(name, precision(all, name, columns))));
        for (Field field : fields.values()) {
            if (field.required() && !columns.containsKey(field.name())) {
                throw part.refused(file.name() + " needs a value in its column " + field.name() + ".");
            }
        }
        return new Target(file, part.part("when").map(Condition::read).orElse(Condition.ALWAYS),
                ProfileDocument.word(part, "sameKey", "MUST_AGREE", "MUST_AGREE", "LAST_COUNTS").equals("LAST_COUNTS"), columns);
    }

    private void defaults(Map<String, Field> fields, Map<String, ColumnSource> columns) {
        List.of("ori", "fromOri", "toOri").stream().filter(fields::containsKey).forEach(name -> columns.put(name, ori));
        if (fields.containsKey(FeedFile.AS_OF)) {
            columns.put(FeedFile.AS_OF, asOf);
        }
        if (fields.containsKey("zone")) {
            columns.put("zone", new ColumnSource.Constant(sources.zone()));
        }
    }

    private void end(DocumentPart part, String end, Map<String, Field> fields, Map<String, ColumnSource> columns) {
        part.only("kind", "key");
        Field kind = fields.get(end + "Kind");
        if (kind == null || !(kind.value() instanceof Value.OneOf kinds) || !kinds.words().contains(part.text("kind"))) {
            throw part.refused("kind", "there must be a kind that this file joins at this end.");
        }
        columns.put(end + "Kind", new ColumnSource.Constant(part.text("kind")));
        columns.put(end + "Key", sources.read(part, "key", new Value.Key()));
    }

    private ColumnSource source(DocumentPart all, String name, @Nullable Field field, FeedFile file) {
        if (field == null) {
            throw all.refused(name, file.name() + " has no such column.");
        }
        return sources.read(all, name, field.value());
    }

    private static boolean isPrecision(DocumentPart all, String name) {
        return all.node().get(name).has("precisionOf");
    }

    private static ColumnSource precision(DocumentPart all, String name, Map<String, ColumnSource> columns) {
        DocumentPart part = all.part(name).orElseThrow().only("precisionOf");
        ColumnSource moment = columns.get(part.text("precisionOf"));
        if (!(moment instanceof ColumnSource.Moment) && !(moment instanceof ColumnSource.Day)) {
            throw part.refused("precisionOf", "there must be a column of this file that is made of a moment or a day.");
        }
        return new ColumnSource.PrecisionOf(moment);
    }
}
