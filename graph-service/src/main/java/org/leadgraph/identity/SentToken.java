package org.leadgraph.identity;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** A token as it was sent, and why it was refused, in words that may be logged. */
public final class SentToken {
    private SentToken() {
    }

    /** The token in a header; null when there is none. */
    public static @Nullable String in(@Nullable Object header) {
        return header instanceof String text && text.regionMatches(true, 0, "Bearer ", 0, 7) ? text.substring(7).strip() : null;
    }

    /** Classes only: messages of a parser may hold parts of the token. The rules' own sentences hold none. */
    public static String reason(Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " < ").append(cause.getClass().getSimpleName());
            if (cause instanceof JwtValidationException broken) {
                text.append(broken.getErrors().stream().map(error -> error.getDescription()).collect(Collectors.joining("; ", " (", ")")));
            }
        }
        return text.toString();
    }
}
