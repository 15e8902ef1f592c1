package org.leadgraph.disclosure;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.leadgraph.problem.InvalidRequest;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;

/** Where a report goes on, as a text that says nothing: numbers of the log would tell how much everybody else does. */
final class Positions {
    private static final int KEY_BITS = 256;

    /** Its key is new at each start, so positions end with the process, as cursors do. */
    private final BytesEncryptor sealing = new AesBytesEncryptor(newKey(), KeyGenerators.secureRandom(16), CipherAlgorithm.GCM);

    /**
     * @param time
     *            no entry before it is wanted
     * @param number
     *            nor one with a lower number
     */
    record Position(Instant time, long number) {}

    String write(Position position) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES + Integer.BYTES).putLong(position.time().getEpochSecond())
                .putInt(position.time().getNano()).putLong(position.number());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.encrypt(bytes.array()));
    }

    Position read(String position) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(sealing.decrypt(Base64.getUrlDecoder().decode(position)));
            return new Position(Instant.ofEpochSecond(bytes.getLong(), bytes.getInt()), bytes.getLong());
        } catch (RuntimeException e) {
            throw new InvalidRequest(DisclosureProblem.POSITION_INVALID,
                    "This position does not belong to this report, or is no longer valid. Ask for the report from its beginning.");
        }
    }

    private static SecretKey newKey() {
        try {
            KeyGenerator keys = KeyGenerator.getInstance("AES");
            keys.init(KEY_BITS);
            return keys.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES", e);
        }
    }
}
