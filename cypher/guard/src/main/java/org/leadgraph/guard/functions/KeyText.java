package org.leadgraph.guard.functions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A text to order values by, as it grows part by part. It is never longer than some thousand characters: a sum stands for what comes after. */
final class KeyText {
    /** What comes after so many characters still counts, but no longer for which of two is first. */
    private static final int LONGEST = 2_000;
    private static final char END = '\u0000';
    private static final char ESCAPE = '\u0001';

    private final StringBuilder key = new StringBuilder();
    private @Nullable MessageDigest rest;

    String whole() {
        if (rest == null) {
            return key.toString();
        }
        digest();
        return key + HexFormat.of().formatHex(rest.digest());
    }

    /** The end of what may be of any length. */
    KeyText end() {
        return add(END);
    }

    /** Numbers by their size. */
    KeyText bits(double number) {
        long bits = Double.doubleToLongBits(number);
        return hex(bits ^ (bits >> 63 | Long.MIN_VALUE));
    }

    KeyText bits(long number) {
        return hex(number ^ Long.MIN_VALUE);
    }

    private KeyText hex(long bits) {
        key.append(HexFormat.of().toHexDigits(bits));
        return shortened();
    }

    /** A text and its end. */
    KeyText text(String text) {
        if (text.length() <= LONGEST && text.chars().noneMatch(each -> each <= ESCAPE)) {
            key.append(text);
            return end();
        }
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            if (each <= ESCAPE) {
                key.append(ESCAPE);
                each++;
            }
            key.append(each);
            shortened();
        }
        return end();
    }

    KeyText add(char mark) {
        key.append(mark);
        return shortened();
    }

    private KeyText shortened() {
        if (key.length() > 2 * LONGEST) {
            digest();
        }
        return this;
    }

    /** Moves what is too long into the sum that stands for it. */
    private void digest() {
        if (rest == null) {
            try {
                rest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
        rest.update(key.substring(LONGEST).getBytes(StandardCharsets.UTF_16BE));
        key.setLength(LONGEST);
    }
}
