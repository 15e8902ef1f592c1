package org.leadgraph.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts and authenticates texts that the service gives away or keeps, each for one purpose. */
final class Seal {
    /** Each text has a key of its own, made from these bytes, so that no number of texts is too many for a secret that is kept for months. */
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final String MAC = "HmacSHA256";
    private static final int TAG_BITS = 128;

    private final List<SecretKey> keys;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param keys
     *            of 32 bytes each: the first seals, all of them open
     */
    Seal(List<byte[]> keys) {
        this.keys = keys.stream().<SecretKey>map(key -> new SecretKeySpec(key, MAC)).toList();
    }

    /**
     * Seals.
     *
     * @param about
     *            what it is for; it opens for nothing else
     */
    byte[] close(byte[] text, String about) {
        byte[] begin = new byte[SALT_BYTES + NONCE_BYTES];
        random.nextBytes(begin);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), begin, about).doFinal(text);
            return ByteBuffer.allocate(begin.length + sealed.length).put(begin).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM", e);
        }
    }

    /** What was sealed; empty when it was sealed by no key of these, or for something else. */
    Optional<byte[]> open(byte[] sealed, String about) {
        return keys.stream().flatMap(key -> opened(key, sealed, about).stream()).findFirst();
    }

    /** Whether the key that seals now has sealed it. */
    boolean isByFirst(byte[] sealed, String about) {
        return opened(keys.getFirst(), sealed, about).isPresent();
    }

    private static Optional<byte[]> opened(SecretKey key, byte[] sealed, String about) {
        int begin = SALT_BYTES + NONCE_BYTES;
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, begin), about).doFinal(sealed, begin, sealed.length - begin));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] begin, String about) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(key);
        mac.update(begin, 0, SALT_BYTES);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(mac.doFinal(), "AES"), new GCMParameterSpec(TAG_BITS, begin, SALT_BYTES, NONCE_BYTES));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
