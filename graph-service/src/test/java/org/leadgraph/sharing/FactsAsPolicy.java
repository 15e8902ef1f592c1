package org.leadgraph.sharing;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadgraph.sharing.Facts.Half;
import org.leadgraph.visibility.Colour;
import org.leadgraph.visibility.Policy;

/** Facts as the policy that the rules decide by. */
public final class FactsAsPolicy {
    private FactsAsPolicy() {
    }

    public static Policy of(Facts facts) {
        Map<String, Policy.Agency> agencies = new HashMap<>();
        Map<String, String> agencyOfOri = new HashMap<>();
        for (Facts.Agency agency : facts.agencies()) {
            agencies.put(agency.id(),
                    new Policy.Agency(agency.id(), Policy.Level.valueOf(agency.level()), agency.kind(),
                            Policy.SharingMode.valueOf(agency.mode()), agency.access().equals("ACTIVE"), agency.rejectsJ(),
                            agency.leadPointer().equals("YELLOW"), partners(facts, agency.id()), agency.firstShooting().equals("BANDS")));
            agency.oris().forEach(ori -> agencyOfOri.put(ori, agency.id()));
        }
        Map<String, Policy.User> users = new HashMap<>();
        for (Facts.User user : facts.users()) {
            users.put(user.id(), new Policy.User(user.id(), user.status().equals("ACTIVE"), user.ori(), agencyOfOri.get(user.ori()),
                    Instant.MAX));
        }
        return new Policy(1, agencies, users, facts.scopes().stream().map(FactsAsPolicy::scope).toList());
    }

    private static Set<String> partners(Facts facts, String agency) {
        Set<String> partners = new HashSet<>();
        for (Half half : facts.agreements()) {
            if (half.from().equals(agency) && facts.agreements().contains(new Half(half.to(), agency))) {
                partners.add(half.to());
            }
        }
        return partners;
    }

    private static Policy.Scope scope(Facts.Scope scope) {
        List<Policy.ExceptionFor> exceptions = scope.exceptions()
                .stream()
                .map(exception -> new Policy.ExceptionFor(Policy.ExceptionKind.valueOf(exception.kind()), exception.target(),
                        Colour.valueOf(exception.colour())))
                .toList();
        return new Policy.Scope(scope.number(), scope.agency(), scope.dataClass(), Policy.Audience.valueOf(scope.audience()),
                Colour.valueOf(scope.colour()), exceptions);
    }
}
