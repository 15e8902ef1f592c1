package org.leadgraph.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.leadgraph.load.Source;
import org.leadgraph.load.SourceFile;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.PolicyFile;
import org.leadgraph.model.RecordKind;

/** A source read into maps, for tests that ask about the whole: each record's label and owner, each exhibit's incident. */
public final class Loaded {
    private final Map<String, SourceFile> files = new HashMap<>();
    public final Map<String, String> agencyOfOri = new HashMap<>();
    public final Map<String, String> labelOf = new HashMap<>();
    public final Map<String, String> ownerOf = new HashMap<>();
    public final Map<String, String> incidentOf = new HashMap<>();
    public long records;

    public Loaded(Source source) {
        source.files().forEach(file -> files.put(file.name(), file));
        each(PolicyFile.ORI, row -> agencyOfOri.put(row.get(0), row.get(1)));
        for (var kind : RecordKind.values()) {
            each(kind, row -> {
                records++;
                labelOf.put(row.get(0), kind.label());
                ownerOf.put(row.get(0), agencyOfOri.get(row.get(1)));
            });
        }
        each(LinkKind.RECOVERED, row -> incidentOf.put(row.get(3), row.get(1)));
    }

    public void each(LoadFile file, Consumer<List<String>> use) {
        try (var rows = files.get(file.fileName()).rows()) {
            rows.forEach(row -> use.accept(row.values()));
        }
    }

    public List<List<String>> rows(LoadFile file) {
        try (var rows = files.get(file.fileName()).rows()) {
            return rows.map(SourceRow::values).toList();
        }
    }
}
