package org.leadgraph.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.leadgraph.seed.synthetic.Scale;
import org.leadgraph.seed.synthetic.SyntheticWorld;

class SeedOptionsTests {

    @Test
    void writesTheDemoWhenOnlyToldWhere() {
        assertThat(parse("--out", "there"))
                .isEqualTo(new SeedOptions(false, false, Scale.DEMO, SyntheticWorld.DEMO_SEED, Path.of("there"), false));
    }

    @Test
    void takesEveryOption() {
        assertThat(parse("--scale", "city", "--seed", "5", "--truth", "--source", "synthetic", "--out", "x"))
                .isEqualTo(new SeedOptions(false, false, Scale.CITY, 5, Path.of("x"), true));
        assertThat(parse("--help").help()).isTrue();
    }

    @Test
    void saysWhatIsWrong() {
        refuses("Say where to write", "--scale", "demo");
        refuses("There is no option --size", "--size", "demo");
        refuses("Give a value after --out", "--out");
        refuses("The scale is", "--scale", "town");
        refuses("The seed is a whole number", "--seed", "x");
        refuses("Only a synthetic world", "--source", "baltimore", "--truth", "--out", "x");
    }

    private static void refuses(String message, String... arguments) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(arguments)).withMessageStartingWith(message);
    }

    private static SeedOptions parse(String... arguments) {
        return SeedOptions.parse(List.of(arguments), Map.of("demo", Scale.DEMO, "city", Scale.CITY));
    }
}
