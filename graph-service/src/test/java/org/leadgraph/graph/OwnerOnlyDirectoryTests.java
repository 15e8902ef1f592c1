package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyDirectoryTests {
    @TempDir
    private Path parent;

    @Test
    @DisplayName("W-02 a directory for stored data is made for its owner only, with those above it")
    void makesIt() throws IOException {
        Path made = OwnerOnlyDirectory.at(parent.resolve("data/graph"));

        assertThat(permissions(made)).isEqualTo("rwx------");
        assertThat(permissions(made.getParent())).isEqualTo("rwx------");
    }

    @Test
    @DisplayName("W-02 one that is open to others is closed, and its contents stay")
    void closesIt() throws IOException {
        Path open = Files.createDirectory(parent.resolve("graph"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path file = Files.writeString(open.resolve("store"), "kept");

        OwnerOnlyDirectory.at(open);

        assertThat(permissions(open)).isEqualTo("rwx------");
        assertThat(file).hasContent("kept");
    }

    @Test
    void refusesWhatIsNoDirectory() throws IOException {
        Path file = Files.writeString(parent.resolve("graph"), "a file");

        assertThatThrownBy(() -> OwnerOnlyDirectory.at(file)).isInstanceOf(UncheckedIOException.class);
    }

    private static String permissions(Path directory) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory));
    }
}
