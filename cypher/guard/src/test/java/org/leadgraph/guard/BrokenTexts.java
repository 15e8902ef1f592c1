package org.leadgraph.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Statements with something broken in them: what a slip of the hand, a bad tool or ill will makes of a good one, or of one that is not open to callers. */
public final class BrokenTexts {
    private static final String ODD = "(){}[]'\"`$:|*+-;/\\\n\u00e9\ud83d\ude00\u0000\u202e<>=~%,.";

    private final Random random;
    private final List<String> whole;

    public BrokenTexts(long seed, List<String> whole) {
        this.random = new Random(seed);
        this.whole = List.copyOf(whole);
    }

    /** Made of random questions, half of them with parts that callers may not write. */
    public static BrokenTexts ofRandomQuestions(long seed) {
        List<String> whole = new ArrayList<>();
        for (QueryGenerator.Dialect dialect : QueryGenerator.Dialect.values()) {
            QueryGenerator generator = new QueryGenerator(seed, dialect);
            for (int i = 0; i < 200; i++) {
                whole.add(generator.next().text());
            }
        }
        return new BrokenTexts(seed, whole);
    }

    public String next() {
        StringBuilder text = new StringBuilder(whole.get(random.nextInt(whole.size())));
        // One change leaves one text in five good, and planning a good one takes as long as refusing twenty.
        int changes = random.nextInt(16) == 0 ? 1 : 2 + random.nextInt(4);
        for (int change = 0; change < changes; change++) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(5)) {
                case 0 -> text.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
                case 2 -> text.insert(at, text.substring(Math.max(0, at - random.nextInt(12)), at));
                case 3 -> {
                    String other = whole.get(random.nextInt(whole.size()));
                    text.insert(at, other, 0, random.nextInt(other.length() + 1));
                }
                default -> text.setLength(at);
            }
        }
        return text.toString();
    }
}
