package org.leadgraph.analysis;

import org.jspecify.annotations.Nullable;

/** What is measured, and what joins it. */
enum AnalysedLinks {
    INCIDENTS_BY_LEADS(LinkReader.INCIDENT_PAIRS, null),
    INCIDENTS_BY_PEOPLE(LinkReader.PEOPLE, LinkReader.SAME_PEOPLE),
    PEOPLE_BY_INCIDENTS(LinkReader.PEOPLE, LinkReader.SAME_PEOPLE),
    FIREARMS_BY_INCIDENTS(LinkReader.FIREARMS, LinkReader.SAME_FIREARMS);

    private final LinkReader.Query links;
    private final LinkReader.@Nullable Query same;

    AnalysedLinks(LinkReader.Query links, LinkReader.@Nullable Query same) {
        this.links = links;
        this.same = same;
    }

    LinkReader.Query links() {
        return links;
    }

    /** What says which records count as one; null when each is its own. */
    LinkReader.@Nullable Query same() {
        return same;
    }

    /** Whether the links are pairs of what is measured already. */
    boolean isDirect() {
        return this == INCIDENTS_BY_LEADS;
    }

    /** Whether the incidents are measured, and not who or what is in them. */
    boolean measuresIncidents() {
        return this == INCIDENTS_BY_LEADS || this == INCIDENTS_BY_PEOPLE;
    }
}
