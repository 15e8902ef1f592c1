package org.leadgraph.seed.synthetic;

import org.leadgraph.model.LinkKind;
import org.leadgraph.model.LoadFile;
import org.leadgraph.model.RecordKind;
import org.leadgraph.seed.Rows;

/** Casings, test fires, and what was recovered at which incident. */
final class ExhibitRows {
    private final long seed;
    private final DataClasses classes;
    private final Ids ids;

    ExhibitRows(long seed, Ids ids) {
        this.seed = seed;
        this.classes = new DataClasses(seed);
        this.ids = ids;
    }

    void write(LoadFile file, Gun gun, Rows rows) {
        for (int event = 0; gun.imaged() && event < gun.incidents().size(); event++) {
            var label = Ids.exhibitLabel(gun, event);
            if (file == LinkKind.RECOVERED) {
                recovered(gun, event, label, rows);
            } else if (file instanceof RecordKind kind && kind.label().equals(label)) {
                record(gun, event, rows);
            }
        }
        if (file == LinkKind.RECOVERED && gun.recovered()) {
            var recovery = gun.recovery();
            rows.add(recovery.label(), ids.incident(recovery), "Firearm", ids.ofGun(gun, "Firearm"), recovery.occurredAt());
        }
    }

    private void record(Gun gun, int event, Rows rows) {
        var incident = gun.incidents().get(event);
        var exhibit = Exhibit.of(seed, gun, event);
        rows.add(ids.exhibit(gun, event), incident.ori(), classes.of(incident),
                Words.text("%s%d-%02d", gun.isTestFire(event) ? "TF" : "C", gun.index(), event + 1),
                gun.model().caliber(), exhibit.acquiredAt(), exhibit.enteredAt(),
                Words.text("NIBIN site %03d", incident.agency().region()));
    }

    private void recovered(Gun gun, int event, String label, Rows rows) {
        var incident = gun.incidents().get(event);
        rows.add(incident.label(), ids.incident(incident), label, ids.exhibit(gun, event), incident.occurredAt());
    }
}
