package org.leadgraph.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.analysis.MatchedGuns.Match;

/**
 * Exhibits a to h, recovered at incidents 1 to 6; T is a test fire.
 *
 * <pre>
 * a@1 - b@2 - c@3   one gun, at three incidents
 * d@1 - e@2         another at two of them
 * f@1 - g@1         decoy: both from one scene, so it joins nothing
 * h@4 - i@5 - T@6   decoy: in custody, over two steps
 * </pre>
 */
class MatchedGunsTests {
    private final MatchedGuns guns = new MatchedGuns(List.of(match("a", "b", "1", "2", false), match("c", "b", "3", "2", false),
            match("d", "e", "1", "2", false), match("f", "g", "1", "1", false), match("h", "i", "4", "5", false),
            match("i", "T", "5", "6", true)));

    @Test
    @DisplayName("H-02 exhibits that leads join over several steps are one gun; a gun that was test-fired is in custody; two exhibits of one scene join nothing")
    void countsGunsThatJoinIncidents() {
        assertThat(guns.notRecovered(Set.of("1", "2", "3"))).isEqualTo(2);
        assertThat(guns.notRecovered(Set.of("4", "5", "6"))).isZero();
        assertThat(new MatchedGuns(List.of()).notRecovered(Set.of("1"))).isZero();
    }

    private static Match match(String one, String other, String atOne, String atOther, boolean tested) {
        return new Match(one, other, atOne, atOther, tested);
    }
}
