package org.leadgraph.guard;

import java.util.function.Function;
import org.leadgraph.guard.log.RedactedLogs;
import org.neo4j.configuration.Config;
import org.neo4j.graphdb.facade.DatabaseManagementServiceFactory;
import org.neo4j.graphdb.facade.ExternalDependencies;
import org.neo4j.graphdb.factory.module.GlobalModule;
import org.neo4j.graphdb.factory.module.edition.AbstractEditionModule;
import org.neo4j.kernel.impl.factory.DbmsInfo;
import org.neo4j.logging.InternalLogProvider;
import org.neo4j.logging.internal.LogService;

/** Makes a Neo4j of this edition whose logs hold nothing of what was asked. */
final class GuardedFactory extends DatabaseManagementServiceFactory {
    GuardedFactory(Function<GlobalModule, AbstractEditionModule> edition) {
        super(DbmsInfo.COMMUNITY, edition);
    }

    @Override
    protected GlobalModule createGlobalModule(Config config, boolean daemonMode, ExternalDependencies dependencies) {
        return new GlobalModule(config, dbmsInfo, daemonMode, dependencies) {
            @Override
            protected LogService createLogService(InternalLogProvider userLogProvider, boolean daemon) {
                return RedactedLogs.of(super.createLogService(userLogProvider, daemon));
            }
        };
    }
}
