package org.leadgraph.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.leadgraph.visibility.Colour;
import org.leadgraph.visibility.Policy;

/** Policies as they would be: each is another policy with one thing changed. */
public final class Suppose {
    private Suppose() {
    }

    /** Both halves of the agreement of these two are given, or neither. */
    public static Policy agreement(Policy policy, String one, String other, boolean given) {
        return partner(partner(policy, one, other, given), other, one, given);
    }

    private static Policy partner(Policy policy, String agencyId, String partner, boolean given) {
        return agency(policy, agencyId, agency -> {
            Set<String> partners = new HashSet<>(agency.partners());
            if (given) {
                partners.add(partner);
            } else {
                partners.remove(partner);
            }
            return agency.withPartners(Set.copyOf(partners));
        });
    }

    /** The agency shares in this mode. */
    public static Policy mode(Policy policy, String agencyId, Policy.SharingMode mode) {
        return agency(policy, agencyId, agency -> agency.withMode(mode));
    }

    /** The scope has this colour. */
    public static Policy colour(Policy policy, int number, Colour colour) {
        return new Policy(policy.epoch(), policy.agencies(), policy.users(), policy.scopes()
                .stream()
                .map(scope -> scope.number() == number ? scope.withColour(colour) : scope)
                .toList());
    }

    /** There is this user too. */
    public static Policy user(Policy policy, Policy.User user) {
        Map<String, Policy.User> users = new HashMap<>(policy.users());
        users.put(user.userId(), user);
        return new Policy(policy.epoch(), policy.agencies(), users, policy.scopes());
    }

    private static Policy agency(Policy policy, String agencyId, UnaryOperator<Policy.Agency> change) {
        Map<String, Policy.Agency> agencies = new HashMap<>(policy.agencies());
        agencies.computeIfPresent(agencyId, (_, agency) -> change.apply(agency));
        return new Policy(policy.epoch(), agencies, policy.users(), policy.scopes());
    }
}
