package org.leadgraph.metrics;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.analysis.MatchedGuns.Match;

/**
 * What was read of the caller's view to make metrics of; {@code cypher/metrics} says of what each row is.
 *
 * @param leads
 *            one between two measured exhibits is there from both sides
 * @param matches
 *            of exhibits at the measured incidents, and of those that these lead to, over any number of steps
 */
record Gathered(List<Exhibit> exhibits, List<Incident> incidents, List<Lead> leads, List<Matched> matches, List<Gun> guns,
        List<First> firsts) {

    record Exhibit(String id, boolean tested, @Nullable ZonedDateTime acquiredAt, @Nullable ZonedDateTime enteredAt) {}

    record Incident(String id, boolean shooting, List<String> exhibits, List<String> firearms, List<String> arrests,
            List<String> decided) {}

    /** One end of a lead. */
    record End(String id, String ori, @Nullable ZonedDateTime acquiredAt, @Nullable ZonedDateTime enteredAt, List<String> incidents) {}

    record Lead(End one, End other, String number, String status, ZonedDateTime createdAt, ZonedDateTime updatedAt, long version) {}

    /**
     * Two exhibits of one gun.
     *
     * @param shootings
     *            those of the two incidents that are shootings
     * @param oris
     *            of exhibits and incidents
     */
    record Matched(Match match, Set<String> shootings, Set<String> oris) {}

    record Gun(String id, boolean traced, List<String> testFires) {}

    record First(@Nullable Long days, String band) {}
}
