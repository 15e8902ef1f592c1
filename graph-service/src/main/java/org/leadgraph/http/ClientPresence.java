package org.leadgraph.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Whether the client of a request is still there while its answer is made, and what is to be stopped when it is not. */
public final class ClientPresence {
    private static final String ATTRIBUTE = ClientPresence.class.getName();

    private final BooleanSupplier connected;
    private final List<Runnable> stops = new ArrayList<>();
    private boolean left;
    private boolean ended;

    /**
     * @param connected
     *            looks at the connection; not asked any more after the end
     */
    ClientPresence(BooleanSupplier connected) {
        this.connected = connected;
    }

    /** Makes it that of a request. */
    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** Runs this when the client of the request leaves before its answer is made. */
    public static void stopWhenLeft(HttpServletRequest request, Runnable stop) {
        stopWhenLeft(request.getAttribute(ATTRIBUTE), stop);
    }

    /**
     * @param attributes
     *            those of the request
     */
    public static void stopWhenLeft(Map<String, Object> attributes, Runnable stop) {
        stopWhenLeft(attributes.get(ATTRIBUTE), stop);
    }

    private static void stopWhenLeft(@Nullable Object attribute, Runnable stop) {
        if (attribute instanceof ClientPresence presence) {
            presence.whenLeft(stop);
        }
    }

    private synchronized void whenLeft(Runnable stop) {
        if (left) {
            stop.run();
        } else {
            stops.add(stop);
        }
    }

    /** Looks once; if the client has left, everything is stopped, and what could not be stopped is tried again at the next look. */
    synchronized void look() {
        if (!ended && (left || !connected.getAsBoolean())) {
            left = true;
            while (!stops.isEmpty()) {
                stops.getLast().run();
                stops.removeLast();
            }
        }
    }

    /** The answer is made. Waits for a look that is under way: the connection is the container's again afterwards. */
    synchronized void end() {
        ended = true;
    }
}
