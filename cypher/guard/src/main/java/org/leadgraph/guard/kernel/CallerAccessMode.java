package org.leadgraph.guard.kernel;

import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.leadgraph.visibility.View;
import org.neo4j.internal.kernel.api.LabelsSupplier;
import org.neo4j.internal.kernel.api.RelTypeSupplier;
import org.neo4j.internal.kernel.api.security.PermissionState;
import org.neo4j.internal.kernel.api.security.SelectedPropertiesProvider;
import org.neo4j.storageengine.api.PropertySelection;

/**
 * What Neo4j's kernel may do for one caller in one transaction. Immutable.
 *
 * <p>
 * A node is there when its scope is green, a relationship when its type is one of the domain's and both its ends are there. Every question that would let
 * the kernel skip the look at the single node (all labels, all nodes with a label, count store, covering index) is answered no. Not final only for the
 * tests, which compare it with modes that differ in one answer.
 */
class CallerAccessMode extends ReadOnlyAccessMode {
    private static final IntPredicate EVERY_PROPERTY = key -> true;

    private final View view;
    private final ScopeLabels scopeLabels;
    private final AllowedTokens allowed;

    CallerAccessMode(View view, ScopeLabels scopeLabels, AllowedTokens allowed) {
        this.view = view;
        this.scopeLabels = scopeLabels;
        this.allowed = allowed;
    }

    View view() {
        return view;
    }

    // Nodes and relationships

    @Override
    public boolean allowsTraverseNode(LabelsSupplier labels, SelectedPropertiesProvider properties) {
        return scopeLabels.isGreen(labels.getLabels(), view);
    }

    @Override
    public boolean allowsTraverseRelationship(int type, SelectedPropertiesProvider properties) {
        return allowed.relationshipType(type);
    }

    // Shortcuts past the single node: none

    @Override
    public boolean allowsTraverseAllLabels() {
        return false;
    }

    @Override
    public boolean allowsTraverseAllNodesWithLabel(int label) {
        return false;
    }

    @Override
    public boolean allowsTraverseNode(int... labels) {
        return false;
    }

    @Override
    public boolean allowsTraverseAllRelTypes() {
        return false;
    }

    @Override
    public boolean allowsTraverseRelType(int type) {
        return false;
    }

    @Override
    public boolean allowsTraverseAllRelsWithType(int type) {
        return false;
    }

    @Override
    public boolean allowsTraverseAndReadAllMatchingNodeProperties(int[] labels, int[] propertyKeys) {
        return false;
    }

    @Override
    public boolean allowsTraverseAndReadAllMatchingRelProperties(int[] types, int[] propertyKeys) {
        return false;
    }

    // These three mean "there is nothing to look at": saying so would be a shortcut as well.

    @Override
    public boolean disallowsTraverseLabel(int label) {
        return false;
    }

    @Override
    public boolean disallowsTraverseRelType(int type) {
        return false;
    }

    @Override
    public boolean hasNoTraverseNodePrivilege() {
        return false;
    }

    // Names of labels and types are published schema, except those that only say whose a record is, or how agencies share.

    @Override
    public boolean hasApplicableTraverseNodeAllowPropertyRules(int label) {
        return scopeLabels.isDomainLabel(label);
    }

    @Override
    public boolean hasApplicableTraverseRelAllowPropertyRules(int type) {
        return allowed.relationshipType(type);
    }

    @Override
    public boolean allowsSeePropertyKeyToken(int propertyKey) {
        return true;
    }

    // Properties: a node or relationship that is there shows all of them

    @Override
    public boolean allowsReadNodeProperties(LabelsSupplier labels, int[] propertyKeys, Supplier<SelectedPropertiesProvider> properties) {
        return scopeLabels.isGreen(labels.getLabels(), view);
    }

    @Override
    public IntPredicate allowedToReadNodeProperties(LabelsSupplier labels, Supplier<SelectedPropertiesProvider> properties,
            PropertySelection selection) {
        return EVERY_PROPERTY;
    }

    @Override
    public boolean allowsReadRelProperties(RelTypeSupplier type, int[] propertyKeys, Supplier<SelectedPropertiesProvider> properties) {
        return true;
    }

    @Override
    public IntPredicate allowedToReadRelationshipProperties(RelTypeSupplier type, Supplier<SelectedPropertiesProvider> properties,
            PropertySelection selection) {
        return EVERY_PROPERTY;
    }

    // Procedures and functions: an allow-list

    @Override
    public PermissionState allowsExecuteProcedure(int procedureId) {
        return PermissionState.fromAllowList(allowed.procedure(procedureId));
    }

    @Override
    public PermissionState allowsExecuteFunction(int functionId) {
        return PermissionState.fromAllowList(allowed.function(functionId));
    }

    @Override
    public PermissionState allowsExecuteAggregatingFunction(int functionId) {
        return PermissionState.fromAllowList(allowed.aggregation(functionId));
    }

    @Override
    public String name() {
        return "leadgraph caller";
    }
}
