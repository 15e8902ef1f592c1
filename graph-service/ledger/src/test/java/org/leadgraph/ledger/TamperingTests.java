package org.leadgraph.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to the files, the verifier sees it (INV-54). */
class TamperingTests {

    private static final int MANIPULATIONS = 1_000;

    @TempDir
    Path root;

    @Test
    @DisplayName("INV-54: each of 1,000 random manipulations of segments and heads is detected")
    void detectsEveryManipulation() throws IOException {
        SampleLog sample = new SampleLog(root).rollingAt(4_500);
        Map<Path, byte[]> old;
        try (AuditLog log = sample.open()) {
            IntStream.range(0, 12).forEach(i -> log.append(SampleLog.anIntent("s-" + i)));
            old = sample.files();
            IntStream.range(12, 24).forEach(i -> log.append(SampleLog.anIntent("s-" + i)));
        }
        Map<Path, byte[]> genuine = sample.files();
        assertThat(sample.verify().firstMismatch()).isEmpty();
        List<Path> paths = genuine.keySet().stream().sorted().toList();

        for (int seed = 0, detected = 0; detected < MANIPULATIONS; seed++) {
            Random random = new Random(seed);
            Path path = paths.get(random.nextInt(paths.size()));
            byte[] before = genuine.get(path);
            int kind = random.nextInt(8);
            // Cutting the newest heads off, entries and all, is what exporting them prevents; here they stay.
            boolean heads = path.equals(HeadFile.in(sample.heads));
            byte[] after = switch (kind) {
                case 6 -> old.getOrDefault(path, new byte[0]);
                case 7 -> new byte[0];
                default -> manipulate(before, kind, random);
            };
            if (Arrays.equals(before, after) || heads && isPrefix(after, before)) {
                continue;
            }
            Files.write(path, after);
            assertThat(sample.verify().firstMismatch()).as("seed %s, kind %s, %s", seed, kind, path.getFileName()).isPresent();
            detected++;
            Files.write(path, before);
        }
        assertThat(sample.verify().firstMismatch()).isEmpty();
    }

    private static byte[] manipulate(byte[] bytes, int kind, Random random) {
        List<String> lines = new ArrayList<>(new String(bytes, ISO_8859_1).lines().toList());
        int line = random.nextInt(lines.size());
        switch (kind) {
            case 0 -> {
                byte[] edited = bytes.clone();
                edited[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                return edited;
            }
            case 1 -> lines.remove(line);
            case 2 -> lines.add(random.nextInt(lines.size() + 1), lines.get(line));
            case 3 -> Collections.swap(lines, line, random.nextInt(lines.size()));
            case 4 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            default -> {
                int at = random.nextInt(bytes.length + 1);
                ByteArrayOutputStream inserted = new ByteArrayOutputStream();
                inserted.write(bytes, 0, at);
                inserted.write(random.nextInt(256));
                inserted.write(bytes, at, bytes.length - at);
                return inserted.toByteArray();
            }
        }
        return lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(ISO_8859_1);
    }

    /** Whether something is missing at the end and nothing else is changed; a first head must be left. */
    private static boolean isPrefix(byte[] after, byte[] before) {
        return new String(after, ISO_8859_1).contains("\n") && after.length < before.length
                && Arrays.equals(after, Arrays.copyOf(before, after.length));
    }
}
