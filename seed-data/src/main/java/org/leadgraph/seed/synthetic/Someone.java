package org.leadgraph.seed.synthetic;

/** A person as one agency's records know them. */
sealed interface Someone {

    Agency agency();

    String ori();

    /** Tells this person from the agency's others. */
    String key();

    Draw draw(long seed, String subject);

    /** Appears in one incident only. */
    record Once(Incident incident, int slot) implements Someone {
        @Override
        public Agency agency() {
            return incident.agency();
        }

        @Override
        public String ori() {
            return incident.ori();
        }

        @Override
        public String key() {
            return "incident " + incident.code() + " person " + slot;
        }

        @Override
        public Draw draw(long seed, String subject) {
            return Draw.of(seed, subject + " once", incident.code(), slot);
        }
    }

    /** Met again and again by one agency. */
    record Known(Agency agency, int index) implements Someone {
        @Override
        public String ori() {
            return agency.ori();
        }

        @Override
        public String key() {
            return "known " + index;
        }

        @Override
        public Draw draw(long seed, String subject) {
            return Draw.of(seed, subject + " known", agency.index(), index);
        }
    }

    /** Known to another agency too, as {@link People#original} says; the two records are joined by SAME_AS where they agree enough. */
    record Guest(Agency agency, int index) implements Someone {
        @Override
        public String ori() {
            return agency.ori();
        }

        @Override
        public String key() {
            return "guest " + index;
        }

        @Override
        public Draw draw(long seed, String subject) {
            return Draw.of(seed, subject + " guest", agency.index(), index);
        }
    }
}
