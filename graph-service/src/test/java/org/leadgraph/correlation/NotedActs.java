package org.leadgraph.correlation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leadgraph.act.ActLog;
import org.leadgraph.act.Attempt;
import org.leadgraph.act.Ending;
import org.leadgraph.act.Initiator.Program;

/** A log of acts in memory. */
final class NotedActs implements ActLog {
    private final List<Map<String, Object>> facts = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();
    private boolean away;

    void isAway() {
        away = true;
    }

    List<Map<String, Object>> facts() {
        return facts;
    }

    /** Who did what, and how it ended: what the agency reads of it. */
    List<String> ends() {
        return ends;
    }

    @Override
    public void intended(Attempt attempt, Map<String, Object> about) {
        if (away) {
            throw new IllegalStateException("The log is away");
        }
        facts.add(about);
    }

    @Override
    public void ended(Attempt attempt, Ending ending) {
        Program program = (Program) attempt.by();
        ends.add(program.kind().inWords() + " " + program.name() + " of " + program.agencyId() + ": " + attempt.act().name() + " "
                + ending.status());
    }
}
