package org.leadgraph.embed;

import java.util.Arrays;
import java.util.Optional;

/** What an embedded view may ask: these documents, and nothing else. */
enum EmbedDocument {
    /** The records and the links between them. */
    RECORDS(false),
    /** The same with the incidents that leads and hits connect to those among them. */
    CONNECTED_SHOOTINGS(true);

    /** Facts that a picture and a table need. No field of another record: each needs its own owner's permission. */
    static final String TEXT = """
            query EmbedView($recordIds: [ID!]!, $connected: Boolean!) {
              embedView(recordIds: $recordIds, connected: $connected) {
                records { ...Facts }
                direct { from to kind role roleRaw leadNumber status }
                connections { from to kind evidence { ...Facts } lead { leadNumber status createdAt updatedAt } }
                truncations { reason limit }
                leftOutCount
              }
            }
            fragment Facts on Record {
              __typename id ori owner { id name }
              ... on Incident { caseNumber crimeType occurredAt occurredPrecision zone }
              ... on Exhibit { exhibitNumber caliber acquiredAt }
              ... on Firearm { make model caliber firearmType serial }
              ... on Trace { traceId }
              ... on Person { lastName firstName birthDate }
              ... on Location { address city state }
              ... on Vehicle { plate state make model color year }
              ... on Arrest { arrestNumber arrestedAt charge }
              ... on Booking { bookingNumber bookedAt facility }
              ... on Incarceration { inmateNumber admittedOn facility }
              ... on Supervision { supervisionNumber supervisionType beganOn }
            }
            """;

    private final boolean connected;

    EmbedDocument(boolean connected) {
        this.connected = connected;
    }

    boolean connected() {
        return connected;
    }

    static Optional<EmbedDocument> named(String name) {
        return Arrays.stream(values()).filter(document -> document.name().equals(name)).findFirst();
    }
}
