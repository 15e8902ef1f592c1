package org.leadgraph.guard.door;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VisitorConnectionsTests {
    private final Set<String> open = new HashSet<>();
    private final VisitorConnections connections = new VisitorConnections(() -> open);

    private void signIn(String userId, String connection) {
        open.add(connection);
        connections.admit(userId, connection);
    }

    @Test
    @DisplayName("INV-56 a visitor's connections count while they are open, and those of others do not")
    void counts() {
        for (int i = 0; i < VisitorConnections.MOST; i++) {
            signIn("ann", "a" + i);
        }

        assertThatThrownBy(() -> signIn("ann", "one more")).isInstanceOf(BoltDoor.Refused.class).hasMessageContaining("CONNECTIONS_OPEN");
        assertThatCode(() -> signIn("bob", "b")).doesNotThrowAnyException();
        open.remove("a3");
        assertThatCode(() -> signIn("ann", "one more")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("INV-56 a connection belongs to the visitor who signed in on it last, and counts once")
    void countsTheLast() {
        for (int i = 0; i < VisitorConnections.MOST; i++) {
            signIn("ann", "a" + i);
        }

        assertThatCode(() -> signIn("ann", "a0")).doesNotThrowAnyException();
        signIn("bob", "a0");
        assertThatCode(() -> signIn("ann", "one more")).doesNotThrowAnyException();
    }
}
