package org.leadgraph.seed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A source read into maps, for tests that ask about the whole: each record's label and owner, each exhibit's incident. */
public final class Loaded {
    private final Map<String, SeedFile> files = new HashMap<>();
    public final Map<String, String> agencyOfOri = new HashMap<>();
    public final Map<String, String> labelOf = new HashMap<>();
    public final Map<String, String> ownerOf = new HashMap<>();
    public final Map<String, String> incidentOf = new HashMap<>();
    public long records;

    public Loaded(SeedSource source) {
        source.files().forEach(file -> files.put(file.name(), file));
        each(LoadFormat.ORI, row -> agencyOfOri.put(row.get(0), row.get(1)));
        for (var file : LoadFormat.values()) {
            if (file.isRecord()) {
                each(file, row -> {
                    records++;
                    labelOf.put(row.get(0), file.graphName());
                    ownerOf.put(row.get(0), agencyOfOri.get(row.get(1)));
                });
            }
        }
        each(LoadFormat.RECOVERED, row -> incidentOf.put(row.get(3), row.get(1)));
    }

    public void each(LoadFormat file, Consumer<List<String>> use) {
        try (var rows = files.get(file.fileName()).rows()) {
            rows.forEach(row -> use.accept(row.values()));
        }
    }

    public List<List<String>> rows(LoadFormat file) {
        try (var rows = files.get(file.fileName()).rows()) {
            return rows.map(SeedRow::values).toList();
        }
    }
}
