package org.leadgraph.delivery;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.identity.VerifiedMail;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.search.Purpose;
import org.leadgraph.search.Search;
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

    DeliveryController(Deliveries deliveries, AlertMail mail) {
        this.deliveries = deliveries;
        this.mail = mail;
    }

    @QueryMapping
    @Nullable
    AlertDelivery alertDelivery(@ContextValue Search search) {
        return deliveries.of(Initiator.of(search)).orElse(null);
    }

    @MutationMapping
    AlertDelivery saveAlertDelivery(DataFetchingEnvironment sent, @ContextValue Search search) {
        mail.requireOn();
        Map<String, Object> delivery = Objects.requireNonNull(sent.getArgument("delivery"));
        Timetable timetable = Timetable.sent(delivery);
        String address = VerifiedMail.ofCaller().orElseThrow(() -> new NotPermitted(DeliveryProblem.DELIVERY_ADDRESS_UNVERIFIED,
                "Your token names no address that your identity provider has verified. Ask it to send email and email_verified.", "G-01"));
        return deliveries.save(search, timetable, address);
    }

    @MutationMapping
    String stopAlertDelivery(@ContextValue Search search) {
        return deliveries.stop(Initiator.of(search));
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
