package org.leadgraph.standing;

import java.util.List;
import org.leadgraph.problem.InvalidRequest;

/** Short texts that people write. */
final class Words {
    private static final int LONGEST = 500;
    private static final int MOST = 50;

    private Words() {
    }

    static String required(String text, String name) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequest(StandingProblem.TEXT_INVALID,
                    name + " has 1 to " + LONGEST + " characters and no control characters.");
        }
        return stripped;
    }

    static List<String> required(List<String> texts, String name, String rule) {
        if (texts.isEmpty() || texts.size() > MOST) {
            throw new InvalidRequest(StandingProblem.TEXT_INVALID, name + " has 1 to " + MOST + " entries. Name them.", rule);
        }
        return texts.stream().map(text -> required(text, name)).toList();
    }
}
