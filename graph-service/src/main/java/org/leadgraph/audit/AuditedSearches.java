package org.leadgraph.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.leadgraph.graph.GraphReading.CallerView;
import org.leadgraph.identity.Identity;
import org.leadgraph.ledger.Alarm;
import org.leadgraph.ledger.AuditLog;
import org.leadgraph.ledger.AuditTicket;
import org.leadgraph.ledger.LoggedSearch;
import org.leadgraph.ledger.SearchIntent;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.Sha256;
import org.leadgraph.search.Purpose;
import org.leadgraph.search.Question;
import org.leadgraph.search.SearchLog;
import org.springframework.stereotype.Component;

/**
 * Keeps searches in the search log. An outcome waits until it is durable. Its intent comes before it in the same log, so it is durable too by then; or it was
 * lost in an outage, and then there is no outcome either.
 */
@Component
class AuditedSearches implements SearchLog {
    private static final String NONE = "-";

    private final AuditLog log;
    private final SearchMeasures measures;
    private final Map<String, AuditTicket> intents = new ConcurrentHashMap<>();

    AuditedSearches(AuditLog log, MeterRegistry measures) {
        this.log = log;
        this.measures = new SearchMeasures(measures);
    }

    @Override
    public void asked(Question question, Identity identity, Purpose purpose, CallerView view) {
        String name = Objects.requireNonNullElse(question.operation(), NONE);
        SearchIntent intent = new SearchIntent(search(question, identity, purpose, view),
                new SearchIntent.Operation(name.isBlank() ? NONE : name, question.document(),
                        Sha256.hex(question.document().getBytes(StandardCharsets.UTF_8)), question.variables()),
                new SearchIntent.View(view.fingerprint(), view.epoch()));
        intents.put(question.searchId(), SearchLogUnavailable.unlessAway(() -> log.appendLater(intent)));
    }

    @Override
    public void answered(Question question, Identity identity, Purpose purpose, CallerView view, Disclosure shown) {
        AuditTicket intent = intents.remove(question.searchId());
        if (intent != null && intent.isLost()) {
            throw new SearchLogUnavailable("The search log did not take the question, so it is not answered. Ask again.", null);
        }
        long micros = Duration.between(question.at(), shown.at()).toNanos() / 1_000;
        SearchOutcome outcome = new SearchOutcome(search(question, identity, purpose, view),
                new SearchIntent.View(view.fingerprint(), shown.epoch()),
                shown.status(),
                shown.recordsByOwner(), shown.pointersByOwner(), shown.computedFrom(), micros);
        measures.logged(() -> SearchLogUnavailable.unlessAway(() -> log.append(outcome)));
        measures.answered(question.door(), shown.status(), Duration.ofNanos(micros * 1_000));
    }

    @Override
    public void alarm(Question question, String what) {
        SearchLogUnavailable.unlessAway(() -> log.append(new Alarm("ANSWER_WITHHELD", "Search " + question.searchId() + ": " + what)));
    }

    private static LoggedSearch search(Question question, Identity identity, Purpose purpose, CallerView view) {
        return new LoggedSearch(question.searchId(),
                new LoggedSearch.Requester(identity.identityProvider(), identity.userId(), identity.lastName(), identity.firstName(),
                        identity.employerOri(),
                        Objects.requireNonNullElse(view.agencyId(), NONE)),
                new LoggedSearch.Purpose(purpose.useCode().name(), purpose.reason(),
                        purpose.reasonType() == null ? null : purpose.reasonType().name(), purpose.onBehalfOf(),
                        purpose.activity() == null ? null : purpose.activity().name(), purpose.applicant()),
                Objects.requireNonNullElse(question.source(), NONE));
    }
}
