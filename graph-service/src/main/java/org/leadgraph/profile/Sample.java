package org.leadgraph.profile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.leadgraph.feedfile.SentFile.Form;
import org.leadgraph.problem.InvalidRequest;

/** The first lines of an export, as text or as the bytes of the file: one of the two. */
record Sample(@Nullable String text, @Nullable String base64, Form form) {
    static final int MOST_ROWS = 100;
    static final int LONGEST = 50_000;

    /**
     * @param encoding
     *            of the profile; a text is written in it
     */
    InputStream bytes(Charset encoding) {
        String given = text == null ? base64 : text;
        if (given == null || text != null && base64 != null || given.length() > LONGEST) {
            throw unfit();
        }
        byte[] bytes;
        try {
            bytes = text == null ? Base64.getMimeDecoder().decode(given) : text.getBytes(encoding);
        } catch (IllegalArgumentException noBase64) {
            throw unfit();
        }
        // Whoever copies lines leaves out the last line break.
        boolean open = bytes.length > 0 && bytes[bytes.length - 1] != '\n';
        byte[] lines = Arrays.copyOf(bytes, bytes.length + (open ? 1 : 0));
        if (open) {
            lines[bytes.length] = '\n';
        }
        return new ByteArrayInputStream(lines);
    }

    static InvalidRequest unfit() {
        return new InvalidRequest(FeedProfileProblem.FEED_SAMPLE_INVALID, "A sample is a header and 1 to " + MOST_ROWS + " rows, at most "
                + LONGEST + " characters, as `text` or as `base64`: one of the two.", "B-10");
    }
}
