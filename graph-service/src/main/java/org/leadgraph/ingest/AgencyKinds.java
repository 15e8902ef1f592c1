package org.leadgraph.ingest;

import java.util.List;

/** The types of agencies that policies can name. */
final class AgencyKinds {
    private static final List<String> ALL = List.of("POLICE", "SHERIFF", "STATE_POLICE", "PROSECUTOR", "CORRECTIONS", "PROBATION", "COURT",
            "CAMPUS_POLICE", "FEDERAL", "INTERPOL", "OTHER");

    private AgencyKinds() {
    }

    static String[] all() {
        return ALL.toArray(String[]::new);
    }

    static boolean has(Object kind) {
        return ALL.contains(kind);
    }
}
