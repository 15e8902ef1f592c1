package org.leadgraph.disclosure;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.ledger.ActOutcome;
import org.leadgraph.ledger.Logon;
import org.leadgraph.ledger.LogonRefused;
import org.leadgraph.ledger.SearchOutcome;
import org.leadgraph.ledger.StoredEntry;
import org.leadgraph.logs.Terms;
import org.leadgraph.logs.Wanted;
import org.springframework.stereotype.Service;

/** What an agency's own users do (S-08, P-14), and the searches made for an applicant's file. */
@Service
class UserLogs {

    private static final NamedQuery<String> USERS = NamedQuery.of("disclosure/users-of-agency", row -> row.text("userId"));

    private final Looks looks;
    private final Agencies agencies;
    private final LogScan log;

    UserLogs(Looks looks, Agencies agencies, LogScan log) {
        this.looks = looks;
        this.agencies = agencies;
        this.log = log;
    }

    /** Narrows the report; all conditions must hold. */
    record UserLogFilter(@Nullable OffsetDateTime from, @Nullable OffsetDateTime before, @Nullable String userId, List<String> kinds,
            boolean mismatchesOnly) {
        static final UserLogFilter NONE = new UserLogFilter(null, null, null, List.of(), false);

        boolean covers(@Nullable UserLogEntry logged) {
            return logged != null && (userId == null || userId.equals(logged.userId()))
                    && (kinds.isEmpty() || kinds.contains(logged.kind())) && (!mismatchesOnly || logged.mismatch() != null);
        }
    }

    LogPart<UserLogEntry> ofOwnUsers(Initiator by, @Nullable UserLogFilter filter, int first, @Nullable String position) {
        UserLogFilter wanted = filter == null ? UserLogFilter.NONE : filter;
        return looks.at(by, DisclosureAct.USER_LOG_LOOK, (actor, kept) -> {
            Set<String> users = Set.copyOf(kept.read(USERS, Map.of("agencyId", actor.agencyId())));
            Set<String> others = others(actor.agencyId());
            return log.read(actor, new LogScan.Span(wanted.from(), wanted.before(), position), wanted(actor.agencyId(), users, wanted),
                    first, entry -> {
                        UserLogEntry logged = entry(entry, actor.agencyId(), users, others);
                        return wanted.covers(logged) ? logged : null;
                    });
        });
    }

    LogPart<UserLogEntry> ofApplicant(Initiator by, String applicant, int first, @Nullable String position) {
        return looks.at(by, DisclosureAct.APPLICANT_FILE_LOOK, (actor, _) -> log.read(actor, new LogScan.Span(null, null, position),
                ofApplicant(actor.agencyId(), applicant), first, entry -> ofApplicant(entry, actor.agencyId(), applicant)));
    }

    static Wanted wanted(String agencyId, Set<String> users, UserLogFilter filter) {
        Set<String> any = users.stream().map(Terms::signIn).collect(Collectors.toSet());
        any.add(Terms.by(agencyId));
        Wanted wanted = filter.userId() == null ? Wanted.any(any) : Wanted.any(any).and(Terms.user(filter.userId()));
        return filter.mismatchesOnly() || filter.kinds().equals(List.of("SEARCH")) ? wanted.and(Terms.SEARCH) : wanted;
    }

    static Wanted ofApplicant(String agencyId, String applicant) {
        return Wanted.any(Set.of(Terms.applicant(applicant))).and(Terms.by(agencyId));
    }

    static @Nullable UserLogEntry ofApplicant(StoredEntry entry, String agencyId, String applicant) {
        return entry.entry() instanceof SearchOutcome outcome && outcome.search().requester().agencyId().equals(agencyId)
                && applicant.equals(outcome.search().purpose().applicant()) ? of(entry, outcome, Set.of()) : null;
    }

    static @Nullable UserLogEntry entry(StoredEntry entry, String agencyId, Set<String> users, Set<String> others) {
        return switch (entry.entry()) {
            case SearchOutcome outcome when outcome.search().requester().agencyId().equals(agencyId) -> of(entry, outcome, others);
            case ActOutcome outcome when outcome.agencyId().equals(agencyId) ->
                new UserLogEntry(at(entry), "ACT", outcome.actId(),
                        outcome.requester() == null ? null : outcome.requester().userId(), outcome.program(), null, null, null, null, null,
                        null, outcome.act(),
                        outcome.code() == null ? outcome.status() : outcome.code(), 0, 0, null, null);
            case Logon logon when logon.userId() != null && users.contains(logon.userId()) ->
                new UserLogEntry(at(entry), "LOGON", null, logon.userId(), null,
                        null, null, null, null, null, null, null, logon.way(), 0, 0, null, logon.sourceAddress());
            case LogonRefused refused when refused.userId() != null && users.contains(refused.userId()) -> new UserLogEntry(at(entry),
                    "LOGON_REFUSED", null, refused.userId(), null, null, null, null, null, null, null, null, refused.reason(), 0, 0, null,
                    refused.sourceAddress());
            default -> null;
        };
    }

    private static UserLogEntry of(StoredEntry entry, SearchOutcome outcome, Set<String> others) {
        var purpose = outcome.search().purpose();
        return new UserLogEntry(at(entry), "SEARCH", outcome.search().searchId(), outcome.search().requester().userId(), null,
                purpose.useCode(),
                purpose.searchReason(), purpose.reasonType(),
                purpose.activity(),
                purpose.onBehalfOf(), purpose.applicant(), null, outcome.status(), count(outcome.disclosedRecords()),
                count(outcome.disclosedPointers()),
                ReasonRules.mismatch(purpose.useCode(), purpose.searchReason(), purpose.reasonType(), others).orElse(null),
                outcome.search().sourceAddress());
    }

    private Set<String> others(String agencyId) {
        List<Agency> all = agencies.all().stream().filter(agency -> !agency.agencyId().equals(agencyId)).toList();
        Set<String> names = new HashSet<>();
        all.forEach(agency -> names.add(agency.name().toLowerCase(Locale.ROOT)));
        agencies.orisOf(all.stream().map(Agency::agencyId).toList()).values().forEach(
                oris -> oris.forEach(ori -> names.add(ori.toLowerCase(Locale.ROOT))));
        return names;
    }

    private static int count(Map<String, List<String>> byOwner) {
        return byOwner.values().stream().mapToInt(List::size).sum();
    }

    private static ZonedDateTime at(StoredEntry entry) {
        return entry.time().atZone(ZoneOffset.UTC);
    }
}
