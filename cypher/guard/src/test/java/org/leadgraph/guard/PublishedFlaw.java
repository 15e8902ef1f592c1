package org.leadgraph.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A leak of another system that was published, or what its makers test for, and how the same is tried here. Public for the service, which tries its own doors.
 *
 * @param published
 *            what, and the address of where
 * @param leaked
 *            what leaked there, in a sentence of ours
 * @param tried
 *            how it is tried here
 * @param shownBy
 *            other tests that try it, as {@code Class} or {@code Class.method}
 */
public record PublishedFlaw(String id, String published, String leaked, String tried, List<String> shownBy, List<Attack> attacks) {
    /** Who is answered. */
    public enum Answered {
        /** Callers, and people at the doors of the service. */
        EVERYBODY,
        /** Callers; the doors of the service refuse the text. */
        CALLERS,
        /** Nobody. */
        NOBODY
    }

    /** A question that would tell. */
    public record Attack(String flaw, int number, Answered answered, String text) {
        @Override
        public String toString() {
            return flaw + " " + number;
        }
    }

    /** The flaws of one kind of systems. */
    public record Group(String title, List<PublishedFlaw> flaws) {
        public List<Attack> attacks() {
            return flaws.stream().flatMap(flaw -> flaw.attacks().stream()).toList();
        }
    }

    /**
     * The flaws of a file. It has paragraphs: a title, then for each flaw a header, its lines {@code key: value} after the mark of a comment, and its attacks.
     * The first line of an attack may be the comment {@code refused} or {@code closed to people}.
     *
     * @param comment
     *            how the language of the attacks begins a comment
     */
    public static Group group(String resource, String comment) {
        String title = "";
        List<PublishedFlaw> flaws = new ArrayList<>();
        for (String paragraph : text(resource).split("\\n\\s*\\n")) {
            if (paragraph.startsWith(comment + " group: ")) {
                title = paragraph.substring(comment.length() + 8).strip();
            } else if (paragraph.startsWith(comment + " flaw: ")) {
                flaws.add(header(paragraph, comment));
            } else if (!paragraph.isBlank()) {
                flaws.getLast().attacks().add(attack(flaws.getLast(), paragraph.strip(), comment));
            }
        }
        return new Group(title, List.copyOf(flaws));
    }

    private static PublishedFlaw header(String paragraph, String comment) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : paragraph.strip().split("\\n")) {
            String[] parts = line.substring(comment.length()).strip().split(": ", 2);
            values.put(parts[0], parts[1]);
        }
        List<String> shownBy = values.containsKey("shown by") ? List.of(values.get("shown by").split(", ")) : List.of();
        if (!values.keySet().containsAll(List.of("flaw", "published", "leaked", "tried"))) {
            throw new IllegalStateException("Incomplete: " + paragraph);
        }
        return new PublishedFlaw(values.get("flaw"), values.get("published"), values.get("leaked"), values.get("tried"), shownBy,
                new ArrayList<>());
    }

    private static Attack attack(PublishedFlaw flaw, String paragraph, String comment) {
        String[] parts = paragraph.split("\\n", 2);
        Answered answered = parts[0].equals(comment + " refused")
                ? Answered.NOBODY
                : parts[0].equals(comment + " closed to people") ? Answered.CALLERS : Answered.EVERYBODY;
        return new Attack(flaw.id(), flaw.attacks().size() + 1, answered, answered == Answered.EVERYBODY ? paragraph : parts[1]);
    }

    /** A resource beside this class, as text. */
    public static String text(String resource) {
        try (InputStream in = PublishedFlaw.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
