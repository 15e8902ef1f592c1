package org.leadgraph.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyAuditLogTests {

    @TempDir
    Path root;
    final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void exitsWithZeroWhenEverythingFits() {
        SampleLog sample = new SampleLog(root).with(20);

        assertThat(verify(sample)).isZero();
        assertThat(printed.toString(UTF_8)).contains("entries 22 from number 1").contains("Everything fits.");
    }

    @Test
    void exitsWithOneAndNamesThePlaceWhenSomethingDoesNotFit() throws Exception {
        SampleLog sample = new SampleLog(root).with(20);
        SampleLog.cut(sample.segments().getFirst(), 1);

        assertThat(verify(sample)).isOne();
        assertThat(printed.toString(UTF_8)).contains("TAMPERING FOUND: audit-000000000001.log, entry 22");
    }

    @Test
    void exitsWithTwoWhenItCannotVerify() {
        assertThat(run()).isEqualTo(2);
        assertThat(run(root.toString(), root.toString(), root.resolve("missing.pem").toString())).isEqualTo(2);
        assertThat(run("--help")).isZero();
        assertThat(printed.toString(UTF_8)).contains("Usage:");
    }

    private int verify(SampleLog sample) {
        return run(sample.directory.toString(), sample.heads.toString(), sample.heads.resolve("public-key.pem").toString());
    }

    private int run(String... arguments) {
        PrintStream out = new PrintStream(printed, true, UTF_8);
        return VerifyAuditLog.run(arguments, out, out);
    }
}
