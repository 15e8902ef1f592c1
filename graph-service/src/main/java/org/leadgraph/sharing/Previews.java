package org.leadgraph.sharing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Actor;
import org.leadgraph.act.Initiator;
import org.leadgraph.act.Looks;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.ListOrder;
import org.leadgraph.graph.Page;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.SystemTransaction;
import org.leadgraph.policy.Policies;
import org.leadgraph.policy.Suppose;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotFound;
import org.leadgraph.sharing.Preview.KindChange;
import org.leadgraph.visibility.Colour;
import org.leadgraph.visibility.Policy;
import org.springframework.stereotype.Service;

/**
 * What a change would show and hide, before it is made. An approver is shown how many of the agency's records others would gain and lose; how many of another agency's,
 * only once that agency has given its half.
 */
@Service
class Previews {

    private static final ListOrder<PartnerPreview> PARTNERS = ListOrder.byNameAndId("preview", each -> each.agency().name(),
            each -> each.agency().agencyId());

    private final Looks looks;
    private final Policies policies;
    private final Agencies agencies;

    Previews(Looks looks, Policies policies, Agencies agencies) {
        this.looks = looks;
        this.policies = policies;
        this.agencies = agencies;
    }

    /**
     * What an agreement, or its end, does.
     *
     * @param theirs
     *            null while the other agency has not given its half
     */
    record SharingPreview(@Nullable Agency agency, List<KindChange> ours, @Nullable List<KindChange> theirs) {}

    /** What a change of the agency's policy does for one partner. */
    record PartnerPreview(Agency agency, List<KindChange> changes) {}

    /** What an agreement with another agency, or its end, does. */
    SharingPreview ofSharing(Initiator by, String agency, boolean given) {
        String other = AgencyIds.of(agency);
        return looks.at(by, SharingAct.SHARING_PREVIEW, (actor, kept) -> {
            Participants.refuseFieldDivision(actor);
            if (other.equals(actor.agencyId())) {
                throw new InvalidRequest(SharingProblem.OWN_AGENCY, "An agency cannot have an agreement with itself. Name another agency.",
                        "K-02");
            }
            Map<String, List<String>> oris = agencies.orisOf(List.of(actor.agencyId(), other));
            return kept.together(tx -> ofSharing(tx, actor, other, oris, given));
        });
    }

    private SharingPreview ofSharing(SystemTransaction tx, Actor actor, String other, Map<String, List<String>> oris, boolean given) {
        String own = actor.agencyId();
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
    }

    /** What another sharing mode does for each partner. */
    Connection ofMode(Initiator by, Policy.SharingMode mode, PageRequest page) {
        return partners(by, "mode " + mode, page, (_, own, policy) -> Suppose.mode(policy, own, mode));
    }

    /** What another colour of a data class does for each partner. */
    Connection ofColour(Initiator by, String dataClass, Colour colour, PageRequest page) {
        return partners(by, "colour " + dataClass + " " + colour, page,
                (tx, own, policy) -> Suppose.colour(policy, DataClass.atRest(tx, own, dataClass).number(), colour));
    }

    private interface Change {
        Policy of(SystemTransaction tx, String own, Policy policy);
    }

    /** Partners for whom the change changes something, by name. */
    private Connection partners(Initiator by, String name, PageRequest request, Change change) {
        return looks.at(by, SharingAct.SHARING_PREVIEW, (actor, kept) -> {
            Page<PartnerPreview> page = kept.open(PARTNERS, request, Map.of("own", actor.agencyId(), "change", name));
            Participants.refuseFieldDivision(actor);
            return page.of(kept.together(tx -> changed(tx, actor.agencyId(), page, change)));
        });
    }

    private List<PartnerPreview> changed(SystemTransaction tx, String own, Page<PartnerPreview> page, Change change) {
        Set<String> all = new TreeSet<>(
                Objects.requireNonNull(policies.of(tx, List.of(own)).agencies().get(own), "The actor's agency").partners());
        all.add(own);
        Policy now = policies.of(tx, all);
        Policy then = change.of(tx, own, now);
        all.remove(own);
        Map<String, List<String>> oris = agencies.orisOf(all);
        Preview preview = new Preview(tx);
        List<PartnerPreview> found = new ArrayList<>();
        for (Agency partner : agencies.withIds(all)
                .values()
                .stream()
                .sorted(Comparator.comparing(Agency::name).thenComparing(Agency::agencyId))
                .filter(partner -> page.mayHold(partner.name(), partner.agencyId()))
                .toList()) {
            List<String> at = oris.getOrDefault(partner.agencyId(), List.of());
            List<KindChange> changes = preview.between(Onlookers.of(now, partner.agencyId(), at, own),
                    Onlookers.of(then, partner.agencyId(), at, own));
            if (!changes.isEmpty()) {
                found.add(new PartnerPreview(partner, changes));
            }
            if (found.size() == page.limit()) {
                break;
            }
        }
        return found;
    }
}
