package org.leadgraph.guard.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Colour;
import org.leadgraph.visibility.Policy;
import org.leadgraph.visibility.Policy.Agency;
import org.leadgraph.visibility.Policy.Audience;
import org.leadgraph.visibility.Policy.ExceptionFor;
import org.leadgraph.visibility.Policy.Scope;
import org.leadgraph.visibility.Policy.User;
import org.leadgraph.visibility.World;

/** Makes faults that mistake the policy, or the caller. */
final class WrongPolicies {
    private WrongPolicies() {
    }

    interface AgencyChange {
        Agency change(Agency agency, Set<World.Half> halves);
    }

    /** Partners of partners are partners. */
    static Fault transitivePartners() {
        return new Fault() {
            @Override
            public Policy policy(Policy right, Set<World.Half> halves) {
                return agencies((agency, ignored) -> {
                    Set<String> partners = new HashSet<>(agency.partners());
                    right.agencies().values().stream().filter(other -> other.partners().contains(agency.agencyId()))
                            .forEach(other -> partners.addAll(other.partners()));
                    return with(agency, partners);
                }).policy(right, halves);
            }
        };
    }

    static Fault policy(UnaryOperator<Policy> change) {
        return new Fault() {
            @Override
            public Policy policy(Policy right, Set<World.Half> halves) {
                return change.apply(right);
            }
        };
    }

    static Fault agencies(AgencyChange change) {
        return new Fault() {
            @Override
            public Policy policy(Policy right, Set<World.Half> halves) {
                Map<String, Agency> agencies = new HashMap<>();
                right.agencies().forEach((id, agency) -> agencies.put(id, change.change(agency, halves)));
                return new Policy(right.epoch(), agencies, right.users(), right.scopes());
            }
        };
    }

    static Fault users(UnaryOperator<User> change) {
        return policy(right -> {
            Map<String, User> users = new HashMap<>();
            right.users().forEach((id, user) -> users.put(id, change.apply(user)));
            return new Policy(right.epoch(), right.agencies(), users, right.scopes());
        });
    }

    static Fault scopes(UnaryOperator<Scope> change) {
        return policy(right -> {
            List<Scope> scopes = new ArrayList<>(right.scopes());
            scopes.replaceAll(change);
            return new Policy(right.epoch(), right.agencies(), right.users(), scopes);
        });
    }

    static Fault callers(UnaryOperator<Caller> change) {
        return new Fault() {
            @Override
            public Caller caller(Caller right) {
                return change.apply(right);
            }
        };
    }

    static Colour green(Colour colour) {
        return colour == Colour.YELLOW ? Colour.GREEN : colour;
    }

    static Agency with(Agency agency, Set<String> partners) {
        return new Agency(agency.agencyId(), agency.level(), agency.kind(), agency.mode(), agency.active(), agency.rejectsJ(),
                agency.leadPointerYellow(), partners, agency.bandsOnly());
    }

    static Scope with(Scope scope, Audience audience, Colour colour, List<ExceptionFor> exceptions) {
        return new Scope(scope.number(), scope.agencyId(), scope.dataClass(), audience, colour, exceptions);
    }
}
