package org.leadgraph.applicant;

import org.leadgraph.act.KeptNode;
import org.leadgraph.graph.NamedQuery;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this module clients can ask for by its id. */
@Configuration(proxyBeanMethods = false)
class ChallengeNodes {
    private static final NamedQuery<Challenge> WITH_IDS = NamedQuery.of("applicant/challenges-with-ids", Challenge::of);

    @Bean
    KeptNode<Challenge> challengesById() {
        return new KeptNode<>(ApplicantAct.CHALLENGES_LOOK, WITH_IDS, Challenge::id);
    }
}
