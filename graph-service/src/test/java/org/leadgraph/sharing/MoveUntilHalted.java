package org.leadgraph.sharing;

import java.nio.file.Path;
import org.leadgraph.graph.TestDatabase;

/** A process that begins a move, does some batches of three, prints the id of the move, and is gone without closing anything. */
final class MoveUntilHalted {
    private MoveUntilHalted() {
    }

    public static void main(String[] arguments) {
        TestDatabase database = TestDatabase.at(Path.of(arguments[0]));
        MovingWorld world = new MovingWorld(database.graph());
        world.build();
        String moveId = world.start();
        for (int batch = 0; batch < Integer.parseInt(arguments[1]); batch++) {
            world.moves().step(moveId, 3);
        }
        System.out.println("move " + moveId);
        System.out.flush();
        Runtime.getRuntime().halt(137);
    }
}
