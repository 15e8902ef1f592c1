package org.leadgraph.delivery;

import java.util.List;
import org.leadgraph.alert.Alert;

/** One way by which alerts leave, such as mail. */
interface Channel {
    /** Which ways there are. The names are kept with deliveries. */
    enum Kind {
        MAIL, WEBHOOK
    }

    /** So many records are named in a message. */
    int MOST_NAMED = 50;

    Kind kind();

    /** Whether the operator has set it up. */
    boolean isOn();

    /**
     * Sends one message.
     *
     * @param message
     *            its id and the search that has found what it tells
     * @throws NotTaken
     *             when the other side has not taken it, as far as is known
     */
    void send(AlertDelivery delivery, List<Alert> alerts, Message message) throws NotTaken;

    /**
     * A message.
     *
     * @param id
     *            random; the same when it is sent once more, because nobody knows whether the first arrived
     * @param searchId
     *            under which the log has what it names
     */
    record Message(String id, String searchId) {}

    /** The other side did not take a message. */
    final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        /**
         * @param reason
         *            a word for the operator's log, with nothing in it that anybody has sent
         */
        NotTaken(String reason) {
            super(reason, null, false, false);
        }
    }
}
