package org.leadgraph.identity;

import java.net.http.WebSocket;
import java.util.Queue;
import java.util.concurrent.CompletionStage;

/** Puts what a WebSocket says into a queue: each message whole, and how it was closed, such as {@code closed 4403 Sign in again}. */
public final class SocketMessages implements WebSocket.Listener {
    private final Queue<String> received;
    private final StringBuilder text = new StringBuilder();

    public SocketMessages(Queue<String> received) {
        this.received = received;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            received.add(text.toString());
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        received.add(("closed " + status + " " + reason).strip());
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable failure) {
        received.add("closed by " + failure.getClass().getSimpleName());
    }
}
