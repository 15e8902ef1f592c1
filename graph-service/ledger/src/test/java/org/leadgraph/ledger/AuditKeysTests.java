package org.leadgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditKeysTests {

    @TempDir
    Path root;

    @Test
    void makesAKeyFileOnFirstUseForItsOwnerOnly() throws Exception {
        Path file = root.resolve("keys/audit.pem");

        AuditKeys made = AuditKeys.keptIn(file);
        AuditKeys read = AuditKeys.keptIn(file);

        assertThat(read.publicKey()).isEqualTo(made.publicKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(AuditKeys.publicKey(made.publicPem())).isEqualTo(made.publicKey());
    }

    @Test
    void refusesAKeyFileThatOthersMayRead() throws Exception {
        Path file = root.resolve("audit.pem");
        AuditKeys.keptIn(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> AuditKeys.keptIn(file)).isInstanceOf(AuditUnavailable.class).hasRootCauseMessage(
                "Only its owner may have access to " + file + "; correct its permissions and replace the key.");
    }

    @Test
    void refusesADamagedKeyFileWithoutRepeatingIt() throws Exception {
        Path file = root.resolve("audit.pem");
        OwnerOnlyFile.create(file, "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");

        assertThatThrownBy(() -> AuditKeys.keptIn(file)).isInstanceOf(AuditUnavailable.class).hasNoCause().hasMessageNotContaining("c2V");
    }

    @Test
    void refusesKeysThatDoNotBelongTogether() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        KeyPair mixed = new KeyPair(generator.generateKeyPair().getPublic(), generator.generateKeyPair().getPrivate());

        assertThatThrownBy(() -> AuditKeys.of(mixed)).isInstanceOf(AuditUnavailable.class).hasMessageContaining("belong together");
    }
}
