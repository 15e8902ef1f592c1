package org.leadgraph.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leadgraph.problem.InvalidRequest;
import org.leadgraph.problem.NotPermitted;
import org.leadgraph.visibility.UseCode;

class ActivityTests {
    private static final String CLASSES = "0123456789ABCEGIJMNY";

    @ParameterizedTest
    @CsvSource({"LAW_ENFORCEMENT_INVESTIGATION,0123456789EY,N-01", "PRETRIAL_RELEASE_INVESTIGATION,BY,N-02", "INTAKE_INVESTIGATION,CY,N-03",
            "CORRECTIONAL_INSTITUTION_INVESTIGATION,CY,N-04", "PRE_SENTENCE_INVESTIGATION,GJY,N-05", "SUPERVISION_INVESTIGATION,GY,N-06",
            "DATA_ADMINISTRATION,0123456789ABCEGIJMNY,N-07", "TRAINING,0123456789ABCEGIJMNY,N-08"})
    @DisplayName("N-01 to N-08 each activity is one of agencies of certain classes")
    void belongsToClasses(Activity activity, String classes, String rule) {
        for (char each : CLASSES.toCharArray()) {
            if (classes.indexOf(each) >= 0) {
                activity.requireOf("IL000001" + each);
            } else {
                assertThatThrownBy(() -> activity.requireOf("IL000001" + each)).as("%s %s", activity, each)
                        .isInstanceOfSatisfying(NotPermitted.class, problem -> assertThat(problem.rule()).isEqualTo(rule));
            }
        }
    }

    @Test
    @DisplayName("M-15 an activity is optional, one of eight, and only under use code C")
    void readsTheHeader() {
        assertThat(purpose("C", null).activity()).isNull();
        assertThat(purpose("C", " ").activity()).isNull();
        assertThat(purpose("C", " TRAINING ").activity()).isEqualTo(Activity.TRAINING);
        assertThat(Activity.values()).hasSize(8);
        for (String code : new String[]{"A", "J"}) {
            assertThatThrownBy(() -> purpose(code, "TRAINING")).isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("use code C");
        }
        assertThatThrownBy(() -> purpose("C", "CURIOSITY")).isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("SUPERVISION_INVESTIGATION");
    }

    @Test
    @DisplayName("N-07 data administration has the view of use code A, everything else that of its code")
    void limitsDataAdministration() {
        for (Activity activity : Activity.values()) {
            assertThat(purpose("C", activity.name()).viewedAs())
                    .isEqualTo(activity == Activity.DATA_ADMINISTRATION ? UseCode.A : UseCode.C);
        }
        assertThat(purpose("J", null).viewedAs()).isEqualTo(UseCode.J);
    }

    private static Purpose purpose(String useCode, @Nullable String activity) {
        Map<String, String> sent = new HashMap<>(Map.of(Purpose.USE_CODE, useCode, Purpose.SEARCH_REASON, "Case 1"));
        sent.put(Purpose.ACTIVITY, activity);
        return Purpose.of(sent::get);
    }
}
