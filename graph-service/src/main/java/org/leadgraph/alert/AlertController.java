package org.leadgraph.alert;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.leadgraph.act.Initiator;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** A user's own alerts. */
@Controller
class AlertController {
    private final Alerts alerts;

    AlertController(Alerts alerts) {
        this.alerts = alerts;
    }

    @QueryMapping
    List<AlertRule> alertRules(@ContextValue Search search) {
        return alerts.rules(Initiator.of(search));
    }

    @QueryMapping
    Alert.Found alerts(@Argument int first, @ContextValue Search search) {
        return alerts.found(search, first);
    }

    @QueryMapping
    int previewAlertRule(DataFetchingEnvironment sent, @ContextValue Search search) {
        return alerts.preview(search, rule(sent));
    }

    @MutationMapping
    AlertRule saveAlertRule(DataFetchingEnvironment sent, @ContextValue Search search) {
        return alerts.save(search, rule(sent));
    }

    @MutationMapping
    String deleteAlertRule(@Argument String id, @ContextValue Search search) {
        return alerts.delete(Initiator.of(search), id);
    }

    @MutationMapping
    int acknowledgeAlerts(@Argument List<String> keys, @ContextValue Search search) {
        return alerts.acknowledge(Initiator.of(search), keys);
    }

    private static AlertRule rule(DataFetchingEnvironment sent) {
        Map<String, Object> rule = Objects.requireNonNull(sent.getArgument("rule"));
        return AlertRule.sent(rule);
    }
}
