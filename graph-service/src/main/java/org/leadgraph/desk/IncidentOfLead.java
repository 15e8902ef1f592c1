package org.leadgraph.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.graph.RecordNode;

/**
 * An incident of a lead, and what there is to work with.
 *
 * @param latitude
 *            null when its place is not known; so is {@code longitude}
 * @param named
 *            whether a suspect, a person of interest or an arrested person is in it
 */
record IncidentOfLead(RecordNode record, String id, boolean shooting, Instant at, @Nullable Double latitude, @Nullable Double longitude,
        boolean named, boolean vehicle, boolean arrest) {
    static final Comparator<IncidentOfLead> NEWEST_FIRST = Comparator.comparing(IncidentOfLead::at).reversed()
            .thenComparing(IncidentOfLead::id);
    private static final double EARTH_MILES = 3958.76;

    static IncidentOfLead of(RecordNode record, @Nullable Double latitude, @Nullable Double longitude, boolean named, boolean vehicle,
            boolean arrest) {
        Instant at = record.instant("occurredAt");
        return new IncidentOfLead(record, record.recordId(), record.label().equals("Shooting"), at == null ? Instant.EPOCH : at, latitude,
                longitude, named, vehicle, arrest);
    }

    boolean hasPlace() {
        return latitude != null && longitude != null;
    }

    /** Distance between the places of two incidents that have one. */
    double milesTo(IncidentOfLead other) {
        double here = Math.toRadians(Objects.requireNonNull(latitude));
        double there = Math.toRadians(Objects.requireNonNull(other.latitude));
        double across = Math.toRadians(Objects.requireNonNull(other.longitude) - Objects.requireNonNull(longitude));
        double half = Math.pow(Math.sin((there - here) / 2), 2) + Math.cos(here) * Math.cos(there) * Math.pow(Math.sin(across / 2), 2);
        return 2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
