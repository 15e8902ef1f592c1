package org.leadgraph.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/** Why the body of a request cannot be read: what is wrong and where, without quoting any of it. */
public final class UnreadableBody {
    private UnreadableBody() {
    }

    /**
     * A sentence or two for the client.
     *
     * @param failure
     *            what the reading failed with
     * @param form
     *            what the door takes, as JSON
     */
    public static String reason(@Nullable Throwable failure, String form) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamReadException broken) {
                return "The body is not valid JSON" + place(broken)
                        + ". Inside a text a line break is written \\n and a quotation mark \\\". Send JSON: " + form + ".";
            }
            if (cause instanceof JacksonException other) {
                return "The body is JSON, but not of the form that is read here" + place(other) + ". Send " + form + ".";
            }
        }
        return "The body cannot be read. Send JSON: " + form + ".";
    }

    private static String place(JacksonException failure) {
        TokenStreamLocation place = failure.getLocation();
        return place == null || place.getLineNr() < 1 ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }
}
