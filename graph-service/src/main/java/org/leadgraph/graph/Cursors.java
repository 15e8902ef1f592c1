package org.leadgraph.graph;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.leadgraph.problem.InvalidRequest;

/**
 * Seals the places at which lists and reports continue. A sealed place shows nothing: it is encrypted and authenticated, and works for twelve hours and for
 * one list only (INV-25). For lists of records it also works only for the same caller and view.
 */
public final class Cursors {
    private static final int KEY_BYTES = 32;
    private static final int BLOCK = 64;
    private static final Duration LIFETIME = Duration.ofHours(12);
    private static final String SEPARATOR = "\u001f";

    private final Seal seal;
    private final Clock clock;

    /**
     * @param keys
     *            of 32 bytes each: the first seals, all of them open; what another key has sealed is refused
     */
    Cursors(List<byte[]> keys, Clock clock) {
        this.seal = new Seal(keys);
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
        return Base64.getUrlEncoder().withoutPadding().encodeToString(seal.close(text, list));
    }

    /** The position that a cursor stands for; empty when it is none of this list, or has expired. */
    public Optional<List<String>> position(String list, String cursor) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return seal.open(bytes, list).flatMap(this::read);
    }

    private Optional<List<String>> read(byte[] text) {
        List<String> parts = List.of(new String(text, StandardCharsets.UTF_8).split(SEPARATOR, -1));
        boolean expired = Long.parseLong(parts.getFirst()) < clock.instant().getEpochSecond();
        return expired ? Optional.empty() : Optional.of(parts.subList(1, parts.size() - 1));
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
}
