package org.leadgraph.correlation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.correlation.SameDecision.Verdict;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.model.RecordKind;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Service;

/**
 * What analysts decide about pairs that rules link, or do not link. A decision is a fact of the agency. When the owners of both records have decided the same, it is so in the graph, for everybody who
 * sees both, and no rule changes it; until then only these two agencies know of it.
 */
@Service
class SameDecisions {
    /** Of other agencies, that wait for an answer. */
    static final int MOST_TO_ANSWER = 100;
    private static final int MOST_LOOKED_AT = 1_000;
    private static final FreeText REASON = FreeText.lines(500);

    private record Owned(String label, List<String> owners) {}

    private static final NamedQuery<Owned> OWNERS = NamedQuery.of("correlation/pair-of-owners",
            row -> new Owned(row.text("label"), row.texts("owners")));
    private static final NamedQuery<SameDecision> DECIDE = NamedQuery.of("correlation/decide", SameDecision::of);
    private static final NamedQuery<SameDecision> UNDECIDE = NamedQuery.of("correlation/undecide", SameDecision::of);
    private static final NamedQuery<SameDecision> ABOUT = NamedQuery.of("correlation/decisions-about", SameDecision::of);
    private static final NamedQuery<SameDecision> TO_ANSWER = NamedQuery.of("correlation/decisions-to-answer", SameDecision::of);
    private static final NamedQuery<String> IN_VIEW = NamedQuery.of("correlation/in-view", row -> row.text("recordId"));
    private static final KeptList<SameDecision> OF_AGENCY = KeptList.newestFirst("correlation/decisions-of-agency", SameDecision::of,
            SameDecision::at, SameDecision::id);

    private final Acts acts;
    private final Looks looks;
    private final Clock clock;

    SameDecisions(Acts acts, Looks looks, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.clock = clock;
    }

    /** Decides about two records that the caller sees, one of them at least of the caller's agency. */
    SameDecision decide(Search search, String record, String other, Verdict verdict, String reason) {
        Pair pair = Pair.of(record, other);
        return acts.perform(search, CorrelationAct.SAME_DECIDE, Map.of("pair", pair.inWords(), "verdict", verdict.name()), _ -> {
            requireSeen(search, pair);
            return REASON.required("reason", reason);
        }, (actor, tx, text) -> {
            Owned owned = owned(tx, actor, pair);
            Map<String, @Nullable Object> facts = new HashMap<>(
                    Map.of("pair", pair.inWords(), "one", pair.from(), "other", pair.to(), "agencyId",
                            actor.agencyId(), "verdict", verdict.name(), "reason", text, "by", actor.userId(), "at",
                            clock.instant().atZone(ZoneOffset.UTC)));
            facts.put("otherOwner", owned.owners().stream().filter(owner -> !owner.equals(actor.agencyId())).findFirst().orElse(null));
            SameDecision decided = tx.run(DECIDE, Map.of("decisionId", ActIds.of(search, "SAME_DECISION", pair.inWords()), "pair",
                    pair.inWords(), "agencyId", actor.agencyId(), "facts", facts)).getFirst();
            settle(tx, owned, pair);
            return tx.run(ABOUT, Map.of("pair", pair.inWords())).stream().filter(each -> each.id().equals(decided.id())).findFirst()
                    .orElseThrow();
        });
    }

    /** Takes the agency's decision back, if there is one: the rules decide again. What the owners have still decided. */
    List<SameDecision> undecide(Search search, String record, String other) {
        Pair pair = Pair.of(record, other);
        return acts.perform(search, CorrelationAct.SAME_UNDECIDE, Map.of("pair", pair.inWords()), _ -> {
            requireSeen(search, pair);
            return "";
        }, (actor, tx, _) -> {
            Owned owned = owned(tx, actor, pair);
            if (!tx.run(UNDECIDE, Map.of("pair", pair.inWords(), "agencyId", actor.agencyId())).isEmpty()) {
                settle(tx, owned, pair);
            }
            return tx.run(ABOUT, Map.of("pair", pair.inWords()));
        });
    }

    /** Decisions of the caller's agency, newest first. */
    Connection ofAgency(Initiator by, PageRequest page) {
        return looks.page(by, CorrelationAct.SAME_DECISIONS_LOOK, OF_AGENCY, page, actor -> Map.of("agencyId", actor.agencyId()));
    }

    /** Decisions of other agencies about records of the caller's that wait for an answer, about pairs that the caller sees; newest first. */
    List<SameDecision> toAnswer(Search search, int first) {
        List<SameDecision> all = looks.at(search, CorrelationAct.SAME_DECISIONS_LOOK,
                (actor, kept) -> kept.read(TO_ANSWER, Map.of("agencyId", actor.agencyId(), "limit", MOST_LOOKED_AT)));
        Set<String> seen = seen(search, all.stream().flatMap(each -> Stream.of(each.record(), each.other())).distinct().toList());
        return all.stream().filter(each -> seen.contains(each.record()) && seen.contains(each.other()))
                .limit(Math.clamp(first, 0, MOST_TO_ANSWER)).toList();
    }

    /** What was decided about two records that the caller sees, as far as the caller's agency owns one of them. */
    List<SameDecision> about(Search search, WhySame compared) {
        Pair pair = Pair.of(compared.shown().getFirst().recordId(), compared.shown().getLast().recordId());
        String agencyId = search.reading().view().agencyId();
        List<SameDecision> decided = looks.ofTheService().read(ABOUT, Map.of("pair", pair.inWords()));
        boolean ours = decided.stream()
                .anyMatch(each -> each.agencyId().equals(agencyId) || agencyId != null && agencyId.equals(each.otherOwner()));
        return ours ? decided : List.of();
    }

    private static Owned owned(SystemTransaction tx, Actor actor, Pair pair) {
        return tx.run(OWNERS, Map.of("one", pair.from(), "other", pair.to(), "labels", RecordsToCompare.LABELS)).stream()
                .filter(owned -> owned.owners().contains(actor.agencyId())).findFirst().orElseThrow(SameDecisions::unknown);
    }

    /** Brings the links of a pair to what its owners hold: all of them the same, or nothing yet. */
    private static void settle(SystemTransaction tx, Owned owned, Pair pair) {
        RecordKind kind = RecordKind.labelled(owned.label()).orElseThrow();
        List<SameDecision> decided = tx.run(ABOUT, Map.of("pair", pair.inWords()));
        Set<String> deciders = new HashSet<>(decided.stream().map(SameDecision::agencyId).toList());
        Set<Verdict> verdicts = new HashSet<>(decided.stream().map(SameDecision::verdict).toList());
        Verdict holds = deciders.containsAll(owned.owners()) && verdicts.size() == 1 ? verdicts.iterator().next() : null;
        tx.run("MATCH (decision:SameDecision {pair: $pair}) SET decision.holds = $holds", parameters(pair, holds));
        Map<String, Object> ends = Map.of("from", pair.from(), "to", pair.to());
        if (holds == null) {
            tx.run(NamedQuery.of("correlation/held-no-more", kind, row -> row), ends);
        } else {
            tx.run(NamedQuery.of(holds == Verdict.SAME ? "correlation/held-same" : "correlation/held-different", kind, row -> row), ends);
        }
    }

    private static Map<String, Object> parameters(Pair pair, @Nullable Verdict holds) {
        Map<String, Object> parameters = new HashMap<>(Map.of("pair", pair.inWords()));
        parameters.put("holds", holds == null ? null : holds.name());
        return parameters;
    }

    private static void requireSeen(Search search, Pair pair) {
        if (seen(search, List.of(pair.from(), pair.to())).size() < 2) {
            throw unknown();
        }
    }

    private static Set<String> seen(Search search, Collection<String> ids) {
        return new HashSet<>(search.open().run(IN_VIEW, Map.of("ids", List.copyOf(ids))));
    }

    private static NotFound unknown() {
        return new NotFound(CorrelationProblem.SAME_PAIR_UNKNOWN,
                "These are not two records of one kind that you see and of which one is your agency's: people, firearms, places or vehicles. Check the ids.",
                "H-03");
    }
}
