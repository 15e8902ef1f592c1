package org.leadgraph.act;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.leadgraph.identity.Identity;
import org.leadgraph.search.RequestedActs;
import org.leadgraph.search.Search;

/** Who begins an act: a person who asks, or a program that runs in the name of an agency. */
public sealed interface Initiator {
    /** The person behind this search. */
    static Person of(Search search) {
        return new Person(search.identity(), search.question().searchId(), search.question().source(), search.acts());
    }

    /**
     * A person.
     *
     * @param actId
     *            id of the request, which its acts have in the log
     * @param source
     *            address that the request came from; null when it is not known
     * @param requested
     *            the acts of the request
     */
    record Person(Identity identity, String actId, @Nullable String source, RequestedActs requested) implements Initiator {
        /** Whose request has no key. */
        public Person(Identity identity, String actId, @Nullable String source) {
            this(identity, actId, source, RequestedActs.withoutKey());
        }
    }

    /**
     * A feed, a job or a correlation rule.
     *
     * @param name
     *            lower-case letters, digits and hyphens, for example {@code record-moves}
     * @param agencyId
     *            the agency in whose name it acts, and which may read in the log what it did
     */
    record Program(Kind kind, String name, String agencyId) implements Initiator {
        private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

        /** What a program is. */
        public enum Kind {
            /** Brings records in. */
            FEED,
            /** Does what takes long, or what is due at its time. */
            JOB,
            /** Joins records of the same person, gun, place or vehicle. */
            CORRELATION_RULE;

            /** The kind in a sentence. */
            public String inWords() {
                return name().toLowerCase(Locale.ROOT).replace('_', ' ');
            }
        }

        public Program {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("A program's name has 1 to 60 lower-case letters, digits and hyphens: " + name);
            }
            if (agencyId.isBlank()) {
                throw new IllegalArgumentException("A program acts in the name of an agency");
            }
        }

        public static Program feed(String name, String agencyId) {
            return new Program(Kind.FEED, name, agencyId);
        }

        public static Program job(String name, String agencyId) {
            return new Program(Kind.JOB, name, agencyId);
        }

        public static Program correlationRule(String name, String agencyId) {
            return new Program(Kind.CORRELATION_RULE, name, agencyId);
        }

        /** Kind and name, where a person's user id would stand. */
        String inPlaceOfUserId() {
            return kind.inWords() + " " + name;
        }
    }
}
