package org.leadgraph.problem;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refusal to start as two sentences instead of a stack trace. */
public class RefusedToStartAnalyzer extends AbstractFailureAnalyzer<RefusedToStart> {
    @Override
    protected FailureAnalysis analyze(Throwable root, RefusedToStart cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
