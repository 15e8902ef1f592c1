package org.leadgraph.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.feed.FeedReception.Stored;
import org.leadgraph.feed.FeedRuns.Arrived;
import org.leadgraph.feedfile.SentFile.Form;
import org.leadgraph.model.FeedFile;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.Problem;
import org.leadgraph.profile.FeedProfiles;
import org.leadgraph.profile.ProfileInUse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * A folder for senders that cannot speak HTTP: {@code <folder>/<agency id>/<account>/<file>.csv}, and {@code export/<profile>} in it for an agency's own exports, whatever they are called. Whoever can write there sends in the account's name. What has lain unchanged for a while is taken, and
 * moved to {@code done}, or to {@code refused} with its report. A file that was taken when the process ended is taken again, which changes nothing.
 */
@Component
class FeedDrop {
    private static final Logger log = LoggerFactory.getLogger(FeedDrop.class);
    private static final Pattern NAME = Pattern.compile("([a-z-]+)(\\.[A-Za-z0-9_-]+)?\\.(csv|ndjson)(\\.gz)?");
    private static final Pattern EXPORT = Pattern.compile(".+\\.(csv|txt|ndjson)(\\.gz)?", Pattern.CASE_INSENSITIVE);
    private static final String EXPORTS = "export";
    private static final String DONE = "done";
    private static final String REFUSED = "refused";

    private final FeedSettings settings;
    private final FeedAccounts accounts;
    private final FeedReception reception;
    private final FeedRuns runs;
    private final FeedWorker worker;
    private final FeedProfiles profiles;
    private final Clock clock;
    private final Map<Path, String> taken = new HashMap<>();

    FeedDrop(FeedSettings settings, FeedAccounts accounts, FeedReception reception, FeedRuns runs, FeedWorker worker, FeedProfiles profiles,
            Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.reception = reception;
        this.runs = runs;
        this.worker = worker;
        this.profiles = profiles;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    synchronized void look() {
        Path folder = settings.directory();
        if (folder == null || !worker.isReady()) {
            return;
        }
        try {
            for (Path agency : directories(folder)) {
                for (Path account : directories(agency)) {
                    look(agency, account);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            log.error("The drop folder cannot be read or written ({})", e.getClass().getName());
        } catch (RuntimeException fault) {
            log.error("A file of the drop folder waits ({}); it is tried again", fault.getClass().getName());
        }
    }

    private void look(Path agency, Path accountFolder) throws IOException {
        Optional<FeedAccount> account = accounts.named(String.valueOf(agency.getFileName()), String.valueOf(accountFolder.getFileName()));
        if (account.isEmpty()) {
            log.warn("A folder for dropped files belongs to no open feed account");
            return;
        }
        look(accountFolder, file -> take(account.get(), file));
        Path exports = accountFolder.resolve(EXPORTS);
        if (Files.isDirectory(exports, LinkOption.NOFOLLOW_LINKS)) {
            for (Path profile : directories(exports)) {
                look(profile, file -> takeExport(account.get(), String.valueOf(profile.getFileName()), file));
            }
        }
    }

    /** Takes a file that is at rest. */
    private interface Taking {
        void take(Path file) throws IOException;
    }

    private void look(Path folder, Taking taking) throws IOException {
        for (Path file : files(folder)) {
            String run = taken.get(file);
            if (run != null) {
                settle(file, run);
            } else if (isAtRest(file)) {
                taking.take(file);
            }
        }
    }

    private boolean isAtRest(Path file) throws IOException {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        return Duration.between(changed, clock.instant()).compareTo(settings.settle()) >= 0;
    }

    private void take(FeedAccount account, Path file) throws IOException {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        Optional<FeedFile> format = name.matches() ? FeedFile.named(name.group(1)).filter(account::maySend) : Optional.empty();
        if (format.isEmpty()) {
            move(file, REFUSED, "This name is none of a file that the account may send: docs/feeds.md lists them.\n");
            return;
        }
        take(account, file, format.get().name(), null, name.group(3), name.group(4) != null);
    }

    private void takeExport(FeedAccount account, String profileName, Path file) throws IOException {
        Matcher name = EXPORT.matcher(String.valueOf(file.getFileName()));
        Optional<ProfileInUse> profile = account.maySendExports() ? profiles.inUse(account.agencyId(), profileName) : Optional.empty();
        if (!name.matches() || profile.isEmpty()) {
            move(file, REFUSED, name.matches()
                    ? "The agency has switched on no feed profile of the name of this folder.\n"
                    : "The name of an export must end with .csv, .txt or .ndjson, or with one of these and .gz.\n");
            return;
        }
        take(account, file, profileName, profile.get(), name.group(1), name.group(2) != null);
    }

    private void take(FeedAccount account, Path file, String kind, @Nullable ProfileInUse profile, String ending, boolean packed)
            throws IOException {
        String runId = UUID.randomUUID().toString();
        boolean kept = false;
        try (FeedReception.Place _ = reception.place(account);
                InputStream in = new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))) {
            Stored stored = reception.store(runId, in);
            Form form = ending.equalsIgnoreCase(Form.NDJSON.name()) ? Form.NDJSON : Form.CSV;
            runs.received(account, new Arrived(runId, reception.disk(), kind, profile, form, packed, false, absent(profile), stored.bytes(),
                    stored.sha256(), null));
            kept = true;
        } catch (LimitExceeded busy) {
            if (!busy.retryable()) {
                move(file, REFUSED, busy.getMessage() + "\n");
            }
            return;
        } catch (Problem refused) {
            log.warn("A dropped file was not taken: {}", refused.code());
            return;
        } finally {
            if (!kept) {
                reception.remove(reception.path(runId));
            }
        }
        taken.put(file, runId);
        worker.submit(account.id(), runId);
    }

    private void settle(Path file, String runId) throws IOException {
        Optional<FeedRun> run = runs.find(runId);
        if (run.isEmpty() || run.get().status().isEnd()) {
            taken.remove(file);
            if (run.isPresent()) {
                FeedRun.Status status = run.get().status();
                move(file, status == FeedRun.Status.COMPLETE ? DONE : REFUSED,
                        status == FeedRun.Status.COMPLETE ? null : "status," + status + "\r\n" + runs.report(runId));
            }
        }
    }

    /** The report has no value of any row. */
    private static void move(Path file, String folder, @Nullable String report) throws IOException {
        Path target = Files.createDirectories(file.resolveSibling(folder));
        Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        if (report != null) {
            Files.writeString(target.resolve(file.getFileName() + ".report.csv"), report);
        }
    }

    private static List<Path> directories(Path folder) throws IOException {
        return list(folder, true);
    }

    private static List<Path> files(Path folder) throws IOException {
        return list(folder, false);
    }

    /** Links lead out of the folder, so they are none of its files. */
    private static List<Path> list(Path folder, boolean directories) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(each -> directories
                    ? Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
                    : Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                    .filter(each -> !String.valueOf(each.getFileName()).startsWith(".")
                            && !String.valueOf(each.getFileName()).endsWith(".part"))
                    .sorted().forEach(found::add);
        }
        return found;
    }

    /** Of our files, none that is dropped is a snapshot. */
    private @Nullable Integer absent(@Nullable ProfileInUse profile) {
        return profile == null ? null : new FeedDelivery(settings).mostAbsent(null, null, profile);
    }
}
