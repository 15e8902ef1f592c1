package org.leadgraph.permission;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.Row;
import org.leadgraph.permission.RecordUse.Permission;
import org.springframework.stereotype.Component;

/** Computes what an agency may do with records, from its own requests only. */
@Component
class RecordUses {
    /** A request about a record. */
    record Request(String recordId, boolean verified, @Nullable String content, String requestId, String state, String useCode,
            List<String> uses,
            @Nullable String terms, @Nullable ZonedDateTime until) {
        private static Request of(Row row) {
            Row.Facts facts = row.fact("request");
            List<String> uses = facts.textsOrNone("uses");
            return new Request(row.text("recordId"), row.flag("verified"), row.textOrNull("content"),
                    facts.text("requestId"),
                    facts.text("state"), facts.text("useCode"), uses, facts.textOrNull("terms"),
                    facts.momentOrNull("until"));
        }

        /** The owner's word is for what the record said then. */
        private Request whileItSays(@Nullable String now) {
            return new Request(recordId, verified && content != null && content.equals(now), content, requestId, state, useCode, uses,
                    terms,
                    until);
        }

        boolean runsAt(ZonedDateTime now) {
            return state.equals("GRANTED") && until != null && until.isAfter(now);
        }
    }

    private static final ZonedDateTime EVER = ZonedDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final NamedQuery<Request> REQUESTS = NamedQuery.of("permission/requests-about-records", Request::of);
    private static final NamedQuery<List<String>> EXIGENT = NamedQuery.of("permission/exigent-uses-of-records",
            row -> List.of(row.text("recordId"), row.text("use")));

    private final Looks.Kept kept;
    private final Clock clock;

    RecordUses(Looks looks, Clock clock) {
        this.kept = looks.ofTheService();
        this.clock = clock;
    }

    /** What there is of an agency's requests and exigent uses, by record id. */
    private record Known(Map<String, List<Request>> requests, Set<List<String>> exigent) {
        boolean exigently(String recordId) {
            return exigent.stream().anyMatch(each -> each.getFirst().equals(recordId));
        }
    }

    /** By record id; records that the agency does not own. */
    Map<String, RecordUse> of(String agencyId, String useCode, Collection<String> recordIds) {
        Known known = known(agencyId, recordIds, EVER);
        Map<String, RecordUse> uses = new HashMap<>();
        recordIds.forEach(id -> uses.put(id, use(id, useCode, known)));
        return uses;
    }

    /** Everything that the agency has asked about a record, newest first. */
    List<Request> requests(String agencyId, String recordId) {
        return known(agencyId, List.of(recordId), EVER).requests().getOrDefault(recordId, List.of());
    }

    /** Whether the agency has put a record to this use under exigent circumstances since then. */
    boolean usedExigently(String agencyId, String recordId, OfficialUse use, ZonedDateTime since) {
        return known(agencyId, List.of(recordId), since).exigent().contains(List.of(recordId, use.name()));
    }

    private Known known(String agencyId, Collection<String> recordIds, ZonedDateTime since) {
        Map<String, Object> parameters = Map.of("agencyId", agencyId, "recordIds", List.copyOf(recordIds), "since", since);
        List<Request> found = kept.read(REQUESTS, parameters);
        List<String> verified = found.stream().filter(Request::verified).map(Request::recordId).distinct().toList();
        Map<String, String> contents = verified.isEmpty()
                ? Map.of()
                : kept.read(Content.OF_RECORDS, Map.of("ids", verified)).stream().collect(
                        Collectors.toMap(Content::recordId, Content::digest, (one, _) -> one));
        Map<String, List<Request>> requests = new HashMap<>();
        found.forEach(each -> requests.computeIfAbsent(each.recordId(), _ -> new ArrayList<>())
                .add(each.whileItSays(contents.get(each.recordId()))));
        return new Known(requests, new HashSet<>(kept.read(EXIGENT, parameters)));
    }

    /** A permission that has run out, or was given under another use code, counts for nothing. */
    private RecordUse use(String id, String useCode, Known known) {
        ZonedDateTime now = clock.instant().atZone(ZoneOffset.UTC);
        List<Request> requests = known.requests().getOrDefault(id, List.of()).stream().filter(each -> each.useCode().equals(useCode))
                .toList();
        List<Permission> running = requests.stream()
                .filter(each -> each.runsAt(now))
                .map(each -> new Permission(each.requestId(), each.uses(), each.useCode(), Objects.requireNonNull(each.terms()),
                        Objects.requireNonNull(each.until()), each.verified()))
                .toList();
        String open = requests.stream().filter(each -> each.state().equals("ASKED")).map(Request::requestId).findFirst().orElse(null);
        UseState state = running.stream().anyMatch(Permission::verified)
                ? UseState.VERIFIED
                : !running.isEmpty()
                        ? UseState.GRANTED
                        : known.exigently(id) ? UseState.EXIGENT : open != null ? UseState.REQUESTED : UseState.PRE_PERMISSION;
        return new RecordUse(state, running, open);
    }
}
