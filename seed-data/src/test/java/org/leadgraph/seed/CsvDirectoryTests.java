package org.leadgraph.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.load.CsvDirectory;
import org.leadgraph.load.SourceFile;
import org.leadgraph.load.SourceRow;
import org.leadgraph.model.PolicyFile;

class CsvDirectoryTests {
    @TempDir
    Path directory;

    @Test
    void readsBackWhatWasWritten() {
        var rows = List.of(List.of("MO9000100", "say \"hello\", please"), List.of("IL9000200", ""), List.of("two\nlines", "é"),
                List.of("after", "x"));
        var file = new SourceFile("ori", PolicyFile.ORI.columns(), () -> Rows.numbered(rows.stream()));

        var manifest = write(file);
        var read = new CsvDirectory(directory).files();

        assertThat(manifest.files()).extracting(Manifest.Entry::rows).containsExactly(4L);
        assertThat(read).extracting(SourceFile::name).containsExactly("ori");
        assertThat(read.getFirst().columns()).isEqualTo(PolicyFile.ORI.columns());
        assertThat(read.getFirst().rows().map(SourceRow::values)).isEqualTo(rows);
        assertThat(read.getFirst().rows().map(SourceRow::line)).containsExactly(2L, 3L, 4L, 6L);
    }

    @Test
    void deliversARowWithAWrongNumberOfValuesAndGoesOn() throws IOException {
        Files.writeString(directory.resolve("ori.csv"), "code,agencyId\nMO9000100\nMO9000200,a,b\n\nMO9000300,c\n");

        var ori = new CsvDirectory(directory).files().getFirst();

        assertThat(ori.rows()).containsExactly(new SourceRow(2, List.of("MO9000100")), new SourceRow(3, List.of("MO9000200", "a", "b")),
                new SourceRow(5, List.of("MO9000300", "c")));
        assertThat(ori.rows().map(row -> row.fits(ori.columns()))).containsExactly(false, false, true);
        assertThat(ori.rows().findFirst().orElseThrow().value(1)).isNull();
    }

    @Test
    void givesFilesInLoadOrderAndLeavesOthersOut() throws IOException {
        for (var name : List.of("notes.csv", "person.csv", "agency.csv", "same-as.csv", "manifest.json")) {
            Files.writeString(directory.resolve(name), "a,b\n");
        }

        assertThat(new CsvDirectory(directory).files()).extracting(SourceFile::name).containsExactly("agency", "person", "same-as");
    }

    @Test
    void writesAManifestOfCountsAndSums() throws IOException {
        write(new SourceFile("ori", List.of("code"), Stream::of));

        assertThat(directory.resolve("manifest.json")).content().contains("{\"file\": \"ori.csv\", \"rows\": 0, \"sha256\": \"");
        assertThat(Files.readString(directory.resolve("ori.csv"))).isEqualTo("code\n");
    }

    private Manifest write(SourceFile file) {
        return new CsvDirectoryWriter(directory, _ -> {
        }).write(List.of(file));
    }
}
