package org.leadgraph.guard.kernel;

import java.util.function.Supplier;
import org.leadgraph.visibility.View;
import org.neo4j.internal.kernel.api.LabelsSupplier;
import org.neo4j.internal.kernel.api.security.SelectedPropertiesProvider;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.values.storable.IntegralValue;

/** The rejected encoding, for comparison: a record's scope as an integer property. */
final class PropertyAccessMode extends CallerAccessMode {
    private final View view;
    private final int scopeKey;
    private final PropertySelection scope;

    PropertyAccessMode(View view, ScopeLabels labels, AllowedTokens allowed, int scopeKey) {
        super(view, labels, allowed);
        this.view = view;
        this.scopeKey = scopeKey;
        this.scope = PropertySelection.selection(scopeKey);
    }

    @Override
    public boolean allowsTraverseNode(LabelsSupplier labels, SelectedPropertiesProvider properties) {
        return isGreen(properties);
    }

    @Override
    public boolean allowsReadNodeProperties(LabelsSupplier labels, int[] propertyKeys, Supplier<SelectedPropertiesProvider> properties) {
        return isGreen(properties.get());
    }

    private boolean isGreen(SelectedPropertiesProvider properties) {
        return properties.get(scope).get(scopeKey) instanceof IntegralValue number && view.isGreen((int) number.longValue());
    }
}
