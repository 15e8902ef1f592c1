package org.leadgraph.act;

import java.util.Collection;

/** Whom or what an act can be about. Source: binding decision 16; nobody's reach is everything by omission. */
public enum Reach {
    /** As far as the role of the person reaches: see {@link Role#reach()}. */
    OFFICE("as far as the role reaches"),
    ONESELF("the user"),
    OWN_AGENCY("the user's own agency"),
    /** Records of any agency, as far as the user sees them. */
    RECORDS_SEEN("records the user can see"),
    /** Requests that the user's ATF field division has submitted. */
    OWN_DIVISION("requests of the user's field division"),
    /** Agencies of the state of the user's agency, that agency among them. */
    OWN_STATE("agencies of the user's state"),
    EVERY_AGENCY("any agency"),
    /** No agency at all. */
    SERVICE("the service itself");

    private final String inWords;

    Reach(String inWords) {
        this.inWords = inWords;
    }

    /** In a table. */
    public String inWords() {
        return inWords;
    }

    /** Whether it takes in this agency. What says nothing of agencies takes in the actor's own alone. */
    boolean covers(Actor actor, String agencyId, Collection<String> states) {
        return switch (this) {
            case EVERY_AGENCY -> true;
            case OWN_STATE -> actor.agencyId().equals(agencyId) || actor.state() != null && states.contains(actor.state());
            default -> actor.agencyId().equals(agencyId);
        };
    }
}
