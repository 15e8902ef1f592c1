package org.leadgraph.send;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file with what goes along with it.
 *
 * @param name
 *            what it is, the last part of the address
 * @param form
 *            its media type
 * @param sha256
 *            of its bytes, 64 hexadecimal digits
 * @param rows
 *            how many there are; empty when it does not end where a row does, and the service is to say so
 */
record FileToSend(Path path, String name, String form, boolean packed, long bytes, String sha256, OptionalLong rows) {
    private static final Pattern NAME = Pattern.compile("([a-z-]+)(\\.[A-Za-z0-9_-]+)?\\.(csv|ndjson)(\\.gz)?");
    private static final Pattern ENDING = Pattern.compile("(?i).+\\.(csv|txt|ndjson)(\\.gz)?");
    private static final int AT_ONCE = 1 << 16;

    /**
     * Reads it once, to its end.
     *
     * @throws Misused
     *             when its name does not say what it is
     */
    static FileToSend of(Path path, @Nullable String as) throws Misused, IOException {
        Matcher ending = ending(path);
        String name = name(path, as);
        boolean packed = ending.group(2) != null;
        boolean json = ending.group(1).equalsIgnoreCase("ndjson");
        MessageDigest digest = newDigest();
        RowCount rows = json ? RowCount.ofLines() : RowCount.ofCsv();
        boolean whole;
        try (InputStream raw = new DigestInputStream(Files.newInputStream(path), digest)) {
            whole = count(raw, packed, rows);
            // What follows a packed file's end, or its break, belongs to the hash too.
            raw.transferTo(OutputStream.nullOutputStream());
        }
        return new FileToSend(path, name, json ? "application/x-ndjson" : "text/csv", packed, Files.size(path),
                HexFormat.of().formatHex(digest.digest()), whole ? rows.rows() : OptionalLong.empty());
    }

    private static Matcher ending(Path path) throws Misused {
        Matcher ending = ENDING.matcher(String.valueOf(path.getFileName()));
        if (!ending.matches()) {
            throw new Misused(
                    "The name of " + path.getFileName() + " must end with .csv, .txt or .ndjson, and .gz after that if it is packed.");
        }
        return ending;
    }

    /**
     * What a file is.
     *
     * @throws Misused
     *             when its name does not say it, and nothing else does
     */
    static String name(Path path, @Nullable String as) throws Misused {
        ending(path);
        Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
        if (as == null && !name.matches()) {
            throw new Misused("The name of " + path.getFileName() + " does not say what it is. Say it with --as.");
        }
        return as != null ? as : name.group(1);
    }

    private static boolean count(InputStream raw, boolean packed, RowCount rows) throws IOException {
        try {
            InputStream text = packed ? new GZIPInputStream(raw, AT_ONCE) : raw;
            byte[] part = new byte[AT_ONCE];
            for (int read = text.read(part); read >= 0; read = text.read(part)) {
                rows.add(part, read);
            }
            return true;
        } catch (EOFException | ZipException cut) {
            return false;
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
