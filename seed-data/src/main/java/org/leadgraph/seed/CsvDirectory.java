package org.leadgraph.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * A directory of CSV files as a source: what {@link CsvDirectoryWriter} wrote, or a real feed.
 * <p>
 * Shape: the files of {@link LoadFormat} that are present, in load order; others are ignored. A row with a wrong number of values is
 * delivered as it is, with its line, so that the reader of the rows can report it and go on. Errors: {@link UncheckedIOException} when a
 * file cannot be read, and the CSV reader's own exception, naming the line, when its text is not CSV at all.
 */
public record CsvDirectory(Path directory) implements SeedSource {

    @Override
    public List<SeedFile> files() {
        return Arrays.stream(LoadFormat.values()).filter(file -> Files.isRegularFile(path(file))).map(this::open).toList();
    }

    private Path path(LoadFormat file) {
        return directory.resolve(file.fileName() + ".csv");
    }

    private SeedFile open(LoadFormat file) {
        return new SeedFile(file.fileName(), header(path(file)), () -> rows(path(file)));
    }

    private static List<String> header(Path path) {
        try (var records = read(path)) {
            return records.findFirst().map(CsvRecord::getFields).orElse(List.of());
        }
    }

    private static Stream<SeedRow> rows(Path path) {
        return read(path).skip(1).map(row -> new SeedRow(row.getStartingLineNumber(), row.getFields()));
    }

    private static Stream<CsvRecord> read(Path path) {
        try {
            return CsvReader.builder().detectBomHeader(true).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(path).stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path.getFileName() + "; check that it exists and may be read", e);
        }
    }
}
