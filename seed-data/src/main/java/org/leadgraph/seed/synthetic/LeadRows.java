package org.leadgraph.seed.synthetic;

import org.jspecify.annotations.Nullable;
import org.leadgraph.seed.Rows;

/**
 * NIBIN leads: each gun's exhibits in a chain, a few edges more, and a few leads that join two guns and were not confirmed.
 * <p>
 * Shape: the earlier acquisition leads to the later; all edges of a gun share a lead number, and the version counts them.
 */
final class LeadRows {
    /** Of the pairs with one exhibit between them; makes about one and a half edges in a hundred. */
    private static final double SHORTCUT = 0.03;
    /** Of all guns; makes 0.8 edges in a hundred. */
    static final double MISTAKEN = 0.004;

    private final long seed;
    private final Guns guns;
    private final Ids ids;

    LeadRows(long seed, Guns guns, Ids ids) {
        this.seed = seed;
        this.guns = guns;
        this.ids = ids;
    }

    void write(Gun gun, Rows rows) {
        if (!gun.imaged()) {
            return;
        }
        var number = Words.text("L%08d", gun.index());
        var draw = Draw.of(seed, "lead", gun.index());
        for (int event = 1; event < gun.incidents().size(); event++) {
            lead(gun, event - 1, gun, event, number, event, status(draw), draw, rows);
            if (event >= 2 && draw.chance(SHORTCUT)) {
                lead(gun, event - 2, gun, event, number, event, status(draw), draw, rows);
            }
        }
        if (draw.chance(MISTAKEN)) {
            mistaken(gun, draw, rows);
        }
    }

    private static String status(Draw draw) {
        var examined = draw.unit();
        return examined < 0.11 ? "HIT" : examined < 0.122 ? "INCONCLUSIVE" : "LEAD";
    }

    /** Two guns of one caliber whose marks look alike, until a microscope says otherwise. */
    private void mistaken(Gun gun, Draw draw, Rows rows) {
        for (int attempt = 0; attempt < 20 && gun.index() > 0; attempt++) {
            var other = guns.gun(draw.below(gun.index()));
            var there = draw.below(other.incidents().size());
            if (other.model().caliber().equals(gun.model().caliber()) && !other.incidents().get(there).is(gun.incidents().getFirst())) {
                lead(other, there, gun, 0, Words.text("M%08d", gun.index()), 1, "NOT_CONFIRMED", draw, rows);
                return;
            }
        }
    }

    private void lead(Gun one, int oneEvent, Gun other, int otherEvent, String number, int version, String status, Draw draw, Rows rows) {
        var first = Exhibit.of(seed, one, oneEvent);
        var second = Exhibit.of(seed, other, otherEvent);
        if (second.acquiredAt().isBefore(first.acquiredAt())) {
            lead(other, otherEvent, one, oneEvent, number, version, status, draw, rows);
            return;
        }
        var ready = first.enteredAt().isAfter(second.enteredAt()) ? first.enteredAt() : second.enteredAt();
        var createdAt = ready.plus(Exhibit.seconds(draw.logNormal(1.5, 0.765)));
        var updatedAt = status.equals("LEAD") ? createdAt : createdAt.plus(Exhibit.seconds(draw.logNormal(20, 0.8)));
        rows.add(Ids.exhibitLabel(one, oneEvent), ids.exhibit(one, oneEvent), Ids.exhibitLabel(other, otherEvent),
                ids.exhibit(other, otherEvent), number,
                status, createdAt, updatedAt, version, confirmingAgency(status, other.incidents().get(otherEvent)));
    }

    /** A hit is credited to the agency that confirmed it; here the one with the later exhibit. */
    private static @Nullable String confirmingAgency(String status, Incident later) {
        return status.equals("HIT") ? later.agency().id() : null;
    }
}
