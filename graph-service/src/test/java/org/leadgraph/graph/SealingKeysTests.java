package org.leadgraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.problem.RefusedToStart;

class SealingKeysTests {
    private static final List<String> PLACE = List.of("17");

    @TempDir
    Path directory;

    @Test
    @DisplayName("the commands of the page make keys and change them: at each step an instance that has taken it and one that has not open each other's cursors")
    void rotatesAsThePageSays() throws Exception {
        List<String> commands = commands();
        assertThat(commands).hasSize(4);
        run(commands.getFirst());
        Cursors before = cursors();
        String begun = before.seal("list", PLACE);
        for (String step : commands.subList(1, 3)) {
            run(step);
            Cursors now = cursors();
            assertThat(now.position("list", before.seal("list", PLACE))).as(step).contains(PLACE);
            assertThat(before.position("list", now.seal("list", PLACE))).as(step).contains(PLACE);
            before = now;
        }
        assertThat(cursors().position("list", begun)).as("until the old one goes").contains(PLACE);
        run(commands.getLast());
        assertThat(cursors().position("list", begun)).isEmpty();
        assertThat(cursors().position("list", before.seal("list", PLACE))).isEqualTo(Optional.of(PLACE));
    }

    @Test
    void refusesWhatIsNoKeyAndWhatOthersCanRead() throws IOException {
        Path file = directory.resolve("cursor-keys");
        for (String wrong : List.of("", "a short", "a " + "x".repeat(40) + "\na " + "y".repeat(40), "a b c", "s".repeat(40))) {
            Files.writeString(file, wrong);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            assertThatThrownBy(() -> SealingKeys.in(file)).as(wrong).isInstanceOf(RefusedToStart.class)
                    .hasMessageNotContainingAny("xxx", "short", "sss");
        }
        Files.writeString(file, "a " + "x".repeat(40));
        assertThat(SealingKeys.in(file).areKept()).isTrue();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> SealingKeys.in(file)).hasMessageContaining("Others than its owner");
        assertThatThrownBy(() -> SealingKeys.in(directory.resolve("none"))).hasMessageContaining("cannot be read");
    }

    @Test
    void fingerprintsTellKeysApartAndNothingElse() throws IOException {
        Path file = directory.resolve("cursor-keys");
        Files.writeString(file, "a " + "x".repeat(40) + "\nb " + "y".repeat(40));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        assertThat(SealingKeys.in(file).fingerprints()).hasSize(2).isEqualTo(SealingKeys.in(file).fingerprints())
                .allSatisfy(each -> assertThat(each).matches("[ab]:[0-9a-f]{16}"));
        assertThat(SealingKeys.ofThisProcess().fingerprints()).isNotEqualTo(SealingKeys.ofThisProcess().fingerprints());
    }

    private Cursors cursors() {
        return new Cursors(SealingKeys.in(directory.resolve("cursor-keys")).secrets(), Clock.systemUTC());
    }

    private static List<String> commands() throws IOException {
        String page = Files.readString(Path.of("../docs/operating.md"));
        Matcher block = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(block.find(page.indexOf("### Keys of cursors"))).isTrue();
        return Pattern.compile("(?m)^# .*\n").splitAsStream(block.group(1)).filter(each -> !each.isBlank()).toList();
    }

    private void run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-e", "-c", command).directory(directory.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
    }
}
