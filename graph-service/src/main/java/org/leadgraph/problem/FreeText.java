package org.leadgraph.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text that people write: how long it may be, and how one that is not fit is refused. Blanks around it are taken away. {@link TextFault} says what no text may
 * hold.
 *
 * @param longest
 *            most characters, as Java counts them
 * @param severalLines
 *            whether line breaks and tabs are allowed
 * @param code
 *            of the refusal
 * @param rule
 *            id of the requirement behind the refusal; null when there is none
 */
public record FreeText(int longest, boolean severalLines, ProblemCode code, @Nullable String rule) {
    /** A short text of one line. */
    public static FreeText line(int longest) {
        return new FreeText(longest, false, TextProblem.TEXT_INVALID, null);
    }

    /** A text of one or more lines. */
    public static FreeText lines(int longest) {
        return new FreeText(longest, true, TextProblem.TEXT_INVALID, null);
    }

    /** The same, refused with this code. */
    public FreeText refusedAs(ProblemCode other) {
        return new FreeText(longest, severalLines, other, rule);
    }

    /** The same, with the requirement behind it. */
    public FreeText because(String requirement) {
        return new FreeText(longest, severalLines, code, requirement);
    }

    /**
     * A text that must be there.
     *
     * @param name
     *            what the client calls it
     * @throws InvalidRequest
     *             when it is blank or not fit
     */
    public String required(String name, @Nullable String text) {
        return optional(name, text).orElseThrow(() -> refused("`" + name + "` is empty. Write 1 to " + longest + " characters."));
    }

    /**
     * A text that may be left out; empty when it is blank.
     *
     * @throws InvalidRequest
     *             when it is not fit
     */
    public Optional<String> optional(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        String stripped = text.strip();
        TextFault.of(stripped, longest, severalLines).ifPresent(fault -> {
            throw refused("`" + name + "` " + switch (fault) {
                case TOO_LONG -> "has " + stripped.length() + " characters. Shorten it to " + longest + ".";
                case CONTROL_CHARACTER -> severalLines
                        ? "has a control character. Take it out; line breaks may stay."
                        : "has a control character or a line break. Write it in one line.";
                case BROKEN -> "has a character that was lost on its way. Write it again, in UTF-8.";
            });
        });
        return Optional.of(stripped);
    }

    /** Whether a text is there and fit. */
    public boolean isFit(@Nullable String text) {
        return text != null && !text.isBlank() && TextFault.of(text.strip(), longest, severalLines).isEmpty();
    }

    private InvalidRequest refused(String message) {
        return new InvalidRequest(code, message, rule);
    }
}
