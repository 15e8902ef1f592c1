package org.leadgraph.act;

/** Whom or what an act can be about. */
public enum Reach {
    /** As far as the office of whoever does it reaches: see {@link Role#reach()}. */
    OFFICE("as far as the office reaches"),
    ONESELF("oneself"),
    OWN_AGENCY("the own agency"),
    /** Records of any agency, as far as the user sees them. */
    RECORDS_SEEN("records that the user sees"),
    /** Requests that the user's ATF field division has submitted. */
    OWN_DIVISION("requests of the own field division"),
    EVERY_AGENCY("every agency");

    private final String inWords;

    Reach(String inWords) {
        this.inWords = inWords;
    }

    /** In a table. */
    public String inWords() {
        return inWords;
    }
}
