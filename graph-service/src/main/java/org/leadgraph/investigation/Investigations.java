package org.leadgraph.investigation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.KeptList;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.Row;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.FreeText;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Service;

/** Investigations that users keep. Only the person who keeps one can change it. */
@Service
class Investigations {
    static final int MOST_OF_USER = 200;
    static final int MOST_RECORDS = 500;
    static final int MOST_RECEIVERS = 50;
    /** With those that its keeper does not see. */
    private static final int MOST_KEPT = 2 * MOST_RECORDS;
    private static final FreeText NAME = FreeText.line(100).because("H-06");
    private static final FreeText NOTE = FreeText.lines(2_000).because("H-06");
    private static final FreeText ID = FreeText.line(200).because("H-06");
    private static final String SEPARATOR = "\u001f";

    private static final KeptList<Investigation> OF_USER = KeptList.byNameAndId("investigation/of-user", Investigation::of,
            Investigation::name, Investigation::id);
    private static final NamedQuery<Investigation> ONE = NamedQuery.of("investigation/one", Investigation::of);
    private static final NamedQuery<Long> COUNT = NamedQuery.of("investigation/count", row -> row.number("kept"));
    private static final NamedQuery<Investigation> KEEP = NamedQuery.of("investigation/keep", Investigation::of);
    private static final NamedQuery<Investigation> GIVE = NamedQuery.of("investigation/give", Investigation::of);
    private static final NamedQuery<String> VISIBLE = NamedQuery.of("investigation/visible", row -> row.text("recordId"));
    private static final NamedQuery<Row> REMOVE = NamedQuery.of("investigation/remove", row -> row);

    private final Acts acts;
    private final Looks looks;
    private final Clock clock;

    Investigations(Acts acts, Looks looks, Clock clock) {
        this.acts = acts;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * What is to be kept.
     *
     * @param id
     *            null for a new one
     * @param version
     *            the version that was changed; 0 for a new one
     */
    record Draft(@Nullable String id, long version, String name, @Nullable String note, List<Placed> board) {
        Draft {
            name = NAME.required("name", name);
            note = NOTE.optional("note", note).orElse(null);
            board = board.stream().map(Draft::checked).toList();
            Set<String> ids = board.stream().map(Placed::recordId).collect(Collectors.toSet());
            if (board.size() > MOST_RECORDS || ids.size() < board.size()) {
                throw new InvalidRequest(InvestigationProblem.INVESTIGATION_RECORDS_LIMIT,
                        "An investigation has at most " + MOST_RECORDS + " records, each once. Send fewer.", "H-06");
            }
        }

        private static Placed checked(Placed placed) {
            return new Placed(ID.required("id", placed.recordId()), placed.x(), placed.y(), placed.pinned(), placed.hidden(),
                    NOTE.optional("note", placed.note()).orElse(null));
        }
    }

    Connection ofUser(Initiator by, PageRequest page) {
        return looks.at(by, InvestigationAct.INVESTIGATIONS_LOOK,
                (actor, kept) -> kept.page(OF_USER, page, reader(actor), each -> each.readBy(actor.userId(), actor.agencyId())));
    }

    Investigation one(Initiator by, String id) {
        return looks.at(by, InvestigationAct.INVESTIGATIONS_LOOK, (actor, kept) -> {
            Map<String, Object> which = new HashMap<>(reader(actor));
            which.put("id", id);
            return kept.read(ONE, which).stream().findFirst().orElseThrow(Investigations::unknown).readBy(actor.userId(), actor.agencyId());
        });
    }

    /** Keeps it: a new one, or the next version of the caller's own. Records that the caller does not see now, and so cannot name, stay in it. */
    Investigation save(Search search, Draft draft) {
        String id = draft.id() != null ? draft.id() : newId(Initiator.of(search), draft.name());
        return acts.perform(search, InvestigationAct.INVESTIGATION_SAVE, Map.of("investigationId", id),
                actor -> unseen(search, actor, draft), (actor, tx, unseen) -> {
                    long version = 1;
                    if (draft.id() != null) {
                        Investigation before = own(tx, actor, id);
                        if (before.version() != draft.version()) {
                            throw new InvalidRequest(InvestigationProblem.INVESTIGATION_CHANGED,
                                    "This was saved after you read it, perhaps in another window. Read it again with `investigation`, and save under its version "
                                            + before.version() + ".",
                                    "H-06");
                        }
                        version = before.version() + 1;
                    } else if (tx.run(COUNT, Map.of("userId", actor.userId())).getFirst() >= MOST_OF_USER) {
                        throw new LimitExceeded(InvestigationProblem.INVESTIGATIONS_LIMIT,
                                "You already have " + MOST_OF_USER + " investigations. Delete one with `deleteInvestigation`.",
                                MOST_OF_USER + " investigations");
                    }
                    Map<String, @Nullable Object> facts = new HashMap<>();
                    facts.put("by", actor.userId());
                    facts.put("agencyId", actor.agencyId());
                    facts.put("name", draft.name());
                    facts.put("note", draft.note());
                    facts.put("board",
                            Investigation.written(Stream.concat(draft.board().stream(), unseen.stream()).limit(MOST_KEPT).toList()));
                    facts.put("version", version);
                    facts.put("savedAt", clock.instant().atZone(ZoneOffset.UTC));
                    return keep(tx, id, facts);
                });
    }

    private List<Placed> unseen(Search search, Actor actor, Draft draft) {
        if (draft.id() == null) {
            return List.of();
        }
        Map<String, Object> which = new HashMap<>(reader(actor));
        which.put("id", draft.id());
        List<Placed> before = looks.at(search, InvestigationAct.INVESTIGATIONS_LOOK, (_, kept) -> kept.read(ONE, which)).stream()
                .flatMap(each -> each.board().stream()).toList();
        Set<String> known = visible(search, before);
        draft.board().forEach(placed -> known.add(placed.recordId()));
        return before.stream().filter(placed -> !known.contains(placed.recordId())).toList();
    }

    /** The ids of these records that the caller sees. */
    Set<String> visible(Search search, List<Placed> board) {
        List<String> ids = board.stream().map(Placed::recordId).distinct().toList();
        return new HashSet<>(search.open().run(VISIBLE, Map.of("ids", ids)));
    }

    Investigation share(Initiator by, String id, boolean shared) {
        return acts.perform(by, InvestigationAct.INVESTIGATION_SHARE, Map.of("investigationId", id, "shared", shared), (actor, tx) -> {
            own(tx, actor, id);
            Map<String, @Nullable Object> facts = new HashMap<>();
            facts.put("sharedWith", shared ? actor.agencyId() : null);
            return keep(tx, id, facts);
        });
    }

    /** The answer does not show whether there is such a user. */
    Investigation send(Initiator by, String id, String userId, boolean given) {
        String to = ID.required("userId", userId);
        Map<String, Object> about = Map.of("investigationId", id, "userId", to, "given", given);
        return acts.perform(by, InvestigationAct.INVESTIGATION_SEND, about, (actor, tx) -> {
            Set<String> receivers = new TreeSet<>(own(tx, actor, id).sentTo());
            if (given ? receivers.add(to) : receivers.remove(to)) {
                if (receivers.size() > MOST_RECEIVERS) {
                    throw new LimitExceeded(InvestigationProblem.INVESTIGATION_RECEIVERS_LIMIT,
                            "An investigation can be given to at most " + MOST_RECEIVERS + " people. Take it back from one of them first.",
                            MOST_RECEIVERS + " people");
                }
            }
            return tx.run(GIVE, Map.of("id", id, "receivers", List.copyOf(receivers))).getFirst();
        });
    }

    String delete(Initiator by, String id) {
        return acts.perform(by, InvestigationAct.INVESTIGATION_DELETE, Map.of("investigationId", id), (actor, tx) -> {
            own(tx, actor, id);
            tx.run(REMOVE, Map.of("id", id));
            return id;
        });
    }

    private static Investigation own(SystemTransaction tx, Actor actor, String id) {
        Map<String, Object> which = new HashMap<>(reader(actor));
        which.put("id", id);
        return tx.run(ONE, which).stream().filter(kept -> kept.isOf(actor.userId())).findFirst().orElseThrow(Investigations::unknown);
    }

    private static Investigation keep(SystemTransaction tx, String id, Map<String, @Nullable Object> facts) {
        return tx.run(KEEP, Map.of("id", id, "facts", facts)).getFirst();
    }

    private static Map<String, Object> reader(Actor actor) {
        return Map.of("userId", actor.userId(), "agencyId", actor.agencyId());
    }

    /** An answer may be made a second time, and the act with it: the same act of the same request makes the same id. */
    private static String newId(Initiator.Person by, String name) {
        return UUID.nameUUIDFromBytes((by.actId() + SEPARATOR + name).getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static NotFound unknown() {
        return new NotFound(InvestigationProblem.INVESTIGATION_UNKNOWN,
                "There is no such investigation, or you were not given it. Ask `investigations` for the list.", "H-06");
    }
}
