package org.leadgraph.audit;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActLog;
import org.leadgraph.act.Attempt;
import org.leadgraph.act.Initiator;
import org.leadgraph.identity.Identity;
import org.leadgraph.ledger.ActIntent;
import org.leadgraph.ledger.ActOutcome;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditUnavailable;
import org.leadgraph.ledger.LoggedSearch;
import org.leadgraph.ledger.Program;
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
    public void intended(Attempt attempt, Map<String, Object> facts) {
        SearchLogUnavailable.unlessAway(() -> log
                .append(new ActIntent(attempt.actId(), requester(attempt), program(attempt), attempt.act().name(), facts,
                        source(attempt))));
    }

    @Override
    public void ended(Attempt attempt, String status, @Nullable String code) {
        try {
            log.append(new ActOutcome(attempt.actId(), requester(attempt), program(attempt), attempt.act().name(), status, code));
        } catch (AuditUnavailable unavailable) {
            throw new SearchLogUnavailable(
                    "How this ended could not be noted in the search log, which cannot be written now. Look whether it has been done before you try again.",
                    unavailable.getCause());
        }
    }

    private static LoggedSearch.@Nullable Requester requester(Attempt attempt) {
        if (!(attempt.by() instanceof Initiator.Person person)) {
            return null;
        }
        Identity identity = person.identity();
        return new LoggedSearch.Requester(identity.identityProvider(), identity.userId(), identity.lastName(), identity.firstName(),
                identity.employerOri(), Objects.requireNonNullElse(attempt.agencyId(), NONE));
    }

    private static @Nullable Program program(Attempt attempt) {
        return attempt.by() instanceof Initiator.Program program
                ? new Program(program.kind().name(), program.name(), program.agencyId())
                : null;
    }

    private static String source(Attempt attempt) {
        return attempt.by() instanceof Initiator.Person person && person.source() != null ? person.source() : NONE;
    }
}
