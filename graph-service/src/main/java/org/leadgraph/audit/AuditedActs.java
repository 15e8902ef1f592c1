package org.leadgraph.audit;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActLog;
import org.leadgraph.act.Attempt;
import org.leadgraph.act.Ending;
import org.leadgraph.act.Initiator;
import org.leadgraph.identity.Identity;
import org.leadgraph.ledger.ActIntent;
import org.leadgraph.ledger.ActOutcome;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditTicket;
import org.leadgraph.ledger.AuditUnavailable;
import org.leadgraph.ledger.LoggedSearch;
import org.leadgraph.ledger.Program;
import org.leadgraph.search.OutcomeUnknown;
import org.springframework.stereotype.Component;

/** Keeps acts in the log beside the searches. */
@Component
class AuditedActs implements ActLog {
    private static final String NONE = "-";

    private final AuditLog log;
    private final OpenActs open;

    AuditedActs(AuditLog log, OpenActs open) {
        this.log = log;
        this.open = open;
    }

    @Override
    public void intended(Attempt attempt, Map<String, Object> facts) {
        ActIntent intent = new ActIntent(attempt.actId(), requester(attempt), program(attempt), attempt.act().name(), facts,
                source(attempt),
                attempt.attemptId());
        open.begins(attempt.attemptId());
        AuditTicket ticket = null;
        try {
            ticket = log.appendLater(intent);
            open.noted(ticket.await());
        } catch (AuditUnavailable away) {
            // It may be found in the log all the same.
            open.inDoubt(attempt.attemptId(), ticket, null);
            throw SearchLogUnavailable.because(away);
        } catch (RuntimeException fault) {
            open.ends(attempt.attemptId());
            throw fault;
        }
    }

    @Override
    public void ended(Attempt attempt, Ending ending) {
        if (ending.status() == Ending.Status.UNKNOWN) {
            open.inDoubt(attempt.attemptId(), null, null);
            return;
        }
        ActOutcome outcome = new ActOutcome(attempt.actId(), requester(attempt), program(attempt), attempt.act().name(),
                ending.status().name(), ending.code(), attempt.attemptId());
        AuditTicket ticket = null;
        try {
            ticket = log.appendLater(outcome);
            open.noted(ticket.await());
            open.ends(attempt.attemptId());
        } catch (AuditUnavailable away) {
            open.inDoubt(attempt.attemptId(), ticket, outcome);
            throw new OutcomeUnknown(attempt.requested(), away.getCause());
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
