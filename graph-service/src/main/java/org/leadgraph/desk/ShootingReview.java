package org.leadgraph.desk;

import java.time.ZonedDateTime;
import java.util.List;
import org.leadgraph.graph.GraphRecord;

/** What a shooting review looks at. {@code graphql/desk.graphqls} says of what each list is. */
record ShootingReview(ZonedDateTime from, ZonedDateTime to, List<ReviewedIncident> shootings, List<ReviewedIncident> recoveries,
        List<ReviewedChain> grown, List<ReviewedChain> gunsOut, List<DeskLead> overdue) {
    /** An incident of the period, and others at which its guns were. */
    record ReviewedIncident(GraphRecord incident, List<GraphRecord> linked, int links) {}

    /** Incidents that one gun seems to have been at. */
    record ReviewedChain(List<GraphRecord> incidents, int events, int eventsInPeriod, int leadsInPeriod, boolean recovered) {}
}
