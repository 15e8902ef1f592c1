package org.leadgraph.act;

/** Whom or what an act can be about. */
public enum Reach {
    /** As far as the role of the person reaches: see {@link Role#reach()}. */
    OFFICE("as far as the role reaches"),
    ONESELF("the user"),
    OWN_AGENCY("the user's own agency"),
    /** Records of any agency, as far as the user sees them. */
    RECORDS_SEEN("records the user can see"),
    /** Requests that the user's ATF field division has submitted. */
    OWN_DIVISION("requests of the user's field division"),
    EVERY_AGENCY("any agency");

    private final String inWords;

    Reach(String inWords) {
        this.inWords = inWords;
    }

    /** In a table. */
    public String inWords() {
        return inWords;
    }
}
