package org.leadgraph.audit;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Act;
import org.leadgraph.act.ActLog;
import org.leadgraph.identity.Identity;
import org.leadgraph.search.Question;
import org.springframework.stereotype.Component;

/** Keeps acts in the log beside the searches. */
@Component
class AuditedActs implements ActLog {
    private static final String NONE = "-";

    private final AuditLog log;

    AuditedActs(AuditLog log) {
        this.log = log;
    }

    @Override
    public void intended(Question question, Identity identity, @Nullable String agencyId, Act act, Map<String, Object> facts) {
        log.append(new ActIntent(question.searchId(), requester(identity, agencyId), act.name(), facts,
                Objects.requireNonNullElse(question.source(), NONE)));
    }

    @Override
    public void ended(Question question, Identity identity, @Nullable String agencyId, Act act, String status, @Nullable String code) {
        try {
            log.append(new ActOutcome(question.searchId(), requester(identity, agencyId), act.name(), status, code));
        } catch (AuditUnavailable unavailable) {
            throw new AuditUnavailable(
                    "How this ended could not be noted in the search log, which cannot be written now. Look whether it has been done before you try again.",
                    unavailable.getCause());
        }
    }

    private static Search.Requester requester(Identity identity, @Nullable String agencyId) {
        return new Search.Requester(identity.identityProvider(), identity.userId(), identity.lastName(), identity.firstName(),
                identity.employerOri(), Objects.requireNonNullElse(agencyId, NONE));
    }
}
