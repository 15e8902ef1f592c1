package org.leadgraph.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadgraph.feed.FeedReception.Stored;
import org.leadgraph.feed.FeedRuns.Arrived;
import org.leadgraph.feedfile.SentFile.Form;
import org.leadgraph.identity.Logons;
import org.leadgraph.identity.SentToken;
import org.leadgraph.model.FeedFile;
import org.leadgraph.problem.GraphUnavailable;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotFound;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.problem.Problem;
import org.leadgraph.profile.FeedProfiles;
import org.leadgraph.profile.ProfileInUse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where programs send files, and ask what became of them. What they are told is how many rows were read, accepted and refused; the rest is for people of the agency. */
@RestController
class FeedDoor {
    private static final long LONGEST_WAIT_SECONDS = 60;
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,15}");

    private final FeedAccounts accounts;
    private final FeedReception reception;
    private final FeedRuns runs;
    private final FeedWorker worker;
    private final FeedKeys keys;
    private final FeedProfiles profiles;
    private final Logons logons;
    private final FeedDelivery delivery;

    FeedDoor(FeedAccounts accounts, FeedReception reception, FeedRuns runs, FeedWorker worker, FeedKeys keys, FeedProfiles profiles,
            Logons logons, FeedDelivery delivery) {
        this.accounts = accounts;
        this.reception = reception;
        this.runs = runs;
        this.worker = worker;
        this.keys = keys;
        this.profiles = profiles;
        this.logons = logons;
        this.delivery = delivery;
    }

    @PostMapping("/feeds/{kind}")
    ResponseEntity<Map<String, @Nullable Object>> send(@PathVariable String kind, @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "0") int wait, @RequestParam(required = false) @Nullable Boolean snapshot,
            @RequestParam(required = false) @Nullable Integer mostAbsent, @RequestParam(defaultValue = "false") boolean preview,
            HttpServletRequest request) {
        FeedAccount account = sender(request);
        keys.ids();
        FeedFile file = FeedFile.named(kind).filter(account::maySend).orElseThrow(() -> new NotFound(FeedProblem.FEED_KIND_UNKNOWN,
                "There is no file of this name, or this account may not send it. docs/feeds.md lists them."));
        Integer absent = delivery.mostAbsent(snapshot, mostAbsent, account, file);
        return take(account, file.name(), null, manner(account, dryRun, preview, absent, wait), request);
    }

    /** An agency's own export, which is read by its profile. */
    @PostMapping("/feeds/export/{profile}")
    ResponseEntity<Map<String, @Nullable Object>> sendExport(@PathVariable("profile") String name,
            @RequestParam(defaultValue = "false") boolean dryRun, @RequestParam(defaultValue = "0") int wait,
            @RequestParam(required = false) @Nullable Boolean snapshot, @RequestParam(required = false) @Nullable Integer mostAbsent,
            @RequestParam(defaultValue = "false") boolean preview, HttpServletRequest request) {
        FeedAccount account = sender(request);
        keys.ids();
        ProfileInUse profile = profiles.inUse(account.agencyId(), name).filter(_ -> account.maySendExports())
                .orElseThrow(() -> new NotFound(FeedProblem.FEED_EXPORT_UNKNOWN,
                        "The agency has switched on no feed profile of this name, or this account may not send exports."));
        Integer absent = delivery.mostAbsent(snapshot, mostAbsent, profile);
        return take(account, profile.name(), profile, manner(account, dryRun, preview, absent, wait), request);
    }

    /**
     * How a file is sent.
     *
     * @param preview
     *            whether it is looked at what the file would do
     * @param mostAbsent
     *            in percent, of a snapshot; null for other files
     * @param seconds
     *            to wait for the end
     */
    private record Manner(boolean dryRun, boolean preview, @Nullable Integer mostAbsent, int seconds) {}

    /** A preview writes nothing. */
    private static Manner manner(FeedAccount account, boolean dryRun, boolean preview, @Nullable Integer mostAbsent, int seconds) {
        if (preview && account.nibin()) {
            throw new InvalidRequest(FeedProblem.FEED_DELIVERY_INVALID,
                    "The feed for NIBIN has no preview: it would tell of records of many agencies. Send it with dryRun=true.");
        }
        return new Manner(dryRun || preview, preview, mostAbsent, seconds);
    }

    private ResponseEntity<Map<String, @Nullable Object>> take(FeedAccount account, String kind, @Nullable ProfileInUse profile,
            Manner manner, HttpServletRequest request) {
        Form form = form(request.getContentType());
        boolean packed = packed(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        Optional<String> hash = announced(request, "X-SHA-256", HASH);
        Optional<Long> bytes = announced(request, "X-Byte-Count", COUNT).map(Long::valueOf);
        Optional<Long> rows = announced(request, "X-Row-Count", COUNT).map(Long::valueOf);
        String runId = UUID.randomUUID().toString();
        boolean kept = false;
        try (FeedReception.Place _ = reception.place(account)) {
            Stored stored = reception.store(runId, request.getInputStream());
            if (bytes.isPresent() && bytes.get() != stored.bytes() || hash.isPresent() && !hash.get().equals(stored.sha256())) {
                throw new InvalidRequest(FeedProblem.FEED_DIFFERS, "What arrived is not what X-SHA-256 or X-Byte-Count announce: "
                        + stored.bytes() + " bytes came. Nothing was taken; send the file again.");
            }
            runs.received(account,
                    new Arrived(runId, reception.disk(), kind, profile, form, packed, manner.dryRun(), manner.mostAbsent(), stored.bytes(),
                            stored.sha256(), rows.orElse(null), manner.preview()));
            kept = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!kept) {
                reception.remove(reception.path(runId));
            }
        }
        worker.submit(account.id(), runId);
        worker.await(runId, Math.min(manner.seconds(), LONGEST_WAIT_SECONDS));
        return said(runs.find(runId).orElseThrow());
    }

    @GetMapping("/feeds/runs/{runId}")
    ResponseEntity<Map<String, @Nullable Object>> sent(@PathVariable String runId, HttpServletRequest request) {
        FeedAccount account = sender(request);
        return said(runs.find(runId).filter(run -> run.accountId().equals(account.id()))
                .orElseThrow(() -> new NotFound(FeedProblem.FEED_RUN_UNKNOWN, "This account has sent no such file.")));
    }

    private FeedAccount sender(HttpServletRequest request) {
        String credential = SentToken.in(request.getHeader(HttpHeaders.AUTHORIZATION));
        return Optional.ofNullable(credential).flatMap(accounts::sending).orElseThrow(() -> {
            if (credential != null) {
                logons.refused(null, request.getRemoteAddr(), "No open feed account has this credential");
            }
            return new NotPermitted(FeedProblem.FEED_CREDENTIAL_INVALID,
                    "Send the header Authorization: Bearer with the credential of an open feed account.");
        });
    }

    private static Form form(@Nullable String type) {
        String plain = type == null ? "" : type.split(";")[0].strip().toLowerCase(Locale.ROOT);
        return switch (plain) {
            case "text/csv" -> Form.CSV;
            case "application/x-ndjson", "application/jsonl" -> Form.NDJSON;
            default -> throw unknownForm("Send Content-Type: text/csv, or application/x-ndjson.");
        };
    }

    private static boolean packed(@Nullable String encoding) {
        return switch (encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT)) {
            case "identity" -> false;
            case "gzip" -> true;
            default -> throw unknownForm("Send Content-Encoding: gzip, or none.");
        };
    }

    private static InvalidRequest unknownForm(String message) {
        return new InvalidRequest(FeedProblem.FEED_FORM_UNKNOWN, message);
    }

    private static Optional<String> announced(HttpServletRequest request, String name, Pattern form) {
        String value = request.getHeader(name);
        if (value != null && !form.matcher(value).matches()) {
            throw new InvalidRequest(FeedProblem.FEED_MANIFEST_INVALID, name + " must be "
                    + (form == HASH ? "64 lower-case hexadecimal digits." : "a whole number."));
        }
        return Optional.ofNullable(value);
    }

    /** 202 while it is under way; 200 when every row is in the graph, and 422 for every other end, so that a script notices. */
    private static ResponseEntity<Map<String, @Nullable Object>> said(FeedRun run) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("run", run.id());
        body.put("status", run.status().name());
        body.put("rowsRead", run.rowsRead());
        body.put("accepted", run.accepted());
        body.put("refused", run.refused());
        body.put("linesLost", run.linesLost());
        body.put("firstLostLine", run.firstLostLine());
        body.put("lastLostLine", run.lastLostLine());
        body.put("reason", run.reason());
        body.put("message", run.message());
        HttpStatus status = !run.status().isEnd()
                ? HttpStatus.ACCEPTED
                : run.status() == FeedRun.Status.COMPLETE ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return ResponseEntity.status(status).header(HttpHeaders.LOCATION, "/feeds/runs/" + run.id()).body(body);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", problem.code());
        body.put("message", String.valueOf(problem.getMessage()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status(problem));
        if (problem.code().equals(FeedProblem.FEED_CREDENTIAL_INVALID.name())) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"leadgraph\"");
        }
        if (problem.retryable()) {
            answer.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return answer.body(body);
    }

    private static HttpStatus status(Problem problem) {
        return switch (problem) {
            case NotPermitted _ -> problem.code().equals(FeedProblem.FEED_CREDENTIAL_INVALID.name())
                    ? HttpStatus.UNAUTHORIZED
                    : HttpStatus.FORBIDDEN;
            case NotFound _ -> HttpStatus.NOT_FOUND;
            case LimitExceeded _ -> problem.retryable() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.CONTENT_TOO_LARGE;
            case GraphUnavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case InvalidRequest _ -> switch (problem.code()) {
                case "FEEDS_OFF", "FEED_KEY_CHANGED" -> HttpStatus.SERVICE_UNAVAILABLE;
                case "FEED_FORM_UNKNOWN" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
                case "FEED_DIFFERS" -> HttpStatus.UNPROCESSABLE_CONTENT;
                default -> HttpStatus.BAD_REQUEST;
            };
        };
    }
}
