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
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.leadgraph.problem.InvalidRequest;

/**
 * Seals the places at which lists and reports continue. A sealed place shows nothing: it is encrypted and authenticated, and works for twelve hours and for
 * one list only (INV-25). For lists of records it also works only for the same caller and view.
 */
public final class Cursors {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int BLOCK = 64;
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final String SEPARATOR = "\u001f";

    private final SecretKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param key
     *            of 32 bytes; what another key has sealed is refused
     */
    Cursors(byte[] key, Clock clock) {
        this.key = new SecretKeySpec(key, "AES");
        this.clock = clock;
    }

    /** With a key of their own, so that they end with the process. */
    public static Cursors withNewKey(Clock clock) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Cursors(key, clock);
    }

    /** The list as this caller sees it now: a cursor of it is refused for another caller, and once the caller's view has changed. */
    static String listOf(GraphReading reading, String list) {
        return String.join(SEPARATOR, list, reading.impersonationName(), reading.view().fingerprint());
    }

    /**
     * A cursor at this position.
     *
     * @param list
     *            name of the list with everything that decides what is in it
     */
    public String seal(String list, List<String> position) {
        long expires = clock.instant().plus(LIFETIME).getEpochSecond();
        byte[] text = (expires + SEPARATOR + String.join(SEPARATOR, position) + SEPARATOR).getBytes(StandardCharsets.UTF_8);
        // The length would tell how long a name is, or how many digits a number has.
        text = Arrays.copyOf(text, text.length + BLOCK - text.length % BLOCK);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, list).doFinal(text);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** The position that a cursor stands for; empty when it is none of this list, or has expired. */
    public Optional<List<String>> position(String list, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            byte[] text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), list).doFinal(bytes, NONCE_BYTES,
                    bytes.length - NONCE_BYTES);
            List<String> parts = List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
            boolean expired = Long.parseLong(parts.getFirst()) < clock.instant().getEpochSecond();
            return expired ? Optional.empty() : Optional.of(parts.subList(1, parts.size() - 1));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The position that a cursor stands for.
     *
     * @throws InvalidRequest
     *             when it is none of this list, or has expired; all in the same words
     */
    List<String> open(String list, String cursor) {
        return position(list, cursor).orElseThrow(() -> new InvalidRequest(GraphProblem.CURSOR_INVALID,
                "This cursor is no longer valid. Ask for the list from its beginning."));
    }

    private Cipher cipher(int mode, byte[] nonce, String list) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(list.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
