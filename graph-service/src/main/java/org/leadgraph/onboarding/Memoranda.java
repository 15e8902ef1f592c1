package org.leadgraph.onboarding;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.PolicyWriter;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.TextProblem;
import org.leadgraph.standing.Opening;
import org.springframework.stereotype.Service;

/** Memoranda of understanding: the versions that were published, and those that agencies have on file (J-18). */
@Service
class Memoranda {
    private static final FreeText LINE = FreeText.line(500);
    private static final NamedQuery<Version> VERSIONS = NamedQuery.of("onboarding/versions",
            row -> new Version((int) row.number("version"), row.moment("publishedAt"), row.text("summary"),
                    row.texts("checklist")));
    private static final NamedQuery<Long> NEW_VERSION = NamedQuery.of("onboarding/new-version", row -> row.number("version"));
    private static final NamedQuery<Long> RATIFY = NamedQuery.of("onboarding/ratify", row -> row.number("version"));
    private static final NamedQuery<OnFile> ON_FILE = NamedQuery.of("onboarding/memoranda",
            row -> new OnFile((int) row.number("version"), row.text("status"), row.moment("ratifiedAt"),
                    row.text("requestId")));

    private static final int MOST_POINTS = 50;

    private final Acts acts;
    private final Looks looks;
    private final PolicyWriter policy;

    Memoranda(Acts acts, Looks looks, PolicyWriter policy) {
        this.acts = acts;
        this.looks = looks;
        this.policy = policy;
    }

    /**
     * A published version.
     *
     * @param version
     *            from 1; the highest is the newest
     * @param checklist
     *            what the agency and the division do, in order
     */
    record Version(int version, ZonedDateTime publishedAt, String summary, List<String> checklist) {}

    /**
     * An agency's memorandum.
     *
     * @param status
     *            RATIFIED, or SUPERSEDED by a later one
     */
    record OnFile(int version, String status, ZonedDateTime ratifiedAt, String requestId) {}

    /** Newest first. */
    List<Version> versions(Initiator by) {
        return looks.at(by, OnboardingAct.MEMORANDUM_LOOK, (_, kept) -> kept.read(VERSIONS, Map.of()));
    }

    /** Newest first. */
    List<OnFile> ofOwnAgency(Initiator by) {
        return looks.at(by, OnboardingAct.MEMORANDUM_LOOK, (actor, kept) -> kept.read(ON_FILE, Map.of("agencyId", actor.agencyId())));
    }

    int newest(SystemTransaction tx) {
        return tx.run(VERSIONS, Map.of()).stream().findFirst().map(Version::version).orElseThrow(() -> new InvalidRequest(
                OnboardingProblem.NO_MEMORANDUM_VERSION,
                "No version of the memorandum is published. Publish one first (publishMemorandum).",
                "J-18"));
    }

    Version publish(Initiator by, String summary, List<String> checklist) {
        String fit = LINE.required("summary", summary);
        if (checklist.isEmpty() || checklist.size() > MOST_POINTS) {
            throw new InvalidRequest(TextProblem.TEXT_INVALID, "A checklist needs 1 to " + MOST_POINTS + " points. Send them in order.",
                    "J-05");
        }
        List<String> points = checklist.stream().map(point -> LINE.required("A point of the checklist", point)).toList();
        return acts.perform(by, OnboardingAct.MEMORANDUM_PUBLISH, Map.of(), (actor, tx) -> {
            ZonedDateTime now = policy.now();
            long version = tx.run(NEW_VERSION, Map.of("facts",
                    Map.of("publishedAt", now, "publishedBy", actor.userId(), "summary", fit, "checklist", points))).getFirst();
            return new Version((int) version, now, fit, points);
        });
    }

    /** Puts a ratified memorandum on file, in place of the one before. */
    void ratify(SystemTransaction tx, Actor actor, AccessRequest request) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("version", request.memorandumVersion());
        facts.put("requestId", request.requestId());
        facts.put("ratifiedAt", policy.now());
        facts.put("ratifiedBy", actor.userId());
        facts.put("option", request.option().name());
        facts.put("contacts", request.contacts().stream().map(Opening::userId).toList());
        tx.run(RATIFY, Map.of("agencyId", request.agencyId(), "memorandum", facts));
    }
}
