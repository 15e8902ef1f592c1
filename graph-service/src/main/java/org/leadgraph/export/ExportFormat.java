package org.leadgraph.export;

import java.util.function.Function;
import org.leadgraph.permission.OfficialUse;

/** Formats of exports. */
enum ExportFormat {
    CSV(OfficialUse.EXPORT, "application/zip", "zip", CsvTables::write),
    GRAPHML(OfficialUse.EXPORT, "application/graphml+xml", "graphml", GraphMlDocument::write),
    JSON(OfficialUse.EXPORT, "application/vnd.jgf+json", "json", JsonGraph::write),
    PDF(OfficialUse.CHART, "application/pdf", "pdf", Report::write);

    private final OfficialUse use;
    private final String mediaType;
    private final String ending;
    private final Function<Chart, byte[]> writer;

    ExportFormat(OfficialUse use, String mediaType, String ending, Function<Chart, byte[]> writer) {
        this.use = use;
        this.mediaType = mediaType;
        this.ending = ending;
        this.writer = writer;
    }

    /** What making it is a use for. */
    OfficialUse use() {
        return use;
    }

    String mediaType() {
        return mediaType;
    }

    /** What the file's name ends with, without the point. */
    String ending() {
        return ending;
    }

    byte[] write(Chart chart) {
        return writer.apply(chart);
    }
}
