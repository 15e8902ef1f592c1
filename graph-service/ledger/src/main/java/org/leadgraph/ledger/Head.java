package org.leadgraph.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.PublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is signed and exported: the log up to {@code sequence} ends with {@code entryHash}.
 *
 * @param from
 *            first entry that the Merkle root covers: the one after the head before
 * @param sequence
 *            last entry; 0 in the head that is signed before the first entry
 * @param merkleRoot
 *            RFC 6962 root whose leaves are the hashes of the entries {@code from} to {@code sequence}
 * @param logStart
 *            first entry that the log still holds; above 1 after segments were deleted
 */
record Head(long from, long sequence, String timeText, String entryHash, String merkleRoot, long logStart) {

    private static final Pattern LINE = Pattern.compile("(\\{\"from\":(\\d{1,18}),\"sequence\":(\\d{1,18}),\"time\":\"([0-9T:.-]{26}Z)\","
            + "\"entryHash\":\"([0-9a-f]{64})\",\"merkleRoot\":\"([0-9a-f]{64})\",\"logStart\":(\\d{1,18}))"
            + ",\"signature\":\"([0-9a-f]{128})\"}");

    Instant time() {
        return Instant.parse(timeText);
    }

    /** The head as a line with its signature and line end. */
    byte[] line(AuditKeys keys) {
        String signature = HexFormat.of().formatHex(keys.sign((unsigned() + "}").getBytes(US_ASCII)));
        return (unsigned() + ",\"signature\":\"" + signature + "\"}\n").getBytes(US_ASCII);
    }

    /** Reads a line and checks its signature over the bytes that stand there. */
    static Head verify(byte[] line, PublicKey key) throws ChainBroken {
        Matcher text = matched(line);
        if (!AuditKeys.verifies(key, (text.group(1) + "}").getBytes(US_ASCII), HexFormat.of().parseHex(text.group(8)))) {
            throw new ChainBroken("the signature does not fit: it was changed or signed with another key");
        }
        return of(text);
    }

    /** Reads a line; whether it was signed is not looked at. */
    static Head read(byte[] line) throws ChainBroken {
        return of(matched(line));
    }

    private static Matcher matched(byte[] line) throws ChainBroken {
        Matcher text = LINE.matcher(new String(line, ISO_8859_1));
        if (!text.matches()) {
            throw new ChainBroken("not a head");
        }
        return text;
    }

    private static Head of(Matcher text) {
        return new Head(Long.parseLong(text.group(2)), Long.parseLong(text.group(3)), text.group(4), text.group(5), text.group(6),
                Long.parseLong(text.group(7)));
    }

    private String unsigned() {
        return "{\"from\":" + from + ",\"sequence\":" + sequence + ",\"time\":\"" + timeText + "\",\"entryHash\":\"" + entryHash
                + "\",\"merkleRoot\":\"" + merkleRoot + "\",\"logStart\":" + logStart;
    }
}
