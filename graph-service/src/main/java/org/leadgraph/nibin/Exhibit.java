package org.leadgraph.nibin;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.GraphRecord;

/** A fired cartridge case imaged into NIBIN: a {@link Casing} from a scene or a {@link TestFire} from a gun. */
public interface Exhibit extends GraphRecord {
    default @Nullable String exhibitNumber() {
        return node().text("exhibitNumber");
    }

    default @Nullable String caliber() {
        return node().text("caliber");
    }

    /** When the cartridge case was collected, UTC. */
    default @Nullable ZonedDateTime acquiredAt() {
        return node().dateTime("acquiredAt");
    }

    /** When its image was entered into NIBIN, UTC. */
    default @Nullable ZonedDateTime enteredAt() {
        return node().dateTime("enteredAt");
    }

    default @Nullable String site() {
        return node().text("site");
    }
}
