package org.leadgraph.feed;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Initiator.Program;
import org.leadgraph.act.Looks;
import org.leadgraph.feed.FeedRun.Status;
import org.leadgraph.feedfile.SentFile.Form;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.NotFound;
import org.leadgraph.profile.ProfileInUse;
import org.springframework.stereotype.Service;

/** What programs have sent, and what became of it: kept in the graph, so that a job goes on after the process ends. */
@Service
class FeedRuns {
    /** Name of the job that ends what may not go on. */
    static final String JOB = "feed-care";
    /** Rows that were refused and are kept; all are counted. */
    static final int MOST_REFUSALS = 10_000;

    private static final NamedQuery<Row> RECEIVED = NamedQuery.of("feed/run-received", row -> row);
    private static final NamedQuery<FeedRun> ONE = NamedQuery.of("feed/run", FeedRun::of);
    private static final NamedQuery<String> OPEN = NamedQuery.of("feed/runs-open", row -> row.text("runId"));
    private static final NamedQuery<Row> ADVANCED = NamedQuery.of("feed/run-advanced", row -> row);
    private static final NamedQuery<Row> CAME = NamedQuery.of("feed/came", row -> row);
    private static final NamedQuery<Row> REFUSED = NamedQuery.of("feed/rows-refused", row -> row);
    private static final NamedQuery<FeedRefusal> ALL_REFUSALS = NamedQuery.of("feed/all-refusals", FeedRefusal::of);
    private static final KeptList<FeedRefusal> REFUSALS = KeptList.byName("feed/refusals", FeedRefusal::of, FeedRefusal::position);
    private static final KeptList<FeedRun> OF_AGENCY = KeptList.newestFirst("feed/runs-of-agency", FeedRun::of, FeedRun::receivedAt,
            FeedRun::id);

    private final Acts acts;
    private final Looks looks;
    private final FeedKeys keys;
    private final Clock clock;

    FeedRuns(Acts acts, Looks looks, FeedKeys keys, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A file that has arrived whole.
     *
     * @param disk
     *            where it lies
     * @param kind
     *            name of the file, or of the profile
     * @param profile
     *            by which it is read; null for our files
     * @param mostAbsent
     *            in percent, when what is not in it is withdrawn; null when it stays
     * @param rows
     *            how many were announced; null when none were
     * @param preview
     *            whether, of a dry run, it is looked at what it would do
     */
    record Arrived(String runId, String disk, String kind, @Nullable ProfileInUse profile, Form form, boolean packed, boolean dryRun,
            @Nullable Integer mostAbsent, long bytes, String sha256, @Nullable Long rows, boolean preview) {
        /** One that is no preview. */
        Arrived(String runId, String disk, String kind, @Nullable ProfileInUse profile, Form form, boolean packed, boolean dryRun,
                @Nullable Integer mostAbsent, long bytes, String sha256, @Nullable Long rows) {
            this(runId, disk, kind, profile, form, packed, dryRun, mostAbsent, bytes, sha256, rows, false);
        }
    }

    void received(FeedAccount account, Arrived file) {
        Map<String, Object> said = new HashMap<>(Map.of("run", file.runId(), "kind", file.kind(), "bytes", file.bytes(), "sha256",
                file.sha256(), "dryRun", file.dryRun()));
        Integer mostAbsent = file.mostAbsent();
        if (mostAbsent != null) {
            said.put("mostAbsent", mostAbsent);
        }
        ProfileInUse profile = file.profile();
        if (profile != null) {
            said.putAll(Map.of("profileId", profile.id(), "profileVersion", profile.version()));
        }
        acts.perform(account.program(), FeedAct.FEED_RECEIVE, said, (_, tx) -> {
            FeedAccounts.requireOpen(tx, account);
            keys.check(tx);
            Map<String, @Nullable Object> facts = new HashMap<>(Map.of("accountId", account.id(), "feed", account.name(), "agencyId",
                    account.agencyId(), "kind", file.kind(), "form", file.form().name(), "packed", file.packed(), "dryRun", file.dryRun(),
                    "bytes", file.bytes(), "sha256", file.sha256(), "receivedAt", now()));
            facts.put("disk", file.disk());
            // What it does is noted; an older run cannot be undone.
            facts.put("trail", !file.dryRun());
            facts.put("expectedRows", file.rows());
            facts.put("mostAbsent", file.mostAbsent());
            facts.put("foresight", file.preview() ? true : null);
            if (profile != null) {
                facts.putAll(Map.of("profileId", profile.id(), "profileVersion", profile.version()));
            }
            return tx.run(RECEIVED, Map.of("runId", file.runId(), "facts", facts)).size();
        });
    }

    Optional<FeedRun> find(String runId) {
        return looks.ofTheService().read(ONE, Map.of("runId", runId)).stream().findFirst();
    }

    /** Those whose files lie on this disk and that have not ended, in the order in which they came. */
    List<String> open(String disk) {
        return looks.ofTheService().read(OPEN, Map.of("disk", disk));
    }

    /** A step of writing, with how far the run is after it: both or neither. */
    void step(FeedAccount account, String runId, Map<String, ?> facts, StepWork work) {
        acts.step(account.program(), FeedAct.FEED_WRITE, tx -> {
            FeedAccounts.requireOpen(tx, account);
            work.run(tx);
            return advance(tx, runId, facts);
        });
    }

    /** Writes rows. */
    interface StepWork {
        void run(SystemTransaction tx);
    }

    /** Rows that were refused; those of before stay. */
    static void refuse(SystemTransaction tx, String runId, List<FeedRefusal> refusals) {
        tx.run(REFUSED, Map.of("runId", runId, "refusals", refusals.stream().map(FeedRefusal::facts).toList()));
    }

    /** The end that the log has. */
    void end(FeedAccount account, String runId, Status status, Map<String, ?> facts) {
        Map<String, Object> said = new HashMap<>(facts);
        said.keySet().retainAll(List.of("rowsRead", "accepted", "refused", "linesLost", "reason"));
        said.put("run", runId);
        said.put("status", status.name());
        acts.perform(account.program(), FeedAct.FEED_WRITE, said, (_, tx) -> {
            if (status.hasRows()) {
                tx.run(CAME, Map.of("runId", runId));
            }
            return advance(tx, runId, ended(status, facts));
        });
    }

    /** The end of what its program may not end. */
    void stop(FeedRun run, String reason) {
        acts.perform(Program.job(JOB, run.agencyId()), FeedAct.FEED_STOP, Map.of("run", run.id(), "reason", reason),
                (_, tx) -> advance(tx, run.id(), ended(Status.STOPPED, Map.of("reason", reason))));
    }

    private Map<String, Object> ended(Status status, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("status", status.name());
        all.put("endedAt", now());
        return all;
    }

    private static int advance(SystemTransaction tx, String runId, Map<String, ?> facts) {
        return tx.run(ADVANCED, Map.of("runId", runId, "facts", facts)).size();
    }

    ZonedDateTime now() {
        return clock.instant().atZone(ZoneOffset.UTC);
    }

    /** Newest first. */
    Connection ofAgency(Initiator by, PageRequest page) {
        return looks.page(by, FeedAct.FEED_RUNS_LOOK, OF_AGENCY, page, actor -> Map.of("agencyId", actor.agencyId()));
    }

    @Nullable
    FeedRun byId(Initiator by, String runId) {
        return looks.at(by, FeedAct.FEED_RUNS_LOOK, (actor, kept) -> kept.read(ONE, Map.of("runId", runId)).stream()
                .filter(run -> run.agencyId().equals(actor.agencyId())).findFirst().orElse(null));
    }

    /** Rows that were refused, by line. */
    Connection refusals(Initiator by, String runId, PageRequest page) {
        requireOwn(by, runId);
        return looks.page(by, FeedAct.FEED_RUNS_LOOK, REFUSALS, page, _ -> Map.of("runId", runId));
    }

    /** The error report as CSV. */
    String refusalsCsv(Initiator by, String runId) {
        requireOwn(by, runId);
        return csv(looks.at(by, FeedAct.FEED_RUNS_LOOK, (_, kept) -> kept.read(ALL_REFUSALS, Map.of("runId", runId))));
    }

    /** The error report for the folder that a file was dropped into. */
    String report(String runId) {
        return csv(looks.ofTheService().read(ALL_REFUSALS, Map.of("runId", runId)));
    }

    private void requireOwn(Initiator by, String runId) {
        if (byId(by, runId) == null) {
            throw new NotFound(FeedProblem.FEED_RUN_UNKNOWN, "Your agency's feeds have sent no such file. List them with `feedRuns`.",
                    "B-09");
        }
    }

    static String csv(List<FeedRefusal> refusals) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord("line", "lastLine", "column", "code", "shape", "howToMend");
            for (FeedRefusal each : refusals) {
                csv.writeRecord(Long.toString(each.line()), Long.toString(each.lastLine()), each.column() == null ? "" : each.column(),
                        each.code(), harmless(each.shape()), each.message());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A spreadsheet would take it for a formula. */
    private static String harmless(@Nullable String shape) {
        return shape == null ? "" : shape.startsWith("-") ? "'" + shape : shape;
    }
}
