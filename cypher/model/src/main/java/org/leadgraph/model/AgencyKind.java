package org.leadgraph.model;

import java.util.Arrays;
import java.util.List;

/** What an agency is. Agreements and exceptions can name a kind of agency instead of one agency. */
public enum AgencyKind {
    POLICE, SHERIFF, STATE_POLICE, PROSECUTOR, CORRECTIONS, PROBATION, COURT, CAMPUS_POLICE, FEDERAL, INTERPOL, OTHER;

    public static List<String> names() {
        return Arrays.stream(values()).map(AgencyKind::name).toList();
    }
}
