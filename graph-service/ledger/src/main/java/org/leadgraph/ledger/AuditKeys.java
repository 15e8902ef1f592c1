package org.leadgraph.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** The Ed25519 key pair that signs the heads of the log, and its text form (PEM: PKCS #8 and X.509). */
public final class AuditKeys {

    private static final String ALGORITHM = "Ed25519";

    private final KeyPair pair;

    private AuditKeys(KeyPair pair) {
        this.pair = pair;
    }

    /** @throws AuditUnavailable when the two keys do not belong together */
    public static AuditKeys of(KeyPair pair) {
        AuditKeys keys = new AuditKeys(pair);
        byte[] probe = "a probe".getBytes(US_ASCII);
        if (!verifies(pair.getPublic(), probe, keys.sign(probe))) {
            throw new AuditUnavailable("Private and public key of the search log do not belong together.");
        }
        return keys;
    }

    /**
     * The pair kept in a file, which is made with a new pair when it does not exist, readable by its owner only.
     *
     * @throws AuditUnavailable
     *             when the file cannot be read or written, holds something else or may be read by others
     */
    public static AuditKeys keptIn(Path file) {
        try {
            if (Files.notExists(file)) {
                OwnerOnlyFile.create(file, pem(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair()));
            }
            OwnerOnlyFile.requireOwnerOnly(file);
            String text = Files.readString(file, US_ASCII);
            PrivateKey own = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(block(text, "PRIVATE KEY")));
            return of(new KeyPair(publicKey(text), own));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new AuditUnavailable("The key file of the search log cannot be used: " + file, e instanceof IOException ? e : null);
        }
    }

    /**
     * Reads a public key.
     *
     * @throws IllegalArgumentException
     *             when the text holds none
     */
    public static PublicKey publicKey(String pem) {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(block(pem, "PUBLIC KEY")));
        } catch (GeneralSecurityException _) {
            throw new IllegalArgumentException("This is not an Ed25519 public key.");
        }
    }

    public PublicKey publicKey() {
        return pair.getPublic();
    }

    String publicPem() {
        return pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    /** SHA-256 of the encoded public key, lower-case hexadecimal. */
    String fingerprint() {
        return Sha256.hex(pair.getPublic().getEncoded());
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException _) {
            throw new AuditUnavailable("The key of the search log cannot sign; it must be an Ed25519 pair.");
        }
    }

    static boolean verifies(PublicKey key, byte[] message, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static String pem(KeyPair pair) {
        return pem("PRIVATE KEY", pair.getPrivate().getEncoded()) + pem("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private static String pem(String kind, byte[] encoded) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[]{'\n'}).encodeToString(encoded) + "\n-----END "
                + kind + "-----\n";
    }

    private static byte[] block(String text, String kind) {
        var block = Pattern.compile("-----BEGIN " + kind + "-----([A-Za-z0-9+/=\\s]+)-----END " + kind + "-----").matcher(text);
        if (!block.find()) {
            throw new IllegalArgumentException("There is no " + kind + " here.");
        }
        return Base64.getMimeDecoder().decode(block.group(1));
    }
}
