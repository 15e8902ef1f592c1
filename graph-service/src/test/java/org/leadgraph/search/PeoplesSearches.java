package org.leadgraph.search;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.leadgraph.EmptyService;
import org.leadgraph.identity.Identity;

/** Searches of people without a request, for tests that call a service and not a door. */
public final class PeoplesSearches {
    private PeoplesSearches() {
    }

    /** A search of this caller, named by use code and user like {@code C:ann}. Who asks for one closes it. */
    public static Search of(EmptyService service, String caller) {
        Identity identity = new Identity("test", caller.substring(2), "Last", "First", service.oriOf(caller.substring(2)));
        CallerAndPurpose asking = new CallerAndPurpose() {
            @Override
            public Identity identity() {
                return identity;
            }

            @Override
            public Purpose purpose() {
                return Purpose.of(EmptyService.purpose(caller)::get);
            }
        };
        return new Search(service.scoped(), asking, service.bean(SearchLog.class), service.bean(ApplicantConsents.class),
                service.bean(Employers.class),
                new Question(Question.Door.GRAPHQL, UUID.randomUUID().toString(), "test", "a service, called by a test", Map.of(), null,
                        Instant.now()));
    }
}
