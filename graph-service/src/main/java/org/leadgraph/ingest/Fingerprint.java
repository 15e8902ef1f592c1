package org.leadgraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** Tells two states of a directory of CSV files apart. */
final class Fingerprint {
    private static final int CHUNK = 1 << 16;

    private Fingerprint() {
    }

    /** SHA-256 over names and bytes of its CSV files, in hex. */
    static String of(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            MessageDigest digest = DigestUtils.getSha256Digest();
            List<Path> sorted = files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
            for (Path file : sorted) {
                digest.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                add(digest, file);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("The files to load cannot be read; check their permissions.", e);
        }
    }

    private static void add(MessageDigest digest, Path file) throws IOException {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                digest.update(chunk, 0, n);
            }
        }
    }
}
