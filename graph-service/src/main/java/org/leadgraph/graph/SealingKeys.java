package org.leadgraph.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.leadgraph.problem.RefusedToStart;

/**
 * The secrets that seal cursors, and others made of them, by name. Instances that have the same ones continue each other's lists. A new secret is first one that only opens, at every instance, then the
 * one that seals; the old one goes when the cursors that it has sealed have run out.
 */
public final class SealingKeys {
    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9._-]{1,32})\\s+(\\S{32,1024})");
    private static final int MOST = 8;
    private static final int SECRET_BYTES = 32;
    private static final String REMEDY = "Each line of leadgraph.cursors.key-file is a name, a space and a secret of at least 32 characters, 1 to 8 lines; "
            + "see docs/operating.md, \"Keys and secrets\".";

    private final Map<String, byte[]> secrets;
    private final boolean kept;

    private SealingKeys(Map<String, byte[]> secrets, boolean kept) {
        this.secrets = secrets;
        this.kept = kept;
    }

    /** One that nobody else has, and that ends with the process. */
    static SealingKeys ofThisProcess() {
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        return new SealingKeys(Map.of("process", secret), false);
    }

    /**
     * Those of a file, which only its owner can read.
     *
     * @throws RefusedToStart
     *             when it cannot be read, others can read it, or a line is none of this form
     */
    static SealingKeys in(Path file) {
        Map<String, byte[]> secrets = new LinkedHashMap<>();
        for (String line : lines(file)) {
            var parts = LINE.matcher(line);
            // The line itself is not said: it holds a secret.
            if (!parts.matches() || secrets.put(parts.group(1), of(parts.group(2), "seals cursors")) != null) {
                throw new RefusedToStart("A line of " + file + " is no key, or has the name of another.", REMEDY);
            }
        }
        if (secrets.isEmpty() || secrets.size() > MOST) {
            throw new RefusedToStart(file + " holds " + secrets.size() + " keys.", REMEDY);
        }
        return new SealingKeys(secrets, true);
    }

    private static List<String> lines(Path file) {
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && !PosixFilePermissions.fromString("rw-------").containsAll(Files.getPosixFilePermissions(file))) {
                throw new RefusedToStart("Others than its owner can read " + file + ".",
                        "Change its secrets, and close it: chmod 600. It is leadgraph.cursors.key-file.");
            }
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new RefusedToStart(file + " cannot be read.", REMEDY);
        }
    }

    /** 32 bytes for one purpose, whatever the length of what they are made from. */
    private static byte[] of(String secret, String purpose) {
        return of(secret.getBytes(StandardCharsets.UTF_8), purpose);
    }

    private static byte[] of(byte[] secret, String purpose) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, secret).hmac("leadgraph " + purpose);
    }

    /** The first seals. */
    List<byte[]> secrets() {
        return List.copyOf(secrets.values());
    }

    /** Others made of them, in the same order, for something else. */
    List<byte[]> secretsThat(String purpose) {
        return secrets.values().stream().map(secret -> of(secret, purpose)).toList();
    }

    /** Whether they are configured, and so outlive the process. */
    public boolean areKept() {
        return kept;
    }

    /** What tells secrets apart without telling anything about them, with their names: of the one that seals first, then of the others. */
    public List<String> fingerprints() {
        List<String> fingerprints = new ArrayList<>();
        secrets.forEach(
                (name, secret) -> fingerprints.add(name + ":" + HexFormat.of().formatHex(of(secret, "fingerprint"), 0, 8)));
        return fingerprints;
    }
}
