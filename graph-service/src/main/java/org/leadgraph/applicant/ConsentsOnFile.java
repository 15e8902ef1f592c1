package org.leadgraph.applicant;

import java.util.Map;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.search.ApplicantConsents;
import org.springframework.stereotype.Component;

/** Looks for the consent that a search with use code J needs. */
@Component
class ConsentsOnFile implements ApplicantConsents {
    private static final NamedQuery<Boolean> ON_FILE = NamedQuery.of("applicant/consent-on-file", row -> row.flag("onFile"));

    private final Looks.Kept kept;

    ConsentsOnFile(Looks looks) {
        this.kept = looks.ofTheService();
    }

    @Override
    public boolean onFile(String userId, String applicant) {
        return kept.read(ON_FILE, Map.of("userId", userId, "reference", applicant)).contains(true);
    }
}
