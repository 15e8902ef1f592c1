package org.leadgraph.embed;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.leadgraph.act.Initiator;
import org.leadgraph.graph.Connection;
import org.leadgraph.graph.GraphRecord;
import org.leadgraph.graph.PageRequest;
import org.leadgraph.graph.RecordTypes;
import org.leadgraph.link.Pictures;
import org.leadgraph.permission.OfficialUse;
import org.leadgraph.permission.OfficialUses;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.search.Search;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Controller;

@Controller
class EmbedController {
    private static final int MOST_RECORDS = 100;

    private final Embeds embeds;
    private final Pictures pictures;
    private final OfficialUses uses;
    private final RecordTypes types;

    EmbedController(Embeds embeds, Pictures pictures, OfficialUses uses, RecordTypes types) {
        this.embeds = embeds;
        this.pictures = pictures;
        this.uses = uses;
        this.types = types;
    }

    /** As clients get it. */
    record EmbedToken(Embed embed, String token, ZonedDateTime expiresAt) {
        static EmbedToken of(Embeds.Ready ready) {
            return new EmbedToken(ready.embed(), ready.signed().token(), ready.signed().expiresAt().atZone(ZoneOffset.UTC));
        }
    }

    @QueryMapping
    EmbedView embedView(@Argument List<String> recordIds, @Argument boolean connected, @ContextValue Search search) {
        if (recordIds.isEmpty() || recordIds.size() > MOST_RECORDS) {
            throw new InvalidRequest(EmbedProblem.EMBED_LIMIT, "Name 1 to " + MOST_RECORDS + " records.", "R-05");
        }
        Pictures.Picture picture = pictures.of(search.open(), recordIds, connected);
        Set<String> permitted = uses.permitted(search, picture.all().toList(), OfficialUse.EMBED);
        // How many are left out is told of records that are not shown.
        search.computes();
        return EmbedView.of(picture, permitted, types);
    }

    @SchemaMapping(typeName = "EmbedView")
    List<GraphRecord> records(EmbedView view) {
        return view.shown();
    }

    @QueryMapping
    Connection embeds(@Argument int first, @Argument @Nullable String after, @ContextValue Search search) {
        return embeds.ofUser(Initiator.of(search), new PageRequest(first, after));
    }

    @MutationMapping
    EmbedToken makeEmbedToken(@Argument Embeds.Draft embed, JwtAuthenticationToken signedIn, @ContextValue Search search) {
        return EmbedToken.of(embeds.make(search, signedIn.getToken(), embed));
    }

    @MutationMapping
    EmbedToken renewEmbedToken(@Argument String id, @ContextValue Search search) {
        return EmbedToken.of(embeds.renew(search, id));
    }

    @MutationMapping
    String endEmbed(@Argument String id, @ContextValue Search search) {
        return embeds.end(Initiator.of(search), id);
    }
}
