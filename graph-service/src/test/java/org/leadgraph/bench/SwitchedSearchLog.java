package org.leadgraph.bench;

import org.leadgraph.graph.GraphReading.CallerView;
import org.leadgraph.identity.Identity;
import org.leadgraph.search.Purpose;
import org.leadgraph.search.Question;
import org.leadgraph.search.SearchLog;

/** The service's own search log, or none: only the benchmark can switch it off, to tell what it costs. */
final class SwitchedSearchLog implements SearchLog {
    private final SearchLog real;
    private volatile boolean on = true;

    SwitchedSearchLog(SearchLog real) {
        this.real = real;
    }

    void on(boolean keep) {
        this.on = keep;
    }

    @Override
    public void asked(Question question, Identity identity, Purpose purpose, CallerView view) {
        if (on) {
            real.asked(question, identity, purpose, view);
        }
    }

    @Override
    public void answered(Question question, Identity identity, Purpose purpose, CallerView view, Disclosure disclosure) {
        if (on) {
            real.answered(question, identity, purpose, view, disclosure);
        }
    }

    @Override
    public void alarm(Question question, String what) {
        real.alarm(question, what);
    }
}
