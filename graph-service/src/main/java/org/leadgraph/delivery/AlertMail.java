package org.leadgraph.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leadgraph.alert.Alert;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail that says which records are new: their ids and owners, since mail is read and kept by others. */
@Component
@EnableConfigurationProperties(DeliverySettings.class)
class AlertMail implements Channel {
    private final ObjectProvider<JavaMailSender> server;
    private final DeliverySettings settings;

    AlertMail(ObjectProvider<JavaMailSender> server, DeliverySettings settings) {
        this.server = server;
        this.settings = settings;
    }

    @Override
    public Kind kind() {
        return Kind.MAIL;
    }

    @Override
    public boolean isOn() {
        return settings.from() != null && server.getIfAvailable() != null;
    }

    void requireOn() {
        if (!isOn()) {
            throw new InvalidRequest(DeliveryProblem.DELIVERY_OFF,
                    "This service sends no mail. The operator can set spring.mail.host and leadgraph.delivery.from.", "G-01");
        }
    }

    @Override
    public void send(AlertDelivery delivery, List<Alert> alerts, Message message) throws NotTaken {
        JavaMailSender sender = server.getObject();
        MimeMessage written = sender.createMimeMessage();
        try {
            MimeMessageHelper mail = new MimeMessageHelper(written, StandardCharsets.UTF_8.name());
            mail.setFrom(String.valueOf(settings.from()));
            mail.setTo(String.valueOf(delivery.address()));
            mail.setSubject("Leadgraph: " + (alerts.size() == 1 ? "1 new alert" : alerts.size() + " new alerts"));
            mail.setText(text(alerts, message.searchId()));
            // One that is sent twice, because nobody knows whether the first arrived, is one for the reader's program.
            written.setHeader("Message-ID", "<" + message.id() + "@leadgraph>");
            written.setHeader("Auto-Submitted", "auto-generated");
            sender.send(written);
        } catch (MessagingException | MailException refused) {
            throw new NotTaken(refused.getClass().getSimpleName());
        }
    }

    private String text(List<Alert> alerts, String searchId) {
        String named = alerts.stream().limit(MOST_NAMED).map(AlertMail::line).collect(Collectors.joining("\n"));
        String more = alerts.size() > MOST_NAMED ? "\nand " + (alerts.size() - MOST_NAMED) + " more" : "";
        String where = settings.page() == null ? "Sign in to see what is new." : "Sign in to see what is new: " + settings.page();
        return "New to you, by your rules for alerts:\n\n" + named + more + "\n\n" + where + "\n\n" + Search.NOTICE
                + "\nThe search log has this as " + searchId + ". You asked for these mails; stop them where you see your alerts.\n";
    }

    private static String line(Alert alert) {
        return Stream.of(alert.record(), alert.other()).filter(Objects::nonNull).map(AlertMail::named)
                .collect(Collectors.joining(", with ", "- ", ""));
    }

    private static String named(GraphRecord record) {
        return record.recordId() + " of " + record.node().ori();
    }
}
