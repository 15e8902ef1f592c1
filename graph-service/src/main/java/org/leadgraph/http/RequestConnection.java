package org.leadgraph.http;

import java.time.Duration;

/** The connection that a request came on, for which the servlet interface has no words. Attribute {@link #ATTRIBUTE} of a request over HTTP/1.1. */
interface RequestConnection {
    String ATTRIBUTE = RequestConnection.class.getName();

    /** Whether the client is still there. To be asked only between the reading of the body and the end of the answer. */
    boolean isOpen();

    /** How long a reading of the body waits for the next bytes from now on. */
    void waitAtMost(Duration time);

    /** What is left of the body is not read any more; the connection ends with the answer. */
    void leaveTheRest();
}
