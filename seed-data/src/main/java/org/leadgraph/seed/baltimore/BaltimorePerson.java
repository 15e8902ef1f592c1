package org.leadgraph.seed.baltimore;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One row of the persons' file: somebody in a case.
 *
 * @param line of the file; tells unnamed rows apart
 * @param vague the police record had no usable name, so the person id is no identity
 */
record BaltimorePerson(long line, String caseNumber, String roleRaw, String personId, boolean vague, @Nullable String ageGroup,
        @Nullable String sex) {

    /** Columns: case_number, role, victim_outcome, person_id, name_was_vague, age_group, sex. */
    static BaltimorePerson of(List<String> row, long line) {
        return new BaltimorePerson(line, row.get(0), row.get(1), row.get(3), row.get(4).equals("1"), emptyToNull(row.get(5)),
                emptyToNull(row.get(6)));
    }

    String role() {
        return roleRaw.replace(' ', '_');
    }

    /** The data holds no names; the publisher's number stands in for one. */
    @Nullable
    String lastName() {
        return vague ? null : personId;
    }

    String sourceKey() {
        return vague ? "row " + line : personId;
    }

    private static @Nullable String emptyToNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
