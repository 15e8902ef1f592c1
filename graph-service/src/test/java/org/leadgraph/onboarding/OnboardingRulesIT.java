package org.leadgraph.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leadgraph.act.Persons.named;
import static org.leadgraph.problem.Refusals.code;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.act.Initiator;
import org.leadgraph.onboarding.AccessSteps.ContactInput;
import org.leadgraph.onboarding.AccessSteps.RequestAccessInput;

/** Coming in, asked of the services themselves, in the world of {@link Arrivals}. */
@WithEmptyService
class OnboardingRulesIT {
    private static final Initiator FIONA = named("fiona@plains");
    private static final Initiator GUS = named("gus@plains");
    private static final Initiator NELL = named("nell@ness");
    private static final Initiator CHIEF = named("chief@kestrel");

    private final EmptyService service = EmptyService.started();
    private final AccessSteps steps = service.bean(AccessSteps.class);
    private final Memoranda memoranda = service.bean(Memoranda.class);

    @BeforeEach
    void build() {
        Arrivals.build(service.system());
    }

    @Test
    @DisplayName("J-05, J-18 a memorandum has a summary and a checklist, and is the NESS team's to publish")
    void memoranda() {
        assertThat(code(() -> memoranda.publish(NELL, " ", List.of("Sign")))).isEqualTo("TEXT_INVALID");
        assertThat(code(() -> memoranda.publish(NELL, "First", List.of()))).isEqualTo("TEXT_INVALID");
        assertThat(code(() -> memoranda.publish(FIONA, "First", List.of("Sign")))).isEqualTo("ROLE_REQUIRED");
        assertThat(memoranda.publish(NELL, "First", List.of("Sign")).version()).isEqualTo(1);
        assertThat(memoranda.publish(NELL, "Second", List.of("Read", "Sign")).version()).isEqualTo(2);

        assertThat(memoranda.versions(CHIEF)).extracting(Memoranda.Version::summary).containsExactly("Second", "First");
        assertThat(memoranda.ofOwnAgency(CHIEF)).isEmpty();
    }

    @Test
    @DisplayName("J-01 to J-08 each step is taken in order by the right role, and no person acts in two")
    void stepsInTheirTurn() {
        memoranda.publish(NELL, "First", List.of("Sign"));
        assertThat(code(() -> steps.submit(FIONA, new RequestAccessInput("bare", AccessOption.ACCESS, null))))
                .isEqualTo("NOT_A_CONTRIBUTOR");
        assertThat(code(() -> steps.submit(FIONA, new RequestAccessInput("plains", AccessOption.ACCESS, null))))
                .isEqualTo("AGENCY_LEVEL_REFUSED");
        assertThat(code(() -> steps.submit(FIONA, new RequestAccessInput("kestrel", AccessOption.BOTH, null))))
                .isEqualTo("IT_CONTACT_REQUIRED");
        String id = steps.submit(FIONA, new RequestAccessInput("kestrel", AccessOption.ACCESS, null)).requestId();

        assertThat(code(() -> steps.sendMemorandum(NELL, id))).isEqualTo("STEP_NOT_NEXT");
        assertThat(code(() -> steps.support(FIONA, id))).isEqualTo("ROLE_REQUIRED");
        assertThat(code(() -> steps.support(named("hugo@hills"), id))).isEqualTo("REQUEST_UNKNOWN");
        assertThat(steps.support(GUS, id).state()).isEqualTo(AccessPath.State.SUPPORTED);
        assertThat(steps.sendMemorandum(NELL, id).memorandumVersion()).isEqualTo(1);
        assertThat(code(() -> steps.nameContacts(FIONA, id, List.of(contact("pat"))))).isEqualTo("CONTACTS_TOO_FEW");
        assertThat(code(() -> steps.nameContacts(FIONA, id, List.of(contact("pat"), contact("pat"))))).isEqualTo("CONTACTS_NOT_DISTINCT");
        assertThat(steps.nameContacts(FIONA, id, List.of(contact("pat"), contact("kim"))).contacts()).hasSize(2);
        assertThat(steps.sign(CHIEF, id).state()).isEqualTo(AccessPath.State.SIGNED_BY_AGENCY);
        assertThat(code(() -> steps.withdraw(FIONA, id, " "))).isEqualTo("TEXT_INVALID");
        assertThat(steps.withdraw(FIONA, id, "Not now").state()).isEqualTo(AccessPath.State.WITHDRAWN);
        assertThat(code(() -> steps.sign(named("sasha@plains"), id))).isEqualTo("STEP_NOT_NEXT");
    }

    private static ContactInput contact(String name) {
        return new ContactInput(name + "@kestrel", "test", name, "First", "IL0000010");
    }
}
