package org.leadgraph.alert;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadgraph.act.ActIds;
import org.leadgraph.act.Acts;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.alert.AlertRule.Kind;
import org.leadgraph.alert.News.Item;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.RecordTypes;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.LimitExceeded;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.springframework.stereotype.Service;

/** A user's own rules, what fits them now, and what the user has acknowledged. */
@Service
public class Alerts {
    private static final int MOST_RULES = 20;
    private static final int MOST_AT_ONCE = 500;
    private static final int MOST_TOLD = 40_000;

    private static final NamedQuery<AlertRule> RULES = NamedQuery.of("alert/rules-of-user", AlertRule::of);
    private static final NamedQuery<AlertRule> SAVE = NamedQuery.of("alert/save-rule", AlertRule::of);
    private static final NamedQuery<String> DELETE = NamedQuery.of("alert/delete-rule", row -> row.text("ruleId"));
    private static final NamedQuery<List<String>> SEEN = NamedQuery.of("alert/seen", row -> row.texts("keys"));
    private static final NamedQuery<Long> NOW_SEEN = NamedQuery.of("alert/now-seen", row -> row.number("known"));

    private final Acts acts;
    private final Looks looks;
    private final News news;
    private final RecordTypes types;

    Alerts(Acts acts, Looks looks, News news, RecordTypes types) {
        this.acts = acts;
        this.looks = looks;
        this.news = news;
        this.types = types;
    }

    private record Kept(List<AlertRule> rules, Set<String> told) {}

    private Kept kept(Search search) {
        return looks.at(search, AlertAct.ALERTS_LOOK, (actor, kept) -> {
            Map<String, Object> user = Map.of("userId", actor.userId());
            Set<String> told = new HashSet<>();
            kept.read(SEEN, user).forEach(told::addAll);
            return new Kept(kept.read(RULES, user), told);
        });
    }

    List<AlertRule> rules(Initiator by) {
        return looks.at(by, AlertAct.ALERTS_LOOK, (actor, kept) -> kept.read(RULES, Map.of("userId", actor.userId())));
    }

    /** Something that waits to be acknowledged, and the names of the rules that it fits. */
    private record Waiting(Item item, Kind kind, Set<String> rules) {}

    /** All that fits the rules now and was not acknowledged, each thing in its state once. */
    private List<Waiting> waiting(Search search) {
        Kept kept = kept(search);
        Map<String, Waiting> waiting = new LinkedHashMap<>();
        for (AlertRule rule : kept.rules()) {
            for (Item item : news.of(search.open(), rule)) {
                Kind kind = item.newsTo(kept.told());
                if (kind != null && rule.on().contains(kind)) {
                    waiting.computeIfAbsent(item.key(), _ -> new Waiting(item, kind, new LinkedHashSet<>())).rules().add(rule.name());
                }
            }
        }
        return List.copyOf(waiting.values());
    }

    /** What fits the rules now, and was not acknowledged; newest first. */
    public Alert.Found found(Search search, int first) {
        search.computes();
        List<Waiting> newest = waiting(search).stream()
                .sorted(Comparator.comparing((Waiting each) -> each.item().at().toInstant()).reversed()
                        .thenComparing(each -> each.item().key()))
                .toList();
        List<Alert> alerts = newest.stream().limit(Math.clamp(first, 1, MOST_AT_ONCE)).map(this::shown).toList();
        return new Alert.Found(newest.size(), newest.size() > alerts.size(), alerts);
    }

    private Alert shown(Waiting each) {
        Item item = each.item();
        return new Alert(item.key(), each.kind(), List.copyOf(each.rules()), item.at(), types.typed(item.record()),
                item.other() == null ? null : types.typed(item.other()), item.lead());
    }

    /** How much a rule is about now, whatever the user was told of: at most {@value News#MOST}. */
    int preview(Search search, AlertRule rule) {
        looks.at(search, AlertAct.ALERTS_LOOK, (_, _) -> "");
        search.computes();
        return (int) news.of(search.open(), rule).stream().filter(item -> fits(rule, item)).count();
    }

    private static boolean fits(AlertRule rule, Item item) {
        Kind kind = item.newsTo(Set.of());
        return kind != null && (rule.on().contains(kind) || item.lead() != null && rule.on().contains(Kind.UPDATED_LEAD));
    }

    /** Keeps a rule. What it is about already is no news, unless another rule was going to tell it. */
    AlertRule save(Search search, AlertRule rule) {
        String id = rule.id() != null ? rule.id() : ActIds.of(search, "ALERT_RULE", rule.name());
        return acts.perform(search, AlertAct.ALERT_RULE_SAVE, Map.of("ruleId", id), _ -> {
            Set<String> waiting = new HashSet<>(waiting(search).stream().map(each -> each.item().thing()).toList());
            Set<String> known = new LinkedHashSet<>();
            news.of(search.open(), rule).stream().filter(item -> !waiting.contains(item.thing())).forEach(item -> {
                known.add(item.thing());
                known.add(item.key());
            });
            return known;
        }, (actor, tx, known) -> {
            List<AlertRule> before = tx.run(RULES, Map.of("userId", actor.userId()));
            boolean own = before.stream().anyMatch(each -> id.equals(each.id()));
            if (rule.id() != null && !own) {
                throw unknown();
            }
            if (!own && before.size() >= MOST_RULES) {
                throw new LimitExceeded(AlertProblem.ALERT_RULES_LIMIT,
                        "You have " + MOST_RULES + " rules already. Delete one with `deleteAlertRule`.", MOST_RULES + " rules");
            }
            told(tx, actor.userId(), known);
            return tx.run(SAVE, Map.of("ruleId", id, "facts", rule.facts(actor.userId()))).getFirst();
        });
    }

    String delete(Initiator by, String id) {
        return acts.perform(by, AlertAct.ALERT_RULE_DELETE, Map.of("ruleId", id), (actor, tx) -> tx
                .run(DELETE, Map.of("ruleId", id, "userId", actor.userId())).stream().findFirst().orElseThrow(Alerts::unknown));
    }

    /** Whether there was such an alert, is told to nobody. */
    int acknowledge(Initiator by, List<String> keys) {
        if (keys.isEmpty() || keys.size() > MOST_AT_ONCE || !keys.stream().allMatch(News::isKey)) {
            throw new InvalidRequest(AlertProblem.ALERT_KEYS_INVALID,
                    "Send 1 to " + MOST_AT_ONCE + " keys, as `alerts` has given them.", "G-01");
        }
        return acts.perform(by, AlertAct.ALERTS_ACKNOWLEDGE, Map.of("alerts", keys.size()), (actor, tx) -> {
            Set<String> known = new LinkedHashSet<>();
            keys.forEach(key -> {
                known.add(News.thing(key));
                known.add(key);
            });
            told(tx, actor.userId(), known);
            return new HashSet<>(keys).size();
        });
    }

    /** Has the user told of these. The oldest are forgotten when there are too many. */
    private static void told(SystemTransaction tx, String userId, Set<String> more) {
        Set<String> keys = new LinkedHashSet<>();
        tx.run(SEEN, Map.of("userId", userId)).forEach(keys::addAll);
        keys.removeAll(more);
        keys.addAll(more);
        tx.run(NOW_SEEN, Map.of("userId", userId, "keys", keys.stream().skip(Math.max(0, keys.size() - MOST_TOLD)).toList()));
    }

    private static NotFound unknown() {
        return new NotFound(AlertProblem.ALERT_RULE_UNKNOWN, "You have no rule with this id. List yours with `alertRules`.", "G-01");
    }
}
