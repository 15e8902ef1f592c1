package org.leadgraph.ledger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Raises alarms outside the search log: about the log itself, which cannot report that it cannot be written. */
interface AuditBell {

    /** A line {@code ALARM: code: detail} in the service's output. */
    AuditBell OUTPUT = new AuditBell() {
        private final Logger log = LoggerFactory.getLogger(AuditLog.class);

        @Override
        public void alarm(String code, String detail) {
            log.error("ALARM: {}: {}", code, detail);
        }

        @Override
        public void say(String what) {
            log.warn("{}", what);
        }
    };

    /**
     * Something that a person must look at.
     *
     * @param code
     *            what happened, from a fixed list
     * @param detail
     *            what is known of it and what to do, without the content of an entry
     */
    void alarm(String code, String detail);

    /** How it went on. */
    void say(String what);
}
