package org.leadgraph.guard.kernel;

import java.net.InetAddress;
import java.net.URI;
import java.util.function.Supplier;
import org.neo4j.internal.kernel.api.LabelsSupplier;
import org.neo4j.internal.kernel.api.RelTypeSupplier;
import org.neo4j.internal.kernel.api.TokenSet;
import org.neo4j.internal.kernel.api.security.AccessMode;
import org.neo4j.internal.kernel.api.security.PermissionState;
import org.neo4j.internal.kernel.api.security.PrivilegeAction;

/** Denies everything that is not reading the graph with one's own rights: writes, schema, settings, files, and procedures that would have more rights. */
abstract class ReadOnlyAccessMode implements AccessMode {
    @Override
    public boolean allowsWrites() {
        return false;
    }

    @Override
    public PermissionState allowsTokenCreates(PrivilegeAction action) {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public boolean allowsSchemaWrites() {
        return false;
    }

    @Override
    public PermissionState allowsSchemaWrites(PrivilegeAction action) {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public boolean allowsShowIndex() {
        return false;
    }

    @Override
    public boolean allowsShowConstraint() {
        return false;
    }

    @Override
    public PermissionState allowsShowSetting(String setting) {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public boolean allowsSetLabel(int labelId) {
        return false;
    }

    @Override
    public boolean allowsRemoveLabel(int labelId) {
        return false;
    }

    @Override
    public boolean allowsCreateNode(int[] labelIds) {
        return false;
    }

    @Override
    public boolean allowsDeleteNode(Supplier<TokenSet> labels) {
        return false;
    }

    @Override
    public boolean allowsCreateRelationship(int type) {
        return false;
    }

    @Override
    public boolean allowsDeleteRelationship(int type) {
        return false;
    }

    @Override
    public boolean allowsSetProperty(LabelsSupplier labels, int propertyKey) {
        return false;
    }

    @Override
    public boolean allowsSetProperty(RelTypeSupplier type, int propertyKey) {
        return false;
    }

    @Override
    public PermissionState allowsLoadAllData() {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState allowsLoadUri(URI uri, InetAddress address) {
        return PermissionState.EXPLICIT_DENY;
    }

    // No procedure has more rights than the caller

    @Override
    public PermissionState allowExecuteAdminProcedures() {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState shouldBoostProcedure(int procedureId) {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState shouldBoostFunction(int functionId) {
        return PermissionState.EXPLICIT_DENY;
    }

    @Override
    public PermissionState shouldBoostAggregatingFunction(int functionId) {
        return PermissionState.EXPLICIT_DENY;
    }
}
