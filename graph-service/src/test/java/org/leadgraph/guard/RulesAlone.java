package org.leadgraph.guard;

/** What the rules say about one scope, without a database. */
public final class RulesAlone {
    private final View view;

    /** Of the caller with this name, for example {@code C:ann}. */
    public RulesAlone(Policy policy, String caller) {
        view = Caller.parse(caller).map(known -> View.of(policy, known)).orElse(View.EMPTY);
    }

    public boolean showsRecords(int scope) {
        return view.isGreen(scope);
    }

    /** Beside a visible record over any kind of link, and by the record's number. */
    public boolean showsPointers(int scope) {
        return view.isYellow(scope);
    }

    /** At the far end of a NIBIN lead. */
    public boolean showsLeadEnds(int scope) {
        return view.isLeadEnd(scope);
    }
}
