package org.leadgraph.standing;

import java.util.List;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.TextProblem;

/** Lists of short texts that people write. */
final class Words {
    static final FreeText LINE = FreeText.line(500);
    private static final int MOST = 50;

    private Words() {
    }

    static List<String> required(List<String> texts, String name, String rule) {
        if (texts.isEmpty() || texts.size() > MOST) {
            throw new InvalidRequest(TextProblem.TEXT_INVALID, name + " has 1 to " + MOST + " entries. Name them.", rule);
        }
        return texts.stream().map(text -> LINE.required(name, text)).toList();
    }
}
