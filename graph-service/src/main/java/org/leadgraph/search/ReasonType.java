package org.leadgraph.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a search reason is, when the search says so. Source: N-DEx manual 3.1, 1.3.8 (requirement P-12).
 */
public enum ReasonType {
    /** Number of an incident or a case. */
    INCIDENT_NUMBER(true),
    /** Transaction number of an arrest. */
    ARREST_TRANSACTION_NUMBER(true),
    /** Number of a booking. */
    BOOKING_NUMBER(true),
    /** Name of a project. */
    PROJECT(false),
    /** A description in words. */
    DESCRIPTION(false);

    private final boolean number;

    ReasonType(boolean number) {
        this.number = number;
    }

    static Optional<ReasonType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.name().equals(name)).findFirst();
    }

    static String names() {
        return Arrays.stream(values()).map(ReasonType::name).collect(Collectors.joining(", "));
    }

    /** Whether a reason can be of this type: what is called a number has a digit. */
    boolean fits(String reason) {
        return !number || reason.chars().anyMatch(Character::isDigit);
    }
}
