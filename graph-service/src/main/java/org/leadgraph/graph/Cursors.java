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
import javax.crypto.Mac;
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
    /** Each cursor has a key of its own, made from these bytes, so that no number of cursors is too many for a secret that is kept for months. */
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final String MAC = "HmacSHA256";
    private static final int TAG_BITS = 128;
    private static final int BLOCK = 64;
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final String SEPARATOR = "\u001f";

    private final List<SecretKey> keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param keys
     *            of 32 bytes each: the first seals, all of them open; what another key has sealed is refused
     */
    Cursors(List<byte[]> keys, Clock clock) {
        this.keys = keys.stream().<SecretKey>map(key -> new SecretKeySpec(key, MAC)).toList();
        this.clock = clock;
    }

    /** With a key of their own, so that they end with the process. */
    public static Cursors withNewKey(Clock clock) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Cursors(List.of(key), clock);
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
        byte[] begin = new byte[SALT_BYTES + NONCE_BYTES];
        random.nextBytes(begin);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), begin, list).doFinal(text);
            return Base64.getUrlEncoder().withoutPadding()
                    .encodeToString(ByteBuffer.allocate(begin.length + sealed.length).put(begin).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** The position that a cursor stands for; empty when it is none of this list, or has expired. */
    public Optional<List<String>> position(String list, String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return keys.stream().flatMap(key -> opened(key, list, bytes).stream()).findFirst();
    }

    private Optional<List<String>> opened(SecretKey key, String list, byte[] bytes) {
        int begin = SALT_BYTES + NONCE_BYTES;
        try {
            byte[] text = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, begin), list).doFinal(bytes, begin, bytes.length - begin);
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

    private static Cipher cipher(int mode, SecretKey key, byte[] begin, String list) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(key);
        mac.update(begin, 0, SALT_BYTES);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(mac.doFinal(), "AES"), new GCMParameterSpec(TAG_BITS, begin, SALT_BYTES, NONCE_BYTES));
        cipher.updateAAD(list.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
