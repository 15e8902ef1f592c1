package org.leadgraph.sharing;

import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.View;

/** What the rules say about one scope, without a database. */
final class RulesAlone {
    private final View view;

    /** Of the caller with this name, for example {@code C:ann}. */
    RulesAlone(Policy policy, String caller) {
        view = Caller.parse(caller).map(known -> View.of(policy, known)).orElse(View.EMPTY);
    }

    boolean showsRecords(int scope) {
        return view.isGreen(scope);
    }

    /** Beside a visible record over any kind of link, and by the record's number. */
    boolean showsPointers(int scope) {
        return view.isYellow(scope);
    }

    /** At the far end of a NIBIN lead. */
    boolean showsLeadEnds(int scope) {
        return view.isLeadEnd(scope);
    }
}
