package org.leadgraph.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Role;
import org.leadgraph.desk.LeadWork.Check;
import org.leadgraph.desk.LeadWork.Checked;
import org.leadgraph.desk.LeadWork.Note;
import org.leadgraph.desk.LeadWork.Outcome;
import org.leadgraph.desk.LeadWork.State;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.policy.Policies;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotPermitted;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * What an agency's people do about leads: each a change of the work that {@link KeptWork} keeps. To begin, one must see the lead. What is done later names the work and reads no record, so what people note is in no search's
 * question.
 */
@Service
public class LeadWorks {
    static final String RULE = "X-08";
    private static final int MOST_NOTES = 200;
    private static final FreeText NOTE = FreeText.lines(2_000).because(RULE);
    private static final Set<Role> HAND_OUT = EnumSet.of(Role.LEAD_SUPERVISOR, Role.HEAD_OF_AGENCY);

    private final KeptWork kept;
    private final Clock clock;

    @Autowired
    LeadWorks(KeptWork kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** With a clock of their own, for what is said to have happened before. */
    public LeadWorks(Acts acts, Policies policies, Clock clock) {
        this(new KeptWork(acts, policies, clock), clock);
    }

    /**
     * A lead on which somebody acts.
     *
     * @param workId
     *            of the work on it; null before there is any
     * @param lead
     *            that the person sees; null when the work is named
     */
    public record Subject(@Nullable String workId, @Nullable LeadKey lead) {}

    /** What is different from now on; null for what stays. */
    public record Change(@Nullable State state, @Nullable LocalDate due, @Nullable Check checked, @Nullable Check unchecked) {}

    /** A lead on a desk, and when it was declared. */
    public record Listed(LeadKey lead, String status, ZonedDateTime declaredAt) {}

    /** Leads of the reader's agency that the reader sees, the most promising first. */
    public static List<Listed> leadsOf(GraphReading reading) {
        OnDesk onDesk = new DeskReader(reading::run, Objects.requireNonNullElse(reading.view().agencyId(), "")).leads(List.of());
        return onDesk.ranked().stream()
                .sorted(Comparator.comparing((OnDesk.Ranked each) -> -each.gets().points()).thenComparing(each -> each.lead().name()))
                .map(each -> new Listed(each.lead(), each.status(), each.createdAt())).toList();
    }

    /** The person takes a lead that nobody has. */
    public LeadWork take(Initiator by, Subject subject) {
        return kept.on(by, DeskAct.LEAD_TAKE, subject, null, "", Map.of(), (actor, before) -> {
            if (before != null && before.assignee() != null && !before.assignee().equals(actor.userId())) {
                throw new InvalidRequest(DeskProblem.LEAD_TAKEN,
                        "Somebody else has this lead. Ask a lead supervisor of your agency to give it to you.", RULE);
            }
            return given(before, actor, actor.userId(), before == null || before.state() == State.OPEN ? State.IN_WORK : null);
        });
    }

    /** The person gives it to somebody, or to nobody. */
    public LeadWork assign(Initiator by, Subject subject, @Nullable String to, @Nullable LocalDate due, long version) {
        return kept.on(by, DeskAct.LEAD_ASSIGN, subject, version, to + " " + due, to == null ? Map.of() : Map.of("userId", to),
                (actor, before) -> {
                    Map<String, @Nullable Object> facts = given(before, actor, to,
                            before == null || to == null && before.state() == State.IN_WORK ? State.OPEN : null);
                    if (due != null) {
                        facts.put("due", due);
                    }
                    return facts;
                });
    }

    /** Changes what is kept. */
    public LeadWork change(Initiator by, String workId, long version, Change change) {
        if (change.state() == State.NEW || change.state() == State.CLOSED) {
            throw invalid("Set the state OPEN, IN_WORK or WAITING with `changeLeadWork`; `closeLead` closes a lead.");
        }
        return kept.on(by, DeskAct.LEAD_WORK_CHANGE, new Subject(workId, null), version, change, Map.of(), (actor, before) -> {
            Map<String, @Nullable Object> facts = ofOneWho(actor, before);
            if (change.state() != null) {
                facts.put("state", change.state().name());
            }
            if (change.due() != null) {
                facts.put("due", change.due());
            }
            List<Checked> checks = new ArrayList<>(before.checks());
            checks.removeIf(each -> each.check() == change.unchecked() || each.check() == change.checked());
            if (change.checked() != null) {
                checks.add(new Checked(change.checked(), actor.userId(), now()));
            }
            checks.sort(Comparator.comparing(Checked::check));
            facts.put("checks", checks.stream().map(each -> each.check().name()).toList());
            facts.put("checkedBy", checks.stream().map(Checked::by).toList());
            facts.put("checkedAt", checks.stream().map(Checked::at).toList());
            return facts;
        });
    }

    /** Notes something. */
    public LeadWork note(Initiator by, String workId, String text) {
        String note = NOTE.required("text", text);
        return kept.on(by, DeskAct.LEAD_NOTE, new Subject(workId, null), null, note, Map.of(),
                (actor, before) -> noted(actor, Objects.requireNonNull(before), note));
    }

    /** Says what came of it, and closes it. */
    public LeadWork close(Initiator by, String workId, long version, Set<Outcome> outcomes, @Nullable String why) {
        String reason = NOTE.optional("why", why).orElse(null);
        if (outcomes.isEmpty()) {
            throw invalid("Say what came of the lead: name at least one of `outcomes`.");
        }
        if (reason == null && outcomes.stream().anyMatch(Outcome::needsReason)) {
            throw invalid("Say with `why` why the lead was not useful, or prosecution was declined.");
        }
        List<String> names = EnumSet.copyOf(outcomes).stream().map(Enum::name).toList();
        return kept.on(by, DeskAct.LEAD_CLOSE, new Subject(workId, null), version, names + String.valueOf(reason),
                Map.of("outcomes", names),
                (actor, before) -> {
                    Map<String, @Nullable Object> facts = ofOneWho(actor, before);
                    facts.put("outcomes", names);
                    facts.put("outcomeAt", before.outcomeAt() == null ? now() : before.outcomeAt());
                    facts.put("state", State.CLOSED.name());
                    if (reason != null) {
                        facts.putAll(noted(actor, before, reason));
                    }
                    return facts;
                });
    }

    private Map<String, @Nullable Object> given(@Nullable LeadWork before, Actor actor, @Nullable String to, @Nullable State state) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("assignee", to);
        facts.put("assignedAt", to == null ? null : before != null && to.equals(before.assignee()) ? before.assignedAt() : now());
        facts.put("assignedBy", to == null ? null : actor.userId());
        if (to != null && (before == null || before.firstGivenAt() == null)) {
            facts.put("firstGivenAt", now());
        }
        if (state != null) {
            facts.put("state", state.name());
        }
        return facts;
    }

    private static Map<String, @Nullable Object> ofOneWho(Actor actor, @Nullable LeadWork before) {
        if (before == null || !actor.userId().equals(before.assignee()) && actor.roles().stream().noneMatch(HAND_OUT::contains)) {
            throw new NotPermitted(DeskProblem.LEAD_OF_ANOTHER,
                    "Only the person who has this lead, lead supervisors and the head of your agency do this. Take the lead first, or ask one of them.",
                    RULE);
        }
        return new HashMap<>();
    }

    private Map<String, @Nullable Object> noted(Actor actor, LeadWork before, String text) {
        if (before.notes().size() >= MOST_NOTES) {
            throw new LimitExceeded(DeskProblem.LEAD_NOTES_LIMIT,
                    "This lead has " + MOST_NOTES + " notes already. Go on in the file of the case.",
                    MOST_NOTES + " notes");
        }
        List<Note> notes = new ArrayList<>(before.notes());
        notes.add(new Note(text, actor.userId(), now()));
        return new HashMap<>(Map.of("notes", notes.stream().map(Note::text).toList(), "notedBy", notes.stream().map(Note::by).toList(),
                "notedAt", notes.stream().map(Note::at).toList()));
    }

    private static InvalidRequest invalid(String message) {
        return new InvalidRequest(DeskProblem.LEAD_WORK_INVALID, message, RULE);
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
