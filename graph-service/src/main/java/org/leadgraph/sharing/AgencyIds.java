package org.leadgraph.sharing;

/** Agency ids as clients send them: as the node's id, or bare. */
final class AgencyIds {
    private static final String NODE = "agency:";

    private AgencyIds() {
    }

    static String of(String id) {
        return id.startsWith(NODE) ? id.substring(NODE.length()) : id;
    }
}
