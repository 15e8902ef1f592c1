package org.leadgraph.seed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import org.leadgraph.load.SourceFile;
import org.leadgraph.load.SourceRow;

/**
 * Writes a list of files as CSV (UTF-8, LF, header row) into a directory, with a {@code manifest.json} of counts and SHA-256 sums.
 * <p>
 * Memory: one row at a time.
 */
public final class CsvDirectoryWriter {
    private final Path directory;
    private final Consumer<Manifest.Entry> progress;

    /** @param progress told about each file once it is complete */
    public CsvDirectoryWriter(Path directory, Consumer<Manifest.Entry> progress) {
        this.directory = directory;
        this.progress = progress;
    }

    public Manifest write(List<SourceFile> files) {
        try {
            Files.createDirectories(directory);
            var entries = new ArrayList<Manifest.Entry>();
            for (var file : files) {
                var entry = write(file);
                entries.add(entry);
                progress.accept(entry);
            }
            var manifest = new Manifest(List.copyOf(entries));
            Files.writeString(directory.resolve("manifest.json"), manifest.toJson());
            return manifest;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write to " + directory + "; check that it is a directory with room left", e);
        }
    }

    private Manifest.Entry write(SourceFile file) throws IOException {
        var path = directory.resolve(file.name() + ".csv");
        var digest = sha256();
        long count = 0;
        try (var out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(path), digest), 1 << 16);
                var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
                var rows = file.rows()) {
            csv.writeRecord(file.columns());
            for (var row : (Iterable<SourceRow>) rows::iterator) {
                csv.writeRecord(row.values());
                count++;
            }
        }
        return new Manifest.Entry(path.getFileName().toString(), count, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
