package org.leadgraph.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.EmptyService;
import org.leadgraph.WithEmptyService;
import org.leadgraph.permission.PermissionWorld;

/** Tokens that name another employer than the account has. */
@WithEmptyService
class EmployersIT {
    private static final String CASES = "{ search { incidents(first: 5) { nodes { id } } } }";
    private static final String TRAIN = "mutation { requestTraining(wish: \"Another class\") { agencyId } }";
    private static final String NOTICES = "{ notices(first: 1) { nodes { id } } }";

    private final EmptyService service = EmptyService.started();

    @BeforeEach
    void fill() {
        new PermissionWorld(service).fill();
    }

    @Test
    @DisplayName("O-05 a token with another agency's ORI searches, acts and looks at nothing; the log never has it as the employer of one who was answered")
    void refusesAnothersOri() {
        assertThat(service.askEmployedBy("IL0000010", "C:ann@avon", CASES, Map.of()).has("errors")).isFalse();
        for (String other : new String[]{"IL0000020", "IL9999990", "nonsense"}) {
            assertThat(code(other, "C:ann@avon", CASES)).as(other).isEqualTo("EMPLOYER_DIFFERS");
            assertThat(code(other, "-:ann@avon", TRAIN)).as(other).isEqualTo("EMPLOYER_DIFFERS");
            assertThat(code(other, "-:contact@avon", NOTICES)).as(other).isEqualTo("EMPLOYER_DIFFERS");
        }
    }

    @Test
    @DisplayName("O-05 any ORI of the account's agency will do, from the moment on that the agency holds it")
    void admitsEveryOriOfTheAgency() {
        assertThat(code("IL0000077", "C:ann@avon", CASES)).isEqualTo("EMPLOYER_DIFFERS");
        service.system().write("MATCH (a:Agency {agencyId: 'avon'}) CREATE (:Ori:S0 {code: 'IL0000077'})-[:BELONGS_TO]->(a)", Map.of());
        assertThat(service.askEmployedBy("IL0000077", "C:ann@avon", CASES, Map.of()).has("errors")).isFalse();
    }

    private String code(String ori, String caller, String document) {
        return service.askEmployedBy(ori, caller, document, Map.of()).at("/errors/0/extensions/code").asString("DONE");
    }
}
