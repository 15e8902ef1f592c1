package org.leadgraph.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * One line of the log: <code>{"sequence":…,"time":"…","entry":{…},"previous":"…","hash":"…"}</code>. The hash covers the line's
 * bytes with the hash field left out. The fields the chain needs stand at fixed places, so that checking a million lines parses no
 * JSON, and no second spelling of the same entry passes.
 */
record EntryLine(long sequence, String timeText, String previous, String hash) {

    /** What the first entry has as its previous hash. */
    static final String NOTHING_BEFORE = "0".repeat(64);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'")
            .withZone(ZoneOffset.UTC);
    private static final String SEQUENCE = "{\"sequence\":";
    private static final String TIME_FIELD = ",\"time\":\"";
    private static final String KIND = "\",\"entry\":{\"kind\":\"";
    private static final String PREVIOUS = ",\"previous\":\"";
    private static final String HASH = "\",\"hash\":\"";
    private static final String END = "\"}";
    private static final int TIME_LENGTH = 27;
    private static final int HASH_LENGTH = 64;

    /** UTC with microseconds, always of the same length. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    Instant time() {
        return Instant.parse(timeText);
    }

    /** Appends the sealed line, with its line end, and answers its hash. */
    static String seal(long sequence, Instant time, byte[] entry, String previous, ByteArrayOutputStream lines) {
        byte[] head = (SEQUENCE + sequence + TIME_FIELD + time(time) + "\",\"entry\":").getBytes(US_ASCII);
        byte[] chained = (PREVIOUS + previous).getBytes(US_ASCII);
        MessageDigest digest = Sha256.digest();
        digest.update(head);
        digest.update(entry);
        digest.update(chained);
        String hash = HexFormat.of().formatHex(digest.digest(END.getBytes(US_ASCII)));
        lines.writeBytes(head);
        lines.writeBytes(entry);
        lines.writeBytes(chained);
        lines.writeBytes((HASH + hash + END + "\n").getBytes(US_ASCII));
        return hash;
    }

    /** Reads a line without its line end and checks it against its own hash. */
    static EntryLine check(byte[] line) throws ChainBroken {
        int hashAt = line.length - END.length() - HASH_LENGTH;
        int hashField = hashAt - HASH.length();
        int previousAt = hashField - HASH_LENGTH;
        require(previousAt > 0 && has(line, previousAt - PREVIOUS.length(), PREVIOUS) && has(line, hashField, HASH)
                && has(line, line.length - END.length(), END) && has(line, 0, SEQUENCE), "not a line of the log");
        int digits = SEQUENCE.length();
        while (line[digits] >= '0' && line[digits] <= '9') {
            digits++;
        }
        int timeAt = digits + TIME_FIELD.length();
        require(digits > SEQUENCE.length() && digits < SEQUENCE.length() + 19 && has(line, digits, TIME_FIELD)
                && timeAt + TIME_LENGTH < previousAt, "not a line of the log");
        MessageDigest digest = Sha256.digest();
        digest.update(line, 0, hashField);
        String hash = HexFormat.of().formatHex(digest.digest(END.getBytes(US_ASCII)));
        require(has(line, hashAt, hash), "the entry does not have its hash: it was changed");
        return new EntryLine(Long.parseLong(text(line, SEQUENCE.length(), digits - SEQUENCE.length())),
                text(line, timeAt, TIME_LENGTH), text(line, previousAt, HASH_LENGTH), hash);
    }

    /** What a checked line says that it is, without parsing it. */
    static String kind(byte[] line) {
        int digits = SEQUENCE.length();
        while (line[digits] >= '0' && line[digits] <= '9') {
            digits++;
        }
        int from = digits + TIME_FIELD.length() + TIME_LENGTH + KIND.length();
        int to = from;
        while (to < line.length && line[to] != '"') {
            to++;
        }
        return from > line.length ? "" : text(line, from, to - from);
    }

    private static boolean has(byte[] line, int at, String text) {
        if (at < 0 || at + text.length() > line.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (line[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] line, int at, int length) {
        return new String(line, at, length, ISO_8859_1);
    }

    private static void require(boolean fits, String otherwise) throws ChainBroken {
        if (!fits) {
            throw new ChainBroken(otherwise);
        }
    }
}
