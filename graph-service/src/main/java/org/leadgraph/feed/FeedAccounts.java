package org.leadgraph.feed;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.springframework.stereotype.Service;

/** The accounts of programs that send records: opened and ended by people, with a credential that is shown once. */
@Service
class FeedAccounts {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");
    private static final int MOST_AGENCIES = 10_000;

    private static final NamedQuery<FeedAccount> OPEN = NamedQuery.of("feed/open-account", FeedAccount::of);
    private static final NamedQuery<String> NAMED = NamedQuery.of("feed/open-accounts-named", row -> row.text("accountId"));
    private static final NamedQuery<String> KNOWN = NamedQuery.of("feed/known-agencies", row -> row.text("agencyId"));
    private static final NamedQuery<String> CHOSE = NamedQuery.of("feed/agency-chose", row -> row.text("option"));
    private static final NamedQuery<FeedAccount> END = NamedQuery.of("feed/end-account", FeedAccount::of);
    private static final NamedQuery<FeedAccount> SENDING = NamedQuery.of("feed/account-with-credential", FeedAccount::of);
    private static final NamedQuery<FeedAccount> WITH_AN_HOUR = NamedQuery.of("feed/accounts-with-an-hour", FeedAccount::of);
    private static final NamedQuery<FeedAccount> ONE = NamedQuery.of("feed/open-account-with-id", FeedAccount::of);
    private static final KeptList<FeedAccount> OF_AGENCY = KeptList.byNameAndId("feed/accounts-of-agency", FeedAccount::of,
            FeedAccount::name, FeedAccount::id);

    private final Acts acts;
    private final Looks looks;
    private final Clock clock;

    FeedAccounts(Acts acts, Looks looks, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * A new account.
     *
     * @param credential
     *            what its program must show; kept nowhere
     */
    record Opened(FeedAccount account, String credential) {}

    /**
     * By when a program sends each day; both or neither.
     *
     * @param dueBy
     *            such as 06:00
     */
    record Hour(@Nullable String dueBy, @Nullable String zone) {
        private Map<String, Object> facts() {
            if (dueBy == null && zone == null) {
                return Map.of();
            }
            if (dueBy == null || zone == null || !dueBy.matches("([01][0-9]|2[0-3]):[0-5][0-9]")
                    || !ZoneId.getAvailableZoneIds().contains(zone)) {
                throw new InvalidRequest(FeedProblem.FEED_HOUR_INVALID,
                        "`dueBy` is a time of day such as 06:00, and `zone` a time zone such as America/Chicago: both, or neither.",
                        "S-03");
            }
            return Map.of("dueBy", dueBy, "zone", zone);
        }
    }

    /** An account for the agency's own records. */
    Opened open(Initiator by, String name, Hour hour, boolean attests) {
        if (!attests) {
            throw new InvalidRequest(FeedProblem.FEED_NOT_ATTESTED,
                    "Attest with `attests: true` what the agency answers for: the records are criminal justice information that was documented in official duties, "
                            + "none is criminal intelligence (28 CFR Part 23) or classified, and no law bars the agency from sharing them.",
                    "A-23");
        }
        return acts.perform(by, FeedAct.FEED_ACCOUNT_OPEN, Map.of("name", name, "attests", true),
                (actor, tx) -> {
                    requireAskedFor(tx, actor.agencyId());
                    return opened(by, actor, tx, name, hour, List.of(actor.agencyId()), false);
                });
    }

    /** I-04: automated entry, entry by hand, or both, is what the agency's access was asked for. An agency that has access without a request has chosen nothing. */
    private static void requireAskedFor(SystemTransaction tx, String agencyId) {
        List<String> options = tx.run(CHOSE, Map.of("agencyId", agencyId, "states", List.of("RATIFIED", "FORMS_SENT")));
        if (!options.isEmpty() && options.stream().allMatch("ACCESS"::equals)) {
            throw new InvalidRequest(FeedProblem.FEED_NOT_REQUESTED,
                    "Access was asked for without NESS+ RMS, so your agency enters by hand. Ask your field division to request NESS+ RMS.",
                    "I-04");
        }
    }

    /** An account for the exhibits and leads of several agencies. */
    Opened openNibin(Initiator by, String name, Hour hour, List<String> agencies) {
        List<String> named = List.copyOf(new TreeSet<>(agencies));
        return acts.perform(by, FeedAct.NIBIN_FEED_ACCOUNT_OPEN, Map.of("name", name, "agencies", named.size()), (actor, tx) -> {
            if (named.isEmpty() || named.size() > MOST_AGENCIES || tx.run(KNOWN, Map.of("agencyIds", named)).size() < named.size()) {
                throw new InvalidRequest(FeedProblem.FEED_AGENCIES_INVALID,
                        "Name 1 to " + MOST_AGENCIES + " agencies by ids that there are.", "B-02");
            }
            return opened(by, actor, tx, name, hour, named, true);
        });
    }

    private Opened opened(Initiator by, Actor actor, SystemTransaction tx, String name, Hour hour, List<String> agencies, boolean nibin) {
        String id = ActIds.of(by, "FEED_ACCOUNT", name);
        boolean taken = tx.run(NAMED, Map.of("name", name, "agencyId", actor.agencyId())).stream().anyMatch(other -> !other.equals(id));
        if (!NAME.matcher(name).matches() || taken) {
            throw new InvalidRequest(FeedProblem.FEED_NAME_INVALID, taken
                    ? "The agency has an open feed account of this name. Choose another name, or end that one with `endFeedAccount`."
                    : "A feed account's name has 1 to 60 lower-case letters, digits and hyphens.", "S-03");
        }
        String credential = FeedCredential.make();
        Map<String, Object> facts = new HashMap<>(Map.of("name", name, "agencyId", actor.agencyId(), "agencies", agencies, "nibin", nibin,
                "credential", FeedCredential.hash(credential), "openedBy", actor.userId()));
        facts.putAll(hour.facts());
        facts.put("openedAt", clock.instant().atZone(ZoneOffset.UTC));
        return new Opened(tx.run(OPEN, Map.of("accountId", id, "facts", facts)).getFirst(), credential);
    }

    /** From now on its program sends nothing, and what it is sending stops. */
    FeedAccount end(Initiator by, String id) {
        return acts.perform(by, FeedAct.FEED_ACCOUNT_END, Map.of("accountId", id), (actor, tx) -> tx
                .run(END, Map.of("accountId", id, "agencyId", actor.agencyId(), "by", actor.userId(), "at",
                        clock.instant().atZone(ZoneOffset.UTC)))
                .stream().findFirst().orElseThrow(() -> new NotFound(FeedProblem.FEED_ACCOUNT_UNKNOWN,
                        "Your agency has no feed account with this id. List them with `feedAccounts`.", "S-03")));
    }

    /** Accounts in the name of the caller's agency, and those that may send its records. */
    Connection ofAgency(Initiator by, PageRequest page) {
        return looks.page(by, FeedAct.FEED_ACCOUNTS_LOOK, OF_AGENCY, page, actor -> Map.of("agencyId", actor.agencyId()));
    }

    /** Whose credential this is; empty when it is nobody's, or the account was ended. */
    Optional<FeedAccount> sending(String credential) {
        return looks.ofTheService().read(SENDING, Map.of("credential", FeedCredential.hash(credential))).stream().findFirst();
    }

    /** An account that has not been ended. */
    Optional<FeedAccount> withId(String id) {
        return looks.ofTheService().read(ONE, Map.of("accountId", id)).stream().findFirst();
    }

    /** The open account of this name. */
    Optional<FeedAccount> named(String agencyId, String name) {
        return looks.ofTheService().read(NAMED, Map.of("agencyId", agencyId, "name", name)).stream().findFirst().flatMap(this::withId);
    }

    /** Open accounts that have an hour. */
    List<FeedAccount> withAnHour() {
        return looks.ofTheService().read(WITH_AN_HOUR, Map.of());
    }

    /** Throws when an account has been ended meanwhile. */
    static void requireOpen(SystemTransaction tx, FeedAccount account) {
        if (tx.run(ONE, Map.of("accountId", account.id())).isEmpty()) {
            throw new InvalidRequest(FeedProblem.FEED_NOT_PERMITTED, "The feed account was ended.");
        }
    }
}
