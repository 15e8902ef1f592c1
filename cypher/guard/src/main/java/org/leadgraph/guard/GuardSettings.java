package org.leadgraph.guard;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.graphdb.config.Setting;

/** Neo4j settings on which the guarantee depends. They are fixed here, so that a configuration file cannot change them. */
final class GuardSettings {
    private GuardSettings() {
    }

    /** The settings that are the same however the database runs. */
    static Map<Setting<?>, Object> fixed() {
        Map<Setting<?>, Object> settings = new LinkedHashMap<>();
        settings.put(GraphDatabaseSettings.auth_enabled, true);
        settings.put(BoltConnector.enabled, true);
        // Bolt over a Unix socket would have a second way to sign in.
        settings.put(BoltConnector.enable_unix_socket, false);
        // On by default: tells everybody on a private network, twice a minute, that this database is here.
        settings.put(BoltConnector.enable_discovery, false);
        settings.put(HttpConnector.enabled, false);
        settings.put(HttpsConnector.enabled, false);
        settings.put(GraphDatabaseSettings.allow_file_urls, false);
        settings.put(GraphDatabaseSettings.procedure_unrestricted, List.of());
        settings.put(GraphDatabaseSettings.procedure_allowlist, List.of("*"));
        settings.put(GraphDatabaseSettings.log_queries_obfuscate_literals, true);
        settings.put(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF);
        // The default of two seconds would let a query outlive its bound by as much.
        settings.put(GraphDatabaseSettings.transaction_monitor_check_interval, Duration.ofMillis(100));
        settings.put(GraphDatabaseSettings.udc_enabled, false);
        settings.put(FleetManagementSettings.fleet_manager_enabled, false);
        return settings;
    }

    /** Settings that an operator may set otherwise. */
    static Map<Setting<?>, Object> defaults() {
        Map<Setting<?>, Object> settings = new LinkedHashMap<>();
        settings.put(GraphDatabaseSettings.transaction_timeout, Duration.ofSeconds(60));
        settings.put(GraphDatabaseSettings.memory_transaction_max_size, 128L * 1024 * 1024);
        // When Bolt stops, the databases have stopped already: its two pauses of five seconds would be for nothing.
        settings.put(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
        return settings;
    }

    /** Fixes the settings of a server's configuration, whatever its file says. */
    @SuppressWarnings("unchecked")
    static void fix(Config config) {
        fixed().forEach((setting, value) -> config.set((Setting<Object>) setting, value));
        defaults().forEach((setting, value) -> config.setIfNotSet((Setting<Object>) setting, value));
    }
}
