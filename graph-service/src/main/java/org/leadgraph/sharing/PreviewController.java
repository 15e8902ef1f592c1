package org.leadgraph.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Acts;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.Policies;
import org.leadgraph.policy.Suppose;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.search.Search;
import org.leadgraph.sharing.Preview.KindChange;
import org.leadgraph.visibility.Colour;
import org.leadgraph.visibility.Policy;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/**
 * What a change would show and hide, before it is made. An approver is shown how many of the agency's records others would gain and lose; how many of another agency's,
 * only once that agency has given its half.
 */
@Controller
class PreviewController {

    private final Acts acts;
    private final Policies policies;
    private final Agencies agencies;
    private final SystemGraph graph;

    PreviewController(Acts acts, Policies policies, Agencies agencies, SystemGraph graph) {
        this.acts = acts;
        this.policies = policies;
        this.agencies = agencies;
        this.graph = graph;
    }

    /**
     * What an agreement, or its end, does.
     *
     * @param theirs
     *            null while the other agency has not given its half
     */
    record SharingPreview(@Nullable Agency agency, List<KindChange> ours, @Nullable List<KindChange> theirs) {}

    /** What a change of the agency's policy does for one partner. */
    record PartnerPreview(@Nullable Agency agency, List<KindChange> changes) {}

    @QueryMapping
    SharingPreview previewSharing(@Argument String agency, @Argument boolean given, @ContextValue Search search) {
        Actor actor = acts.actor(search, SharingAct.SHARING_PREVIEW);
        Participants.refuseFieldDivision(actor);
        String own = actor.agencyId();
        String other = AgencyIds.of(agency);
        if (other.equals(own)) {
            throw new InvalidRequest(SharingProblem.OWN_AGENCY, "An agency cannot have an agreement with itself. Name another agency.",
                    "K-02");
        }
        Map<String, List<String>> oris = agencies.orisOf(List.of(own, other));
        return graph.inTransaction(tx -> {
            Pair pair = Pair.read(actor, other, tx).orElseThrow(() -> new NotFound(SharingProblem.AGENCY_UNKNOWN,
                    "There is no agency with this id. Look it up with `availableAgencies`.", "K-02"));
            Policy now = policies.of(tx, List.of(own, other));
            Policy then = Suppose.agreement(now, own, other, given);
            Preview preview = new Preview(tx);
            List<KindChange> ours = preview.between(Onlookers.of(now, other, oris.getOrDefault(other, List.of()), own),
                    Onlookers.of(then, other, oris.getOrDefault(other, List.of()), own));
            List<KindChange> theirs = !pair.received()
                    ? null
                    : preview.between(Onlookers.of(now, own, oris.getOrDefault(own, List.of()), other),
                            Onlookers.of(then, own, oris.getOrDefault(own, List.of()), other));
            return new SharingPreview(agencies.withIds(List.of(other)).get(other), ours, theirs);
        });
    }

    @QueryMapping
    Connection previewSharingMode(@Argument Policy.SharingMode mode, @Argument int first, @Argument @Nullable String after,
            @ContextValue Search search) {
        Actor actor = acts.actor(search, SharingAct.SHARING_PREVIEW);
        return partners(actor, new AgencyPage(first, after), (_, policy) -> Suppose.mode(policy, actor.agencyId(), mode));
    }

    @QueryMapping
    Connection previewDataClassColour(@Argument String dataClass, @Argument Colour colour, @Argument int first,
            @Argument @Nullable String after, @ContextValue Search search) {
        Actor actor = acts.actor(search, SharingAct.SHARING_PREVIEW);
        return partners(actor, new AgencyPage(first, after), (tx, policy) -> {
            DataClass found = DataClass.atRest(tx, actor.agencyId(), dataClass);
            return Suppose.colour(policy, found.number(), colour);
        });
    }

    private interface Change {
        Policy of(SystemTransaction tx, Policy policy);
    }

    /** Partners for whom the change changes something, by name. */
    private Connection partners(Actor actor, AgencyPage page, Change change) {
        Participants.refuseFieldDivision(actor);
        String own = actor.agencyId();
        return graph.inTransaction(tx -> {
            Set<String> all = new TreeSet<>(
                    Objects.requireNonNull(policies.of(tx, List.of(own)).agencies().get(own), "The actor's agency").partners());
            all.add(own);
            Policy now = policies.of(tx, all);
            Policy then = change.of(tx, now);
            all.remove(own);
            Map<String, List<String>> oris = agencies.orisOf(all);
            Preview preview = new Preview(tx);
            List<PartnerPreview> found = new ArrayList<>();
            for (Agency partner : agencies.withIds(all)
                    .values()
                    .stream()
                    .sorted(Comparator.comparing(Agency::name).thenComparing(Agency::agencyId))
                    .filter(partner -> page.isBefore(partner.name(), partner.agencyId()))
                    .toList()) {
                List<String> at = oris.getOrDefault(partner.agencyId(), List.of());
                List<KindChange> changes = preview.between(Onlookers.of(now, partner.agencyId(), at, own),
                        Onlookers.of(then, partner.agencyId(), at, own));
                if (!changes.isEmpty()) {
                    found.add(new PartnerPreview(partner, changes));
                }
                if (found.size() > page.first()) {
                    break;
                }
            }
            UnaryOperator<List<PartnerPreview>> same = list -> list;
            return page.of(found, each -> Objects.requireNonNull(each.agency()).name(),
                    each -> Objects.requireNonNull(each.agency()).agencyId(), same::apply);
        });
    }
}
