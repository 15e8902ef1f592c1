package org.leadgraph.sharing;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;

/**
 * A class of an agency's records.
 *
 * @param number
 *            of its scope
 * @param audience
 *            SHARED, OWNER_ONLY or NAMED_USERS
 * @param moving
 *            whether records are on their way into or out of it
 */
record DataClass(int number, String name, String audience, String colour, boolean moving) {
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

    private record Found(int number, String audience, String colour, boolean moving) {}

    private static final NamedQuery<Found> FIND = NamedQuery.of("sharing/data-class", row -> new Found((int) row.number("number"),
            row.text("audience"), row.text("colour"), row.flag("moving")));

    static Optional<DataClass> find(SystemTransaction tx, String agencyId, String name) {
        // Names of another shape are of classes that records are in for the length of a move.
        return !NAME.matcher(name).matches()
                ? Optional.empty()
                : tx.run(FIND, Map.of("agencyId", agencyId, "dataClass", name))
                        .stream()
                        .findFirst()
                        .map(found -> new DataClass(found.number(), name, found.audience(), found.colour(), found.moving()));
    }

    /** The class, when it is there and at rest. */
    static DataClass atRest(SystemTransaction tx, String agencyId, String name) {
        DataClass found = find(tx, agencyId, name).orElseThrow(() -> new NotFound(SharingProblem.DATA_CLASS_UNKNOWN,
                "Your agency has no data class of this name. Look at `sharingPolicy`, or make it with `createDataClass`.", "L-04"));
        if (found.moving()) {
            throw new InvalidRequest(SharingProblem.DATA_CLASS_MOVING,
                    "Records are being moved into or out of this data class. Wait until the move is complete, or continue it with `resumeMove`.",
                    "L-04");
        }
        return found;
    }

    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidRequest(SharingProblem.DATA_CLASS_NAME_MALFORMED,
                    "Name a data class with 2 to 40 upper-case letters, digits and underscores, a letter first, for example TASK_FORCE.",
                    "L-04");
        }
    }

    boolean isShared() {
        return audience.equals("SHARED");
    }
}
