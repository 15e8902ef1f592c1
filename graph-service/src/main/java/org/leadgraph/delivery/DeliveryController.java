package org.leadgraph.delivery;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.identity.VerifiedMail;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.search.Purpose;
import org.leadgraph.search.Search;
import org.leadgraph.webhook.Webhooks;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How a user's own alerts are sent. */
@Controller
class DeliveryController {
    private final Deliveries deliveries;
    private final AlertMail mail;
    private final Webhooks webhooks;

    DeliveryController(Deliveries deliveries, AlertMail mail, Webhooks webhooks) {
        this.deliveries = deliveries;
        this.mail = mail;
        this.webhooks = webhooks;
    }

    @QueryMapping
    List<AlertDelivery> alertDeliveries(@ContextValue Search search) {
        return deliveries.of(Initiator.of(search));
    }

    @MutationMapping
    AlertDelivery saveAlertDelivery(DataFetchingEnvironment sent, @ContextValue Search search) {
        Map<String, Object> delivery = Objects.requireNonNull(sent.getArgument("delivery"));
        Recipient to = delivery.get("webhook") instanceof String webhookId ? program(webhookId) : ownMail();
        return deliveries.save(search, Timetable.sent(delivery), to);
    }

    private Recipient program(String webhookId) {
        webhooks.requireOn();
        return Recipient.webhook(webhookId);
    }

    private Recipient ownMail() {
        mail.requireOn();
        return Recipient.mail(VerifiedMail.ofCaller().orElseThrow(() -> new NotPermitted(DeliveryProblem.DELIVERY_ADDRESS_UNVERIFIED,
                "Your token names no address that your identity provider has verified. Ask it to send email and email_verified.", "G-01")));
    }

    @MutationMapping
    String stopAlertDelivery(@Argument Channel.Kind channel, @ContextValue Search search) {
        return deliveries.stop(Initiator.of(search), channel);
    }

    @SchemaMapping
    Channel.Kind channel(AlertDelivery delivery) {
        return delivery.channel();
    }

    @SchemaMapping
    @Nullable
    String address(AlertDelivery delivery) {
        return delivery.address();
    }

    @SchemaMapping
    @Nullable
    String webhookId(AlertDelivery delivery) {
        return delivery.webhookId();
    }

    @SchemaMapping
    @Nullable
    String webhookName(AlertDelivery delivery) {
        return delivery.to().webhook() == null ? null : delivery.to().webhook().name();
    }

    @SchemaMapping
    Timetable.Pace pace(AlertDelivery delivery) {
        return delivery.timetable().pace();
    }

    @SchemaMapping
    @Nullable
    String at(AlertDelivery delivery) {
        return Timetable.clock(delivery.timetable().at());
    }

    @SchemaMapping
    String zone(AlertDelivery delivery) {
        return delivery.timetable().zone().getId();
    }

    @SchemaMapping
    @Nullable
    String quietFrom(AlertDelivery delivery) {
        return Timetable.clock(delivery.timetable().quietFrom());
    }

    @SchemaMapping
    @Nullable
    String quietTo(AlertDelivery delivery) {
        return Timetable.clock(delivery.timetable().quietTo());
    }

    @SchemaMapping
    @Nullable
    String useCode(AlertDelivery delivery) {
        return delivery.why().get(Purpose.USE_CODE);
    }

    @SchemaMapping
    @Nullable
    String reason(AlertDelivery delivery) {
        return delivery.why().get(Purpose.SEARCH_REASON);
    }

    @SchemaMapping
    AlertDelivery.State state(AlertDelivery delivery) {
        return delivery.state(deliveries.now());
    }
}
