package org.leadgraph.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.leadgraph.problem.InvalidRequest;

/**
 * Cursors that say nothing: encrypted and authenticated, and good only for the list, the caller and the view that they were made for, for twelve hours
 * (INV-25). Everything that does not fit is refused in one way.
 */
final class Cursors {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final String SEPARATOR = "\u001f";

    private final SecretKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Cursors(byte[] key, Clock clock) {
        this.key = new SecretKeySpec(key, "AES");
        this.clock = clock;
    }

    /** A cursor at this position of this list. */
    String seal(GraphReading reading, String list, List<String> position) {
        long expires = clock.instant().plus(LIFETIME).getEpochSecond();
        byte[] text = (expires + SEPARATOR + String.join(SEPARATOR, position)).getBytes(StandardCharsets.UTF_8);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, reading, list).doFinal(text);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** The position that a cursor of this list stands for. */
    List<String> open(GraphReading reading, String list, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            byte[] text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), reading, list).doFinal(bytes, NONCE_BYTES,
                    bytes.length - NONCE_BYTES);
            List<String> parts = List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            if (Long.parseLong(parts.getFirst()) < clock.instant().getEpochSecond()) {
                throw invalid();
            }
            return parts.subList(1, parts.size());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw invalid();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, GraphReading reading, String list) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(
                String.join(SEPARATOR, list, reading.impersonationName(), reading.view().fingerprint()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static InvalidRequest invalid() {
        return new InvalidRequest(GraphProblem.CURSOR_INVALID, "This cursor is no longer valid. Ask for the list from its beginning.");
    }
}
