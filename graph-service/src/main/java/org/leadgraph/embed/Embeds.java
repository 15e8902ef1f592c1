package org.leadgraph.embed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.embed.EmbedTokens.Signed;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.identity.SignInTime;
import org.leadgraph.permission.OfficialUse;
import org.leadgraph.permission.OfficialUses;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotFound;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.search.Search;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Service;

/** Embedded views of people: made with the owners' permission, renewed by the person alone, and over 12 hours after the person's sign-in at the latest. */
@Service
class Embeds {
    static final int MOST_RECORDS = 25;
    static final int MOST_OF_USER = 100;
    private static final Duration LONGEST = Duration.ofHours(12);

    private static final NamedQuery<Embed> KEEP = NamedQuery.of("embed/keep", Embed::of);
    private static final NamedQuery<Embed> ONE = NamedQuery.of("embed/one", Embed::of);
    private static final NamedQuery<Long> COUNT = NamedQuery.of("embed/count", row -> row.number("kept"));
    private static final NamedQuery<Row> REMOVE = NamedQuery.of("embed/remove", row -> row);
    private static final NamedQuery<Row> REMOVE_OVER = NamedQuery.of("embed/remove-over", row -> row);
    private static final KeptList<Embed> OF_USER = KeptList.newestFirst("embed/of-user", Embed::of, Embed::madeAt, Embed::id);

    private final Acts acts;
    private final Looks looks;
    private final OfficialUses uses;
    private final EmbedTokens tokens;
    private final EmbedSettings settings;
    private final Clock clock;

    Embeds(Acts acts, Looks looks, OfficialUses uses, EmbedTokens tokens, EmbedSettings settings, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.uses = uses;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is to be embedded.
     *
     * @param note
     *            where and for what, as of every use
     */
    record Draft(String origin, List<String> recordIds, List<EmbedDocument> documents, String note) {
        Draft {
            recordIds = List.copyOf(new LinkedHashSet<>(recordIds));
            documents = List.copyOf(new LinkedHashSet<>(documents));
        }

        private void requireFit() {
            if (recordIds.isEmpty() || recordIds.size() > MOST_RECORDS || documents.isEmpty()) {
                throw new InvalidRequest(EmbedProblem.EMBED_LIMIT,
                        "An embedded view is of 1 to " + MOST_RECORDS + " records and has at least one document.", "R-05");
            }
        }
    }

    /** An embed and its next token. */
    record Ready(Embed embed, Signed signed) {}

    /**
     * Makes an embed, and enters it as a use of its records.
     *
     * @param signedIn
     *            the token with which the person signed in
     * @throws org.leadgraph.problem.Problem
     *             when the origin is not allowed, a record is not seen, or its owner has not permitted to embed it
     */
    Ready make(Search search, Jwt signedIn, Draft draft) {
        draft.requireFit();
        requireAllowed(draft.origin());
        Instant now = clock.instant();
        Instant until = SignInTime.lastsUntil(signedIn, LONGEST, now);
        if (!until.isAfter(now)) {
            throw over();
        }
        Embed embed = new Embed(ActIds.of(search, "EMBED", draft), search.identity().userId(), draft.origin(), draft.recordIds(),
                draft.documents(), Embed.headers(search.purpose()), now.atZone(ZoneOffset.UTC), until.atZone(ZoneOffset.UTC));
        uses.enter(search, draft.recordIds(), OfficialUse.EMBED, draft.note());
        Embed kept = acts.perform(search, EmbedAct.EMBED_MAKE, embed.logged(), (actor, tx) -> {
            tx.run(REMOVE_OVER, Map.of("userId", actor.userId(), "now", now.atZone(ZoneOffset.UTC)));
            if (tx.run(COUNT, Map.of("userId", actor.userId(), "id", embed.id())).getFirst() >= MOST_OF_USER) {
                throw new LimitExceeded(EmbedProblem.EMBEDS_LIMIT,
                        "You already have " + MOST_OF_USER + " embedded views. End one with `endEmbed`.", MOST_OF_USER + " embedded views");
            }
            return tx.run(KEEP, Map.of("id", embed.id(), "facts", embed.facts())).getFirst();
        });
        return new Ready(kept, tokens.sign(kept, search.identity()));
    }

    /**
     * The next token of one's own embed.
     *
     * @throws org.leadgraph.problem.Problem
     *             when there is none, it is over, its origin is not allowed any more, or it was made for another purpose
     */
    Ready renew(Search search, String id) {
        Map<String, String> why = Embed.headers(search.purpose());
        Embed kept = acts.perform(search, EmbedAct.EMBED_RENEW, Map.of("embedId", id), (actor, tx) -> {
            Embed own = own(tx, actor, id);
            requireAllowed(own.origin());
            if (!own.until().toInstant().isAfter(clock.instant())) {
                throw over();
            }
            if (!own.why().equals(why)) {
                throw new InvalidRequest(EmbedProblem.EMBED_PURPOSE_DIFFERS,
                        "This view was embedded for another use code or reason. Send those, or make a new one with `makeEmbedToken`.",
                        "A-08");
            }
            return own;
        });
        return new Ready(kept, tokens.sign(kept, search.identity()));
    }

    String end(Initiator by, String id) {
        return acts.perform(by, EmbedAct.EMBED_END, Map.of("embedId", id), (actor, tx) -> {
            own(tx, actor, id);
            tx.run(REMOVE, Map.of("id", id));
            return id;
        });
    }

    Connection ofUser(Initiator by, PageRequest page) {
        return looks.page(by, EmbedAct.EMBEDS_LOOK, OF_USER, page, actor -> Map.of("userId", actor.userId()));
    }

    /**
     * Asks whether a token is still good for something: the person's standing, the embed and its origin, as they are now.
     *
     * @throws org.leadgraph.problem.Problem
     *             when one of them is not
     */
    void requireCurrent(Initiator by, EmbedGrant grant) {
        requireAllowed(grant.origin());
        boolean there = looks.at(by, EmbedAct.EMBEDS_LOOK,
                (actor, kept) -> !kept.read(ONE, Map.of("id", grant.embedId(), "userId", actor.userId())).isEmpty());
        if (!there) {
            throw unknown();
        }
    }

    private void requireAllowed(String origin) {
        if (!settings.allows(origin)) {
            throw new NotPermitted(EmbedProblem.EMBED_ORIGIN_NOT_ALLOWED,
                    "Pages of this origin may not embed views. The operator allows an origin with the setting leadgraph.embed.origins.",
                    "H-06");
        }
    }

    private static Embed own(SystemTransaction tx, Actor actor, String id) {
        return tx.run(ONE, Map.of("id", id, "userId", actor.userId())).stream().findFirst().orElseThrow(Embeds::unknown);
    }

    private static NotFound unknown() {
        return new NotFound(EmbedProblem.EMBED_UNKNOWN,
                "There is no such embedded view of yours, or it was ended. Make one with `makeEmbedToken`.", "H-06");
    }

    private static NotPermitted over() {
        return new NotPermitted(EmbedProblem.EMBED_OVER,
                "The 12 hours after your sign-in are over. Sign in again, then make a new one with `makeEmbedToken`.", "H-06");
    }
}
