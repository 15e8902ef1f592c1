package org.leadgraph.guard.log;

import java.util.List;
import org.neo4j.logging.InternalLog;
import org.neo4j.logging.InternalLogProvider;
import org.neo4j.logging.internal.AbstractLogService;
import org.neo4j.logging.internal.LogService;
import org.neo4j.logging.log4j.LoggerTarget;

/**
 * Neo4j's own logs, without what callers asked and without what records say (P-02): a question is in the search log, with its retention, and in no other file. Neo4j
 * writes a statement and its parameters when it runs out of time, parts of them in what its parser, planner and runtime throw, and values of records in what a client
 * is told; the places change with every version. So the classes that may write words are named, and a new one may not.
 */
public record RedactedLogs(InternalLogProvider logs) implements InternalLogProvider {
    /** Beginnings of the names of classes that never meet a question: starting and stopping, files and their recovery, memory, indexes, connectors. */
    private static final List<String> TRUSTED = List.of("org.neo4j.bolt.BoltServer", "org.neo4j.bolt.protocol.common.connector.netty.",
            "org.neo4j.configuration.", "org.neo4j.consistency.", "org.neo4j.dbms.database.", "org.neo4j.dbms.diagnostics.",
            "org.neo4j.graphdb.facade.", "org.neo4j.graphdb.factory.", "org.neo4j.internal.diagnostics.", "org.neo4j.internal.id.",
            "org.neo4j.internal.recordstorage.", "org.neo4j.io.", "org.neo4j.kernel.availability.", "org.neo4j.kernel.database.",
            "org.neo4j.kernel.diagnostics.", "org.neo4j.kernel.impl.JvmChecker", "org.neo4j.kernel.impl.api.index.IndexPopulationJob",
            "org.neo4j.kernel.impl.cache.", "org.neo4j.kernel.impl.pagecache.", "org.neo4j.kernel.impl.store.",
            "org.neo4j.kernel.impl.storemigration.", "org.neo4j.kernel.impl.transaction.log.", "org.neo4j.kernel.impl.transaction.state.",
            "org.neo4j.kernel.internal.", "org.neo4j.kernel.lifecycle.", "org.neo4j.kernel.monitoring.", "org.neo4j.kernel.recovery.",
            "org.neo4j.monitoring.", "org.neo4j.server.CommunityBootstrapper", "org.neo4j.server.NeoBootstrapper");

    /** The logs of this service, without what callers asked. */
    public static LogService of(LogService service) {
        return new Service(new RedactedLogs(service.getUserLogProvider()), new RedactedLogs(service.getInternalLogProvider()));
    }

    private static final class Service extends AbstractLogService {
        private final InternalLogProvider user;
        private final InternalLogProvider internal;

        Service(InternalLogProvider user, InternalLogProvider internal) {
            this.user = user;
            this.internal = internal;
        }

        @Override
        public InternalLogProvider getUserLogProvider() {
            return user;
        }

        @Override
        public InternalLogProvider getInternalLogProvider() {
            return internal;
        }
    }

    @Override
    public InternalLog getLog(Class<?> loggingClass) {
        return new RedactedLog(logs.getLog(loggingClass), isTrusted(loggingClass.getName()));
    }

    @Override
    public InternalLog getLog(String name) {
        return new RedactedLog(logs.getLog(name), isTrusted(name));
    }

    /** Of queries, of HTTP requests, of sign-ins: none is trusted. */
    @Override
    public InternalLog getLog(LoggerTarget target) {
        return new RedactedLog(logs.getLog(target), false);
    }

    @Override
    public void close() {
        logs.close();
    }

    private static boolean isTrusted(String name) {
        return TRUSTED.stream().anyMatch(name::startsWith);
    }
}
