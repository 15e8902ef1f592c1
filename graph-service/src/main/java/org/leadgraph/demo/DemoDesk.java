package org.leadgraph.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.desk.LeadWork;
import org.leadgraph.desk.LeadWork.Check;
import org.leadgraph.desk.LeadWork.Outcome;
import org.leadgraph.desk.LeadWork.State;
import org.leadgraph.desk.LeadWorks;
import org.leadgraph.desk.LeadWorks.Change;
import org.leadgraph.desk.LeadWorks.Listed;
import org.leadgraph.desk.LeadWorks.Subject;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.ScopedGraph;
import org.leadgraph.identity.Identity;
import org.leadgraph.policy.Policies;
import org.leadgraph.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people of IL-SAMPLE PD have done with their leads so far: invented like the leads, done by the same acts as everybody's, each at its moment. */
final class DemoDesk {
    private static final Logger log = LoggerFactory.getLogger(DemoDesk.class);
    private static final String CHIEF = "chief@il-sample";
    private static final String ATHENA = "athena@il-sample";
    private static final String VERA = "vera@il-sample";
    private static final Duration SOON = Duration.ofHours(20);
    private static final int AS_MANY = 12;

    private final Acts acts;
    private final Policies policies;
    private final ScopedGraph graph;
    private final LocalDate today;

    DemoDesk(Acts acts, Policies policies, ScopedGraph graph, LocalDate today) {
        this.acts = acts;
        this.policies = policies;
        this.graph = graph;
        this.today = today;
    }

    /** What is there already stays: another instance may have begun as well. */
    void fill() {
        try {
            work();
        } catch (Problem problem) {
            log.info("The demo's desk is left as it is: {}", problem.code());
        }
    }

    private void work() {
        List<Listed> leads;
        // Nobody is shown anything: which leads there are to work on is all that is read.
        try (GraphReading reading = graph.read("C:" + ATHENA)) {
            leads = LeadWorks.leadsOf(reading).stream().filter(lead -> !lead.status().equals("NOT_CONFIRMED")).limit(2 * AS_MANY).toList();
        }
        if (leads.size() < AS_MANY) {
            return;
        }
        LeadWork first = given(leads.get(0), ATHENA, SOON, today.plusDays(5));
        first = changed(leads.get(0), first, ATHENA, new Change(State.IN_WORK, null, Check.TRACE_REQUESTED, null));
        changed(leads.get(0), first, ATHENA, new Change(null, null, Check.NCIC_CHECKED, null));
        noted(leads.get(0), first, ATHENA, "Asked the partners for their witnesses. The trace is not back yet.");
        given(leads.get(1), VERA, SOON.multipliedBy(2), today.minusDays(3));
        LeadWork waiting = at(leads.get(2), SOON).take(by(ATHENA), new Subject(null, leads.get(2).lead()));
        changed(leads.get(2), waiting, ATHENA, new Change(State.WAITING, today.plusDays(10), Check.EXAMINATION_REQUESTED, null));
        said(leads.get(4), SOON, 12, null, Outcome.HELPFUL, Outcome.ARREST, Outcome.CHARGE);
        said(leads.get(5), SOON.multipliedBy(4), 30, "The casing was from the range, as the owner found.", Outcome.NOT_USEFUL);
        said(leads.get(7), SOON.dividedBy(2), 45, null, Outcome.GUN_RECOVERED, Outcome.CASE_CLEARED, Outcome.PROSECUTED);
        said(leads.get(9), SOON.multipliedBy(3), 60, "The witness does not testify.", Outcome.ARREST, Outcome.PROSECUTION_DECLINED);
        given(leads.get(10), ATHENA, SOON, today.minusDays(12));
        said(leads.get(11), SOON, 9, null, Outcome.HELPFUL);
    }

    private LeadWork given(Listed lead, String to, Duration after, LocalDate due) {
        return at(lead, after).assign(by(CHIEF), new Subject(null, lead.lead()), to, due, 0);
    }

    private LeadWork changed(Listed lead, LeadWork work, String by, Change change) {
        return at(lead, SOON.multipliedBy(3)).change(by(by), work.workId(), work.version(), change);
    }

    private void noted(Listed lead, LeadWork work, String by, String text) {
        at(lead, SOON.multipliedBy(4)).note(by(by), work.workId(), text);
    }

    private void said(Listed lead, Duration givenAfter, int days, @Nullable String why, Outcome... outcomes) {
        LeadWork work = given(lead, VERA, givenAfter, lead.declaredAt().toLocalDate().plusDays(14));
        Set<Outcome> all = EnumSet.noneOf(Outcome.class);
        all.addAll(List.of(outcomes));
        at(lead, Duration.ofDays(days)).close(by(VERA), work.workId(), work.version(), all, why);
    }

    /** The work as it was kept so long after the lead was declared. */
    private LeadWorks at(Listed lead, Duration after) {
        Instant moment = lead.declaredAt().toInstant().plus(after);
        return new LeadWorks(acts, policies, Clock.fixed(moment, ZoneOffset.UTC));
    }

    private static Initiator by(String userId) {
        DemoPerson person = DemoPeople.named(userId).orElseThrow();
        return new Initiator.Person(new Identity("demo", person.userId(), person.lastName(), person.firstName(), person.employerOri()),
                UUID.randomUUID().toString(), null);
    }
}
