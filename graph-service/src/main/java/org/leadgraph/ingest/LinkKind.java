package org.leadgraph.ingest;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leadgraph.seed.LoadFormat;

/** The kinds of relationships: which labels each joins, what tells two of them between the same records apart, and whether it crosses owners. */
enum LinkKind {
    NIBIN_LEAD(LoadFormat.NIBIN_LEAD, "leadNumber", true, Labels.EXHIBITS, Labels.EXHIBITS),
    RECOVERED(LoadFormat.RECOVERED, null, false, Labels.INCIDENTS, List.of("Casing", "TestFire", "Firearm")),
    TEST_FIRED(LoadFormat.TEST_FIRED, null, false, List.of("Firearm"), List.of("TestFire")),
    INVOLVED(LoadFormat.INVOLVED, "role", false, Labels.INCIDENTS, List.of("Person")),
    OCCURRED_AT(LoadFormat.OCCURRED_AT, null, false, Labels.INCIDENTS, List.of("Location")),
    ADDRESS_OF(LoadFormat.ADDRESS_OF, null, false, List.of("Person"), List.of("Location")),
    POSSESSED(LoadFormat.POSSESSED, null, false, List.of("Person"), List.of("Firearm")),
    TRACED(LoadFormat.TRACED, null, false, List.of("Firearm"), List.of("Trace")),
    DETAILED_BY(LoadFormat.DETAILED_BY, null, false, List.of("Trace"), List.of("TraceDetail")),
    SAME_AS(LoadFormat.SAME_AS, null, true, Labels.MATCHED, Labels.MATCHED);

    private final LoadFormat file;
    private final @Nullable String keyProperty;
    private final boolean acrossOwners;
    private final List<String> fromLabels;
    private final List<String> toLabels;

    private static final class Labels {
        static final List<String> INCIDENTS = List.of("Shooting", "FirearmRecovery");
        static final List<String> EXHIBITS = List.of("Casing", "TestFire");
        static final List<String> MATCHED = List.of("Person", "Firearm", "Location");
    }

    LinkKind(LoadFormat file, @Nullable String keyProperty, boolean acrossOwners, List<String> fromLabels, List<String> toLabels) {
        this.file = file;
        this.keyProperty = keyProperty;
        this.acrossOwners = acrossOwners;
        this.fromLabels = fromLabels;
        this.toLabels = toLabels;
    }

    static LinkKind of(LoadFormat file) {
        return Arrays.stream(values()).filter(kind -> kind.file == file).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(file + " is no relationship file"));
    }

    boolean joins(String from, String to) {
        return fromLabels.contains(from) && toLabels.contains(to) && (this != SAME_AS || from.equals(to));
    }

    /** Two of these between the same records differ in it; null when there is at most one. */
    @Nullable
    String keyProperty() {
        return keyProperty;
    }

    /** Whether it may join records of two agencies. */
    boolean acrossOwners() {
        return acrossOwners;
    }

    /** Whether its rows carry a version, so that an older row never replaces a newer one. */
    boolean versioned() {
        return this == NIBIN_LEAD;
    }
}
