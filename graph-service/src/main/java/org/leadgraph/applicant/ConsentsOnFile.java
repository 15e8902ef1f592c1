package org.leadgraph.applicant;

import java.util.Map;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.search.ApplicantConsents;
import org.springframework.stereotype.Component;

/** Looks for the consent that a search with use code J needs. */
@Component
class ConsentsOnFile implements ApplicantConsents {
    private static final NamedQuery<Boolean> ON_FILE = NamedQuery.of("applicant/consent-on-file", row -> row.flag("onFile"));

    private final SystemGraph graph;

    ConsentsOnFile(SystemGraph graph) {
        this.graph = graph;
    }

    @Override
    public boolean onFile(String userId, String applicant) {
        return graph.read(ON_FILE, Map.of("userId", userId, "reference", applicant)).contains(true);
    }
}
