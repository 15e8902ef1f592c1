package org.leadgraph.seed.synthetic;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a record says about a person.
 *
 * @param lastName null when the police record had no usable name
 * @param aliases separated by semicolons, or null
 */
record Identity(@Nullable String lastName, @Nullable String firstName, @Nullable LocalDate birthDate, @Nullable String ageGroup, String sex,
        @Nullable String aliases) {

    boolean unnamed() {
        return lastName == null;
    }

    boolean minor() {
        return "<18".equals(ageGroup);
    }
}
