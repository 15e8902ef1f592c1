package org.leadgraph.seed.synthetic;

import java.util.List;

/**
 * A fictional agency with its sharing policy.
 *
 * @param name state prefix and an invented place
 * @param level LOCAL, STATE, TRIBAL, FEDERAL or FOREIGN
 * @param colour default level of its scopes where it shares item by item
 * @param oris at least one; records spread over them
 * @param rank 1 is the busiest of its region; 0 owns no gun records
 * @param roleCodes row of {@link Roles} that its records system uses
 */
record Agency(int index, String name, String state, String level, String kind, Policy policy, List<String> oris, int region, int rank,
        double latitude, double longitude, boolean participant, boolean quickLab, int roleCodes) {

    /** The words of policy.csv columns, as in the load format. */
    record Policy(String access, String mode, String leadPointer, boolean rejectsJ, String colour, boolean taskForce) {
        static final Policy OPEN = new Policy("ACTIVE", "ALL_OR_NOTHING", "RED", false, "GREEN", false);

        boolean byItem() {
            return mode.equals("ITEM_POLICY");
        }
    }

    String id() {
        return Words.slug(name);
    }

    String ori() {
        return oris.getFirst();
    }

    String zone() {
        return Region.zone(state);
    }

    double milesTo(Agency other) {
        var north = (latitude - other.latitude) * 69;
        var east = (longitude - other.longitude) * 54;
        return Math.sqrt(north * north + east * east);
    }
}
