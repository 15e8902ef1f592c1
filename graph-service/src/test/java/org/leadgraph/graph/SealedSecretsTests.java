package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedSecretsTests {
    private static final String OLD = "old " + "x".repeat(40);
    private static final String FRESH = "fresh " + "y".repeat(40);

    @TempDir
    Path directory;

    @Test
    @DisplayName("a secret that is kept sealed shows nothing, and opens for what it is for alone")
    void opensForOneThing() throws IOException {
        SealedSecrets secrets = with(OLD);
        String sealed = secrets.seal("whsec_1", "webhook 1");

        assertThat(sealed).doesNotContain("whsec").isNotEqualTo(secrets.seal("whsec_1", "webhook 1"));
        assertThat(secrets.open(sealed, "webhook 1")).contains("whsec_1");
        assertThat(secrets.open(sealed, "webhook 2")).isEmpty();
        assertThat(secrets.areKept()).isTrue();
        assertThat(new SealedSecrets(SealingKeys.ofThisProcess()).areKept()).isFalse();
    }

    @Test
    @DisplayName("when the key of cursors is changed, a kept secret is old until it is sealed anew, and lost only if nobody did so before the old key went")
    void outlivesAChangeOfKeys() throws IOException {
        String sealed = with(OLD).seal("whsec_1", "webhook 1");
        SealedSecrets both = with(FRESH + "\n" + OLD);

        assertThat(with(OLD).isOld(sealed, "webhook 1")).isFalse();
        assertThat(both.isOld(sealed, "webhook 1")).isTrue();
        String again = both.seal(both.open(sealed, "webhook 1").orElseThrow(), "webhook 1");
        assertThat(with(FRESH).open(again, "webhook 1")).contains("whsec_1");
        assertThat(with(FRESH).open(sealed, "webhook 1")).isEmpty();
    }

    private SealedSecrets with(String lines) throws IOException {
        Path file = directory.resolve("cursor-keys");
        Files.writeString(file, lines);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return new SealedSecrets(SealingKeys.in(file));
    }
}
