package org.leadgraph.guard.words;

/** What a user typed cannot be searched for; the message says why and what to do. */
public final class InvalidSearchText extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final boolean aboutStar;

    InvalidSearchText(String message, boolean aboutStar) {
        super(message);
        this.aboutStar = aboutStar;
    }

    /** Whether a {@code *} is where it cannot be understood. */
    public boolean isAboutStar() {
        return aboutStar;
    }
}
