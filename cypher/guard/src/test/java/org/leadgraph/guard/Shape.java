package org.leadgraph.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Cypher question with a name; {@code ordered} when its rows have a total order. */
public record Shape(String name, boolean ordered, String cypher) {
    /** What a caller may ask: every answer must be the reduced copy's. */
    public static final List<Shape> READS = read("/shapes/reads.cypher");
    /** What no caller may do, whatever is in the database. */
    public static final List<Shape> REFUSED = read("/shapes/refused.cypher");

    /** Name of a random question. */
    public static final String RANDOM = "random question";
    /** Name of a random one whose answer is true in every graph. */
    public static final String TAUTOLOGY = "random partition";

    /** A random question, with its language before it. */
    public static Shape of(QueryGenerator.Question question) {
        return new Shape(question.tautology() ? TAUTOLOGY : RANDOM, question.ordered(),
                question.language().prefix() + "\n" + question.text());
    }

    public boolean isRandom() {
        return name.equals(RANDOM) || name.equals(TAUTOLOGY);
    }

    /** The parameters that the question mentions. Others would only make it another query for the plan cache. */
    public Map<String, Object> used(Map<String, Object> parameters) {
        Map<String, Object> used = new HashMap<>(parameters);
        used.keySet().removeIf(name -> !cypher.contains("$" + name));
        return used;
    }

    private static List<Shape> read(String resource) {
        List<Shape> shapes = new ArrayList<>();
        for (String paragraph : text(resource).split("\\n\\s*\\n")) {
            String[] parts = paragraph.strip().split("\\n", 2);
            if (parts.length == 2 && !parts[1].startsWith("//")) {
                String name = parts[0].substring(2).strip();
                shapes.add(new Shape(name, name.endsWith(", ordered"), parts[1].strip()));
            }
        }
        return List.copyOf(shapes);
    }

    private static String text(String resource) {
        try (InputStream in = Shape.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
