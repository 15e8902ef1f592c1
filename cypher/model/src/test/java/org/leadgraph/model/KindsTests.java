package org.leadgraph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadgraph.model.Field.Use;

class KindsTests {
    @Test
    void filesComeInTheOrderInWhichTheyNeedEachOther() {
        List<LoadFile> order = LoadFile.inLoadOrder();

        assertThat(order).doesNotHaveDuplicates().startsWith(PolicyFile.AGENCY, PolicyFile.ORI).endsWith(LinkKind.SAME_AS);
        assertThat(order.indexOf(RecordKind.SHOOTING)).isLessThan(order.indexOf(LinkKind.NIBIN_LEAD));
        assertThat(LoadFile.named("firearm-recovery")).contains(RecordKind.FIREARM_RECOVERY);
        assertThat(LoadFile.named("FirearmRecovery")).isEmpty();
    }

    @Test
    void columnsStandInTheOrderOfTheFormat() {
        assertThat(RecordKind.TRACE.columns()).containsExactly("recordId", "ori", "dataClass", "traceId");
        assertThat(LinkKind.INVOLVED.columns()).containsExactly("fromLabel", "from", "toLabel", "to", "role", "roleRaw");
        assertThat(PolicyFile.SCOPE.columns()).containsExactly("agencyId", "dataClass", "audience", "colour");
    }

    @Test
    @DisplayName("L-06 pointers are found by numbers alone, never by what could be guessed of a person or a place")
    void pointersAreFoundByNumbersAlone() {
        assertThat(RecordKind.pointerKeys()).doesNotContain("lastName", "firstName", "birthDate", "aliases", "address", "recordId", "ori");
        assertThat(RecordKind.PERSON.found(Use.POINTER)).isEmpty();
        assertThat(RecordKind.LOCATION.found(Use.POINTER)).isEmpty();
        assertThat(RecordKind.FIREARM.found(Use.POINTER)).containsExactly("serial");
    }

    @Test
    void whatIsTheSameIsOfOneKind() {
        assertThat(LinkKind.SAME_AS.joins(RecordKind.PERSON, RecordKind.PERSON)).isTrue();
        assertThat(LinkKind.SAME_AS.joins(RecordKind.PERSON, RecordKind.FIREARM)).isFalse();
        assertThat(LinkKind.SAME_AS.showsPointers()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void aKindThatIncidentsShareHangsOnThemByOneLink(RecordKind kind) {
        assertThat(LinkKind.sharing(kind)).hasSize(kind.isShared() ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource(RecordKind.class)
    void wordsAreFoundInAnIndex(RecordKind kind) {
        assertThat(kind.wordIndex() != null).isEqualTo(!kind.found(Use.WORDS).isEmpty());
    }
}
