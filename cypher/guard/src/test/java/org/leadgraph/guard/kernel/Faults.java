package org.leadgraph.guard.kernel;

import static org.leadgraph.guard.kernel.WrongAnswers.mode;
import static org.leadgraph.guard.kernel.WrongAnswers.named;
import static org.leadgraph.guard.kernel.WrongAnswers.nodes;
import static org.leadgraph.guard.kernel.WrongAnswers.only;
import static org.leadgraph.guard.kernel.WrongPolicies.agencies;
import static org.leadgraph.guard.kernel.WrongPolicies.callers;
import static org.leadgraph.guard.kernel.WrongPolicies.green;
import static org.leadgraph.guard.kernel.WrongPolicies.scopes;
import static org.leadgraph.guard.kernel.WrongPolicies.transitivePartners;
import static org.leadgraph.guard.kernel.WrongPolicies.users;
import static org.leadgraph.guard.kernel.WrongPolicies.with;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leadgraph.guard.procedures.FaultyCounts;
import org.leadgraph.visibility.Caller;
import org.leadgraph.visibility.Policy.Agency;
import org.leadgraph.visibility.Policy.Audience;
import org.leadgraph.visibility.Policy.ExceptionFor;
import org.leadgraph.visibility.Policy.ExceptionKind;
import org.leadgraph.visibility.Policy.User;
import org.leadgraph.visibility.UseCode;
import org.leadgraph.visibility.VisibilityRules;
import org.neo4j.internal.kernel.api.security.PermissionState;

/** Faults by name: those that the comparison must notice, and those that change no answer. */
public final class Faults {
    public static final Map<String, Fault> NOTICED = new LinkedHashMap<>();
    /** Changes no answer, with the reason. When one of them is noticed, Neo4j has changed, and the reason is to be looked at again. */
    public static final Map<String, Fault> EQUIVALENT = new LinkedHashMap<>();

    static {
        for (String answer : List.of("allowsTraverseAllLabels", "allowsTraverseAllNodesWithLabel", "allowsTraverseAllRelTypes",
                "allowsTraverseAndReadAllMatchingNodeProperties", "allowsTraverseAndReadAllMatchingRelProperties", "disallowsTraverseLabel",
                "disallowsTraverseRelType", "hasNoTraverseNodePrivilege", "allowsTraverseRelationship")) {
            NOTICED.put(answer + " is always true", mode(named(answer), true));
        }
        NOTICED.put("the count store answers for relationships",
                mode(named("allowsTraverseRelType").or(WrongAnswers::isNodeShortcut), true));
        NOTICED.put("index seeks read nothing", mode(named("allowsReadNodeProperties"), false));
        NOTICED.put("writes are allowed", mode(named("allowsWrites", "allowsCreateNode", "allowsSetProperty", "allowsSetLabel"), true));
        NOTICED.put("every procedure is allowed, scores included",
                mode(named("allowsExecuteProcedure"), PermissionState.EXPLICIT_GRANT));
        NOTICED.put("of two scopes the first counts", nodes((scopes, view, labels) -> {
            for (int i = 0; i < labels.numberOfTokens(); i++) {
                int label = labels.token(i);
                if (!scopes.isDomainLabel(label)) {
                    return view.isGreen(scopes.scopeOf(only(label)));
                }
            }
            return false;
        }));
        NOTICED.put("without a scope a node is visible", nodes((scopes, view, labels) -> {
            boolean none = true;
            for (int i = 0; i < labels.numberOfTokens(); i++) {
                none &= scopes.isDomainLabel(labels.token(i));
            }
            return none || scopes.isGreen(labels, view);
        }));
        NOTICED.put("reference data is hidden",
                nodes((scopes, view, labels) -> scopes.scopeOf(labels) != 0 && scopes.isGreen(labels, view)));

        NOTICED.put("half an agreement counts", agencies((agency, halves) -> {
            Set<String> partners = new HashSet<>(agency.partners());
            halves.stream().filter(half -> half.from().equals(agency.agencyId())).forEach(half -> partners.add(half.to()));
            halves.stream().filter(half -> half.to().equals(agency.agencyId())).forEach(half -> partners.add(half.from()));
            return with(agency, partners);
        }));
        NOTICED.put("partners of partners are partners", transitivePartners());
        NOTICED.put("a suspended agency shares", agencies((agency, halves) -> new Agency(agency.agencyId(), agency.level(), agency.kind(),
                agency.mode(), true, agency.rejectsJ(), agency.leadPointerYellow(), agency.partners(), agency.bandsOnly())));
        NOTICED.put("every agency offers lead pointers", agencies((agency, halves) -> new Agency(agency.agencyId(), agency.level(),
                agency.kind(), agency.mode(), agency.active(), agency.rejectsJ(), true, agency.partners(), agency.bandsOnly())));
        NOTICED.put("rejection of use code J is ignored", agencies((agency, halves) -> new Agency(agency.agencyId(), agency.level(),
                agency.kind(), agency.mode(), agency.active(), false, agency.leadPointerYellow(), agency.partners(), agency.bandsOnly())));
        NOTICED.put("an owner who gives bands gives days", agencies((agency, halves) -> new Agency(agency.agencyId(), agency.level(),
                agency.kind(), agency.mode(), agency.active(), agency.rejectsJ(), agency.leadPointerYellow(), agency.partners(), false)));
        NOTICED.put("use code A is ignored", callers(caller -> new Caller(caller.useCode() == UseCode.A ? UseCode.C : caller.useCode(),
                caller.userId())));
        NOTICED.put("limited participants are ordinary",
                users(user -> new User(user.userId(), user.active(), user.ori().replaceAll("I$", "Y"),
                        user.agencyId(), user.standingUntil())));
        NOTICED.put("every ninth character is authorised", users(user -> new User(user.userId(), user.active(),
                VisibilityRules.isAuthorised(user.ori()) ? user.ori() : user.ori().replaceAll(".$", "0"), user.agencyId(),
                user.standingUntil())));
        NOTICED.put("suspended users are served",
                users(user -> new User(user.userId(), true, user.ori(), user.agencyId(), user.standingUntil())));
        NOTICED.put("lapsed standing is ignored",
                users(user -> new User(user.userId(), user.active(), user.ori(), user.agencyId(), Instant.MAX)));
        NOTICED.put("yellow is green", scopes(scope -> with(scope, scope.audience(), green(scope.colour()), scope.exceptions().stream()
                .map(exception -> new ExceptionFor(exception.to(), exception.target(), green(exception.colour()))).toList())));
        NOTICED.put("exceptions are ignored for partners", scopes(scope -> scope.audience() == Audience.SHARED
                ? with(scope, scope.audience(), scope.colour(), List.of())
                : scope));
        NOTICED.put("the least specific exception wins",
                scopes(scope -> with(scope, scope.audience(), scope.colour(), scope.exceptions().stream()
                        .filter(exception -> exception.to() == ExceptionKind.AGENCY_TYPE
                                || scope.exceptions().stream().noneMatch(other -> other.to() == ExceptionKind.AGENCY_TYPE))
                        .toList())));
        NOTICED.put("what is the owner's alone is shared", scopes(scope -> scope.audience() == Audience.OWNER_ONLY
                ? with(scope, Audience.SHARED, scope.colour(), scope.exceptions())
                : scope));
        NOTICED.put("named users are everybody in the agency", scopes(scope -> scope.audience() == Audience.NAMED_USERS
                ? with(scope, Audience.OWNER_ONLY, scope.colour(), scope.exceptions())
                : scope));
        NOTICED.put("views outlive their policy", new Fault() {
            @Override
            public boolean keepsOldViews() {
                return true;
            }
        });
        NOTICED.put("a search takes its limit before it looks", new Fault() {
            @Override
            public int searchLimit() {
                return 5;
            }
        });
        NOTICED.put("a search orders by score", new Fault() {
            @Override
            public boolean ordersByScore() {
                return true;
            }
        });

        for (FaultyCounts.Wrong wrong : List.of(FaultyCounts.Wrong.COUNTS_EVERYTHING, FaultyCounts.Wrong.OF_WHO_ASKED_FIRST)) {
            NOTICED.put("the number of records is wrong: " + wrong, new Fault() {
                @Override
                public FaultyCounts.Wrong count() {
                    return wrong;
                }
            });
        }

        // The cursor looks at each relationship again when it reads it from the store.
        EQUIVALENT.put("allowsTraverseAllRelsWithType is always true", mode(named("allowsTraverseAllRelsWithType"), true));
        // The count store answers only when the type and both labels are open; one of the two answers alone changes nothing but the list of names.
        EQUIVALENT.put("allowsTraverseRelType is always true", mode(named("allowsTraverseRelType"), true));
        EQUIVALENT.put("allowsTraverseNode by labels is always true", mode(WrongAnswers::isNodeShortcut, true));
        // Which properties are read is asked only of nodes that are there.
        EQUIVALENT.put("allowsReadRelProperties is always true", mode(named("allowsReadRelProperties"), true));
    }

    private Faults() {
    }
}
