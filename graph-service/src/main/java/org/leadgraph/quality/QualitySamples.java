package org.leadgraph.quality;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.quality.QualitySample.Finding;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Service;

/** Samples of an agency's own records, for a person who compares them with their source (S-02). */
@Service
class QualitySamples {
    private static final int MOST = 100;
    private static final FreeText NOTE = FreeText.lines(500);
    private static final NamedQuery<String> ARRIVED = NamedQuery.of("quality/arrived", row -> row.text("recordId"));
    private static final NamedQuery<QualitySample> KEEP = NamedQuery.of("quality/draw", QualitySample::of);
    private static final NamedQuery<QualitySample> ONE = NamedQuery.of("quality/sample-of-agency", QualitySample::of);
    private static final KeptList<QualitySample> OF_AGENCY = KeptList.newestFirst("quality/samples-of-agency", QualitySample::of,
            QualitySample::drawnAt, QualitySample::id);

    private final Acts acts;
    private final Looks looks;
    private final Clock clock;
    private final Random random = new SecureRandom();

    QualitySamples(Acts acts, Looks looks, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.clock = clock;
    }

    /** Draws a sample among the records of the caller's agency that the caller sees. */
    QualitySample draw(Search search, int size, @Nullable ZonedDateTime since) {
        return acts.perform(search, QualityAct.QUALITY_SAMPLE_DRAW, Map.of("size", size), actor -> {
            Map<String, @Nullable Object> which = new HashMap<>(Map.of("agencyId", actor.agencyId()));
            which.put("since", since);
            List<String> ids = new ArrayList<>(search.open().run(ARRIVED, which));
            if (size < 1 || size > MOST || ids.isEmpty()) {
                throw new InvalidRequest(QualityProblem.QUALITY_SAMPLE_INVALID, ids.isEmpty()
                        ? "Your agency has no records that you see from then on. Choose an earlier moment, or leave `since` out."
                        : "A sample has 1 to " + MOST + " records.", "S-02");
            }
            return ids;
        }, (actor, tx, ids) -> {
            List<String> drawn = new ArrayList<>(ids);
            Collections.shuffle(drawn, random);
            drawn = List.copyOf(drawn.subList(0, Math.min(size, drawn.size())));
            List<String> none = Collections.nCopies(drawn.size(), "");
            Map<String, @Nullable Object> facts = new HashMap<>(Map.of("agencyId", actor.agencyId(), "recordIds", drawn, "drawnFrom",
                    (long) ids.size(), "drawnBy", actor.userId(), "drawnAt", now(), "findings", none, "notes", none));
            facts.put("since", since);
            return tx.run(KEEP, Map.of("sampleId", ActIds.of(search, "QUALITY_SAMPLE"), "facts", facts)).getFirst();
        });
    }

    QualitySample note(Initiator by, String sampleId, String recordId, Finding finding, @Nullable String note) {
        return acts.perform(by, QualityAct.QUALITY_FINDING_NOTE,
                Map.of("sampleId", sampleId, "recordId", recordId, "finding", finding.name()), (actor, tx) -> {
                    QualitySample sample = open(tx, actor, sampleId);
                    int at = sample.recordIds().indexOf(recordId);
                    if (at < 0) {
                        throw unknown();
                    }
                    List<String> findings = new ArrayList<>(
                            sample.records().stream().map(each -> each.finding() == null ? "" : each.finding().name()).toList());
                    List<String> notes = new ArrayList<>(
                            sample.records().stream().map(each -> each.note() == null ? "" : each.note()).toList());
                    findings.set(at, finding.name());
                    notes.set(at, NOTE.optional("note", note).orElse(""));
                    return keep(tx, sampleId, Map.of("findings", findings, "notes", notes));
                });
    }

    QualitySample signOff(Initiator by, String sampleId) {
        return acts.perform(by, QualityAct.QUALITY_SAMPLE_SIGN_OFF, Map.of("sampleId", sampleId), (actor, tx) -> {
            QualitySample sample = open(tx, actor, sampleId);
            long left = sample.recordIds().size() - sample.found().size();
            if (left > 0) {
                throw new InvalidRequest(QualityProblem.QUALITY_SAMPLE_OPEN,
                        left + " of the records have no finding yet. Note one for each with `noteQualityFinding`.", "S-02");
            }
            return keep(tx, sampleId, Map.of("signedOffBy", actor.userId(), "signedOffAt", now()));
        });
    }

    Connection ofAgency(Initiator by, PageRequest page) {
        return looks.page(by, QualityAct.QUALITY_LOOK, OF_AGENCY, page, actor -> Map.of("agencyId", actor.agencyId()));
    }

    private static QualitySample open(SystemTransaction tx, Actor actor, String sampleId) {
        QualitySample sample = tx.run(ONE, Map.of("sampleId", sampleId, "agencyId", actor.agencyId())).stream().findFirst()
                .orElseThrow(QualitySamples::unknown);
        if (sample.signedOffAt() != null) {
            throw new InvalidRequest(QualityProblem.QUALITY_SAMPLE_SIGNED_OFF,
                    "This sample is signed off. Draw another one with `drawQualitySample`.", "S-02");
        }
        return sample;
    }

    private static QualitySample keep(SystemTransaction tx, String sampleId, Map<String, Object> facts) {
        return tx.run(KEEP, Map.of("sampleId", sampleId, "facts", facts)).getFirst();
    }

    private static NotFound unknown() {
        return new NotFound(QualityProblem.QUALITY_SAMPLE_UNKNOWN,
                "Your agency has no sample with this id, or the record is not in it. List samples with `qualitySamples`.", "S-02");
    }

    private ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }
}
