package org.leadgraph.visibility;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.visibility.Policy.Agency;
import org.leadgraph.visibility.Policy.Audience;
import org.leadgraph.visibility.Policy.FirstShootingFigure;
import org.leadgraph.visibility.Policy.Level;
import org.leadgraph.visibility.Policy.ExceptionFor;
import org.leadgraph.visibility.Policy.ExceptionKind;
import org.leadgraph.visibility.Policy.Scope;
import org.leadgraph.visibility.Policy.SharingMode;
import org.leadgraph.visibility.Policy.User;
import org.leadgraph.visibility.PolicyGraph.AgencySetting;

/**
 * Makes a {@link Policy} of what the policy graph holds. The guard feeds it nodes, and the service the facts of today or of an earlier day. What is incomplete
 * or has an unknown value is left out or takes the value that shows less, so that an error in the policy hides records and never shows one.
 */
public final class StoredPolicy {
    private final Map<String, Agency> agencies = new HashMap<>();
    private final Map<String, Set<String>> halves = new HashMap<>();
    private final Map<String, User> users = new HashMap<>();
    private final List<Scope> scopes = new ArrayList<>();

    /** Values by the names of {@link PolicyGraph}, as the database stores them; null for what is not there. */
    @FunctionalInterface
    public interface Properties {
        @Nullable
        Object get(String name);

        /** The text of this name; empty when there is none, or something else. */
        default String text(String name) {
            return get(name) instanceof String text ? text : "";
        }
    }

    /** An agency with its one sharing policy. */
    public void agency(Properties agency, Properties sharing) {
        String id = agency.text(PolicyGraph.AGENCY_ID);
        Optional<Level> level = value(Level.class, agency.get(PolicyGraph.LEVEL));
        if (id.isEmpty() || level.isEmpty() || sharing.get(AgencySetting.access.name()) == null) {
            return;
        }
        Object figure = sharing.get(AgencySetting.timeToFirstShooting.name());
        agencies.put(id, new Agency(id, level.get(), agency.text(PolicyGraph.KIND),
                value(SharingMode.class, sharing.get(AgencySetting.mode.name())).orElse(SharingMode.ITEM_POLICY),
                sharing.text(AgencySetting.access.name()).equals(PolicyGraph.ACTIVE),
                !Boolean.FALSE.equals(sharing.get(AgencySetting.rejectsJ.name())),
                sharing.text(AgencySetting.leadPointer.name()).equals(Colour.YELLOW.name()), Set.of(),
                figure != null && !figure.equals(FirstShootingFigure.DAYS.name())));
    }

    /** One half of an agreement; agencies are partners when each shares with the other (K-01). */
    public void half(String fromAgency, String toAgency) {
        halves.computeIfAbsent(fromAgency, _ -> new HashSet<>()).add(toAgency);
    }

    /** A user whom this ORI of this agency employs. */
    public void user(Properties user, String ori, String agencyId) {
        String id = user.text(PolicyGraph.USER_ID);
        if (!id.isEmpty()) {
            users.put(id, new User(id, user.text(PolicyGraph.STATUS).equals(PolicyGraph.ACTIVE), ori, agencyId,
                    standing(user.get(PolicyGraph.STANDING_UNTIL))));
        }
    }

    /** A user of whom no dated standing is kept has it as long as the account is active; a value that is no moment is one that has passed. */
    private static Instant standing(@Nullable Object until) {
        return switch (until) {
            case null -> Instant.MAX;
            case ZonedDateTime moment -> moment.toInstant();
            default -> Instant.MIN;
        };
    }

    /** A scope of this agency, with the owner's exceptions. */
    public void scope(Properties scope, String agencyId, List<ExceptionFor> exceptions) {
        Optional<Audience> audience = value(Audience.class, scope.get(PolicyGraph.AUDIENCE));
        if (audience.isPresent() && scope.get(PolicyGraph.NUMBER) instanceof Number number) {
            scopes.add(new Scope(number.intValue(), agencyId, scope.text(PolicyGraph.DATA_CLASS), audience.get(),
                    colour(scope.get(PolicyGraph.COLOUR)), exceptions, heldWith(scope.get(PolicyGraph.HELD_WITH))));
        }
    }

    /** What is no list of numbers names a scope that is not there, with which nothing is shown. */
    private static List<Integer> heldWith(@Nullable Object numbers) {
        return switch (numbers) {
            case null -> List.of();
            case long[] known -> Arrays.stream(known).mapToObj(number -> (int) number).toList();
            default -> List.of(-1);
        };
    }

    /** An exception of a scope. */
    public static ExceptionFor exception(ExceptionKind to, String target, @Nullable Object colour) {
        return new ExceptionFor(to, target, colour(colour));
    }

    private static Colour colour(@Nullable Object name) {
        return value(Colour.class, name).orElse(Colour.RED);
    }

    /** The policy of all that was told. */
    public Policy policy(long epoch) {
        agencies.replaceAll((id, agency) -> agency.withPartners(partners(id)));
        return new Policy(epoch, agencies, users, scopes);
    }

    private Set<String> partners(String id) {
        Set<String> partners = new HashSet<>(halves.getOrDefault(id, Set.of()));
        partners.removeIf(other -> other.equals(id) || other.isEmpty() || !halves.getOrDefault(other, Set.of()).contains(id));
        return Set.copyOf(partners);
    }

    private static <E extends Enum<E>> Optional<E> value(Class<E> type, @Nullable Object name) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equals(name)).findFirst();
    }
}
