package org.leadgraph.graph;

import java.nio.file.Path;
import java.util.Set;
import org.leadgraph.problem.RefusedToStart;

/** Explains why a database does not open. Neo4j's own message is pages long; the details are in its own log. */
final class Unopened {
    /** Neo4j's failures for data of an unknown form, by name; more cannot be distinguished. */
    private static final Set<String> ANOTHER_FORM = Set.of("UnsupportedLogVersionException", "UnsupportedFormatCapabilityException",
            "UpgradeNotAllowedException", "UnableToMigrateException", "StoreMigrationException",
            "UnexpectedUpgradingStoreVersionException");

    private Unopened() {
    }

    static RefusedToStart because(RuntimeException failure, Path directory) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
            if (cause.getClass().getSimpleName().equals("FileLockException")) {
                return new RefusedToStart("Another process works with the data in " + directory + ".",
                        "Stop it, or choose another directory with leadgraph.graph.directory.");
            }
            if (ANOTHER_FORM.contains(cause.getClass().getSimpleName())) {
                return newer(directory.toString());
            }
        }
        return new RefusedToStart(
                "The database in " + directory + " does not open (" + root.getClass().getSimpleName() + ").",
                "Look into " + directory.resolve("logs/debug.log") + "; see docs/running-on-a-server.md, \"When it does not start\".");
    }

    /** Data that a later version of the service, or of Neo4j, has written. */
    static RefusedToStart newer(String where) {
        return new RefusedToStart("The data in " + where + " was written by a newer version than this one, which cannot read it.",
                "Start the version that wrote it, or restore a backup from before it was started.");
    }
}
