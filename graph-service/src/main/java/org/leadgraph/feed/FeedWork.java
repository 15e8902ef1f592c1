package org.leadgraph.feed;

import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.leadgraph.feed.FeedRun.Status;
import org.leadgraph.feedfile.FileRefused;
import org.leadgraph.feedfile.KeysOnDisk;
import org.leadgraph.feedfile.SentFile;
import org.leadgraph.ingest.FeedRules;
import org.leadgraph.ingest.FeedStatements;
import org.leadgraph.ingest.RowJudge;
import org.leadgraph.model.FeedFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.profile.FeedProfiles;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.removal.Withdrawals;
import org.leadgraph.snapshot.Snapshot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Brings one run to its end: judges every row, then writes. Begun again after a kill, it comes to the same end. */
@Component
class FeedWork {
    private static final int BATCH = 1_000;
    private static final int JOINED_AT_ONCE = 1_000;

    private final FeedRuns runs;
    private final FeedAccounts accounts;
    private final FeedReception reception;
    private final FeedKeys keys;
    private final FeedRules rules;
    private final FeedProfiles profiles;
    private final int batchSize;

    @Autowired
    FeedWork(FeedRuns runs, FeedAccounts accounts, FeedReception reception, FeedKeys keys, FeedRules rules, FeedProfiles profiles) {
        this(runs, accounts, reception, keys, rules, profiles, BATCH);
    }

    FeedWork(FeedRuns runs, FeedAccounts accounts, FeedReception reception, FeedKeys keys, FeedRules rules, FeedProfiles profiles,
            int batchSize) {
        this.runs = runs;
        this.accounts = accounts;
        this.reception = reception;
        this.keys = keys;
        this.rules = rules;
        this.profiles = profiles;
        this.batchSize = batchSize;
    }

    /**
     * @param ending
     *            whether the service ends
     * @throws RuntimeException
     *             when the graph or the disk cannot be used now; the run goes on later
     */
    void run(String runId, BooleanSupplier ending) {
        FeedRun run = runs.find(runId).filter(found -> !found.status().isEnd()).orElse(null);
        if (run == null) {
            return;
        }
        FeedAccount account = accounts.withId(run.accountId()).orElse(null);
        try {
            if (account == null) {
                runs.stop(run, FeedProblem.FEED_NOT_PERMITTED.name());
            } else if (!Files.exists(reception.path(runId))) {
                // Somebody has cleared the disk.
                runs.stop(run, FeedProblem.FEED_BROKEN_OFF.name());
            } else {
                work(account, run, ending);
            }
        } catch (NotPermitted | InvalidRequest stopped) {
            runs.stop(run, stopped instanceof InvalidRequest ? stopped.code() : FeedProblem.FEED_NOT_PERMITTED.name());
        }
        reception.remove(reception.path(runId));
    }

    private void work(FeedAccount account, FeedRun run, BooleanSupplier ending) {
        SentFile file = new SentFile(reception.path(run.id()), run.form(), run.packed());
        Map<String, Object> begun = new HashMap<>(Map.of("status", Status.CHECKING.name()));
        if (run.begunAt() == null) {
            begun.put("begunAt", runs.now());
        }
        runs.step(account, run.id(), begun, keys::check);
        try (KeysOnDisk rowKeys = new KeysOnDisk(reception.path(run.id() + ".keys"))) {
            // The same in both readings, whatever becomes of data classes meanwhile: the second refuses nothing.
            Function<FeedFile, RowJudge> judges = rules.judges(Set.copyOf(account.agencies()), !account.nibin(), keys.ids());
            FeedReading checking = reading(run, judges);
            FeedCheck check = new FeedCheck(checking, rowKeys);
            file.read(checking.form(), check);
            check.compareKeys();
            if (run.expectedRows() != null && run.expectedRows() != check.rows()) {
                runs.end(account, run.id(), Status.FILE_REFUSED, Map.of("rowsRead", check.rows(), "accepted", 0, "refused", check.rows(),
                        "reason", FeedProblem.FEED_ROWS_DIFFER.name()));
                return;
            }
            runs.step(account, run.id(), counts(check, Status.WRITING), tx -> FeedRuns.refuse(tx, run.id(), check.refusals()));
            long accepted = check.rows() - check.refused();
            if (run.preview()) {
                FeedReading again = reading(run, judges);
                FeedForesight foresight = new FeedForesight(runs, account, run, check, again, ending, batchSize);
                file.read(again.form(), foresight);
                foresight.finish();
            }
            if (!run.dryRun()) {
                FeedReading again = reading(run, judges);
                FeedWriting writing = new FeedWriting(runs, account, run, check, again, ending, batchSize);
                file.read(again.form(), writing);
                accepted = writing.finish();
                again.records().forEach(arrived -> join(account, run, arrived));
            }
            Map<String, Object> facts = new HashMap<>(
                    Map.of("rowsRead", check.rows(), "accepted", accepted, "refused", check.rows() - accepted));
            runs.end(account, run.id(), run.snapshot() && !run.dryRun() ? absences(account, run, check, ending, facts) : status(check),
                    facts);
        } catch (FileRefused refused) {
            runs.end(account, run.id(), Status.FILE_REFUSED, Map.of("reason", refused.code().name(), "message", refused.sentence()));
        }
    }

    /** From the first row on: it counts as it goes. */
    private FeedReading reading(FeedRun run, Function<FeedFile, RowJudge> judges) {
        String profile = run.profileId();
        return profile == null
                ? FeedReading.of(run.file(), judges.apply(run.file()))
                : FeedReading.of(profiles.reading(profile, Objects.requireNonNull(run.profileVersion()), run.receivedAt().toInstant(),
                        judges));
    }

    private static Map<String, Object> counts(FeedCheck check, Status status) {
        Map<String, Object> facts = new HashMap<>(Map.of("status", status.name(), "linesLost", check.linesLost()));
        if (check.linesLost() > 0) {
            facts.put("firstLostLine", check.firstLost());
            facts.put("lastLostLine", check.lastLost());
        }
        return facts;
    }

    private static Status status(FeedCheck check) {
        if (check.linesLost() > 0) {
            return Status.LINES_LOST;
        }
        if (check.rows() == 0) {
            return Status.EMPTY;
        }
        return check.refused() > 0 ? Status.ROWS_REFUSED : Status.COMPLETE;
    }

    /** What a snapshot does not have is withdrawn, when every row of it was taken. */
    private Status absences(FeedAccount account, FeedRun run, FeedCheck check, BooleanSupplier ending, Map<String, Object> facts) {
        Status status = status(check);
        OffsetDateTime newest = check.newest();
        if (status != Status.COMPLETE || newest == null) {
            facts.putAll(Map.of("reason", FeedProblem.FEED_SNAPSHOT_NOT_WHOLE.name(), "message",
                    "Not every row of the snapshot was taken, so what is absent from it was not withdrawn."));
            return status;
        }
        Snapshot snapshot = new Snapshot(run.sending(), newest, Objects.requireNonNull(run.mostAbsent()));
        AtomicBoolean tooMuch = new AtomicBoolean();
        runs.step(account, run.id(), Map.of(), tx -> tooMuch.set(snapshot.isTooMuchAbsent(tx)));
        if (tooMuch.get()) {
            facts.putAll(Map.of("reason", FeedProblem.FEED_TOO_MANY_ABSENT.name(), "message", "More than " + run.mostAbsent()
                    + " percent of what this feed brought before is absent, so none of it was withdrawn. If the snapshot is right, send it again with mostAbsent=100."));
            return Status.TOO_MANY_ABSENT;
        }
        withdraw(account, run, snapshot, ending);
        return status;
    }

    private void withdraw(FeedAccount account, FeedRun run, Snapshot snapshot, BooleanSupplier ending) {
        Withdrawals.Cause cause = new Withdrawals.Cause(run.agencyId(), run.id(), "feed " + run.feed(), runs.now(), true,
                "It was absent from a snapshot of the feed " + run.feed() + ".");
        AtomicReference<@Nullable String> last = new AtomicReference<>("");
        for (String after = last.get(); after != null; after = last.get()) {
            if (ending.getAsBoolean()) {
                throw new FeedWriting.Ending();
            }
            String from = after;
            runs.step(account, run.id(), Map.of(), tx -> last.set(snapshot.withdraw(tx, from, cause)));
        }
    }

    /** Links that came before the records at their ends. Nobody is told of it: it may be another owner's record. */
    private void join(FeedAccount account, FeedRun run, RecordKind arrived) {
        AtomicInteger joined = new AtomicInteger(JOINED_AT_ONCE);
        while (joined.get() == JOINED_AT_ONCE) {
            runs.step(account, run.id(), Map.of(), tx -> joined.set(FeedStatements.join(tx, arrived, JOINED_AT_ONCE)));
        }
    }
}
