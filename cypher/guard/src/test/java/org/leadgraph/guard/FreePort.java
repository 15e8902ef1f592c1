package org.leadgraph.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of this machine for a process that is told its port, and may be started on it again. It is below those that a system gives to connections, so that no
 * test beside this one is given it meanwhile.
 */
public final class FreePort {
    private static final int LOWEST = 20_000;
    private static final int BEYOND = 32_000;

    private FreePort() {
    }

    public static int any() {
        for (int tries = 0;; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException taken) {
                if (tries == 100) {
                    throw new IllegalStateException("No port is free", taken);
                }
            }
        }
    }
}
