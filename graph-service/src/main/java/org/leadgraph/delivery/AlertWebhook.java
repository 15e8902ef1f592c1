package org.leadgraph.delivery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.leadgraph.alert.Alert;
import org.leadgraph.webhook.Webhooks;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The message to a webhook that says which records are new to whom: their ids and owners, since what receives it is not ours. */
@Component
class AlertWebhook implements Channel {
    private static final JsonMapper JSON = new JsonMapper();

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    AlertWebhook(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @Override
    public Kind kind() {
        return Kind.WEBHOOK;
    }

    @Override
    public boolean isOn() {
        return webhooks.areOn();
    }

    @Override
    public void send(AlertDelivery delivery, List<Alert> alerts, Message message) throws NotTaken {
        String webhookId = Objects.requireNonNull(delivery.webhookId());
        Optional<String> refused = webhooks.send(delivery.agencyId(), webhookId, message.id(), body(delivery, alerts, message));
        if (refused.isPresent()) {
            throw new NotTaken(refused.get());
        }
    }

    private byte[] body(AlertDelivery delivery, List<Alert> alerts, Message message) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("user", delivery.identity().userId());
        data.put("searchId", message.searchId());
        data.put("total", alerts.size());
        data.put("alerts", alerts.stream().limit(MOST_NAMED).map(AlertWebhook::named).toList());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "alerts.new");
        body.put("timestamp", deliveries.now().toInstant().toString());
        body.put("data", data);
        return JSON.writeValueAsBytes(body);
    }

    private static Map<String, Object> named(Alert alert) {
        return Map.of("records", Stream.of(alert.record(), alert.other()).filter(Objects::nonNull).map(record -> {
            Map<String, Object> named = new LinkedHashMap<>();
            named.put("id", record.recordId());
            named.put("owner", record.node().ori());
            return named;
        }).toList());
    }
}
