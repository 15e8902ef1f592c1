package org.leadgraph.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import org.leadgraph.model.LoadFile;

/**
 * A directory of CSV files as a source: what {@link CsvDirectoryWriter} wrote, or a real feed.
 * <p>
 * Shape: the files of {@link LoadFile} that are present, in load order; others are ignored. A row with a wrong number of values is
 * delivered as it is, with its line, so that the reader of the rows can report it and go on. Errors: {@link UncheckedIOException} when a
 * file cannot be read, and the CSV reader's own exception, naming the line, when its text is not CSV at all.
 */
public record CsvDirectory(Path directory) implements Source {

    @Override
    public List<SourceFile> files() {
        return LoadFile.inLoadOrder().stream().filter(file -> Files.isRegularFile(path(file))).map(this::open).toList();
    }

    private Path path(LoadFile file) {
        return directory.resolve(file.fileName() + ".csv");
    }

    private SourceFile open(LoadFile file) {
        return new SourceFile(file.fileName(), header(path(file)), () -> rows(path(file)));
    }

    private static List<String> header(Path path) {
        try (var records = read(path)) {
            return records.findFirst().map(CsvRecord::getFields).orElse(List.of());
        }
    }

    private static Stream<SourceRow> rows(Path path) {
        return read(path).skip(1).map(row -> new SourceRow(row.getStartingLineNumber(), row.getFields()));
    }

    private static Stream<CsvRecord> read(Path path) {
        try {
            return CsvReader.builder().detectBomHeader(true).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(path).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path.getFileName() + "; check that it exists and may be read", e);
        }
    }
}
