package org.leadgraph.sharing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.leadgraph.model.Field.Use;
import org.leadgraph.model.RecordKind;
import org.leadgraph.sharing.Facts.Item;

/** What a caller sees by the rules alone: facts in, no database. */
public final class SeenByRules {
    private static final Set<String> NUMBERED = RecordKind.those(kind -> !kind.found(Use.POINTER).isEmpty()).map(RecordKind::label)
            .collect(Collectors.toSet());

    private final Facts facts;
    private final RulesAlone rules;
    private final Seen seen = new Seen();

    private SeenByRules(Facts facts, String caller) {
        this.facts = facts;
        this.rules = new RulesAlone(FactsAsPolicy.of(facts), caller);
    }

    static Seen of(Facts facts, String caller) {
        return new SeenByRules(facts, caller).seen();
    }

    /**
     * What a caller sees, as facts of their own; with the dates of traces that he sees, because the days to the first shooting are told of them although they
     * are hidden (E-03). Where a partner gives bands, they are other dates of the same band.
     */
    public static Facts copyFor(Facts whole, String caller) {
        Set<String> kept = new HashSet<>(of(whole, caller).records());
        whole.links()
                .stream()
                .filter(link -> link.type().equals("DETAILED_BY") && kept.contains(Facts.id(link.from())))
                .map(link -> Facts.id(link.to()))
                .toList()
                .forEach(kept::add);
        return whole.withRecords(
                whole.items().stream().filter(item -> kept.contains(item.id())).map(item -> asFarAsTold(item, whole, caller)).toList(),
                whole.links().stream().filter(link -> kept.contains(Facts.id(link.from())) && kept.contains(Facts.id(link.to()))).toList());
    }

    private static Item asFarAsTold(Item item, Facts whole, String caller) {
        Facts.Agency owner = whole.agency(item.agency());
        boolean own = whole.users().stream().anyMatch(user -> caller.endsWith(":" + user.id()) && owner.oris().contains(user.ori()));
        if (!item.label().equals("TraceDetail") || own || owner.firstShooting().equals("DAYS")) {
            return item;
        }
        Map<String, Object> moved = new HashMap<>(item.properties());
        moved.computeIfPresent("purchasedOn",
                (_, day) -> RandomFacts.inTheSameBand((LocalDate) day, new Random(item.id().hashCode())));
        return new Item(item.name(), item.label(), item.agency(), item.ori(), item.scope(), moved);
    }

    private Seen seen() {
        facts.items().stream().filter(this::isVisible).forEach(item -> seen.records().add(item.id()));
        for (Facts.Link link : facts.links()) {
            Item from = facts.item(link.from());
            Item to = facts.item(link.to());
            if (isVisible(from) && isVisible(to)) {
                seen.links().add(Seen.link(from.id(), link.type(), to.id()));
            } else if (isVisible(from)) {
                pointAt(to, link);
            } else if (isVisible(to)) {
                pointAt(from, link);
            }
        }
        facts.items()
                .stream()
                .filter(item -> item.scope() != null && rules.showsPointers(item.scope()) && NUMBERED.contains(item.label()))
                .forEach(item -> seen.byNumber().add(pointer(item)));
        return seen.withJoined();
    }

    private boolean isVisible(Item item) {
        return item.scope() != null && rules.showsRecords(item.scope());
    }

    private void pointAt(Item far, Facts.Link link) {
        // What is taken to be the same is found by names and birth dates, which pointers must not be found by.
        boolean shown = far.scope() != null && !link.type().equals("SAME_AS")
                && (rules.showsPointers(far.scope()) || link.type().equals("NIBIN_LEAD") && rules.showsLeadEnds(far.scope()));
        if (shown) {
            seen.pointers().add(pointer(far));
        }
    }

    private String pointer(Item item) {
        return Seen.pointer(item.id(), item.agency(), facts.agency(item.agency()).contact());
    }
}
