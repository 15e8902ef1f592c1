package org.leadgraph.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.leadgraph.agency.Agencies;
import org.leadgraph.agency.Agency;
import org.leadgraph.graph.GraphReading;
import org.leadgraph.graph.NamedQuery;
import org.leadgraph.identity.Identity;
import org.leadgraph.visibility.UseCode;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What a caller may know about the own view. */
@Controller
class MeController {
    private record Source(String agencyId, int greenScopes, int pointerScopes) {}

    private static final NamedQuery<Source> SOURCES = NamedQuery.of("agency/agencies-in-my-view",
            row -> new Source(row.text("agencyId"), (int) row.number("greenScopes"), (int) row.number("pointerScopes")));

    private final Agencies agencies;

    MeController(Agencies agencies) {
        this.agencies = agencies;
    }

    /** The caller. */
    record Me(String identityProvider, String userId, String lastName, String firstName, String employerOri, @Nullable Agency agency,
            UseCode useCode, @Nullable ReasonType reasonType,
            boolean inGoodStanding, List<ViewSource> view) {}

    /** An agency in the caller's view. */
    record ViewSource(@Nullable Agency agency, int greenScopes, int pointerScopes) {}

    @QueryMapping
    Me me(@ContextValue Search search) {
        GraphReading graph = search.open();
        String ownId = graph.view().agencyId();
        List<Source> sources = graph.run(SOURCES, Map.of());
        Map<String, Agency> byId = agencies.withIds(sources.stream().map(Source::agencyId).toList());
        List<ViewSource> view = sources.stream()
                .sorted(Comparator.<Source, Boolean>comparing(source -> !source.agencyId().equals(ownId)).thenComparing(Source::agencyId))
                .map(source -> new ViewSource(byId.get(source.agencyId()), source.greenScopes(), source.pointerScopes()))
                .toList();
        Identity who = search.identity();
        return new Me(who.identityProvider(), who.userId(), who.lastName(), who.firstName(), who.employerOri(),
                ownId == null ? null : byId.get(ownId),
                search.purpose().useCode(), search.purpose().reasonType(), ownId != null, view);
    }
}
