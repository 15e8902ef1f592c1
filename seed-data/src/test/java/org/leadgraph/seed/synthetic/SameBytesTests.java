package org.leadgraph.seed.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leadgraph.load.SourceFile;
import org.leadgraph.seed.CsvDirectoryWriter;
import org.leadgraph.seed.Manifest;

class SameBytesTests {
    private static final Scale SMALL = new Scale("small", 40, 2, 400);

    @TempDir
    Path directory;

    @Test
    void sameSeedAndScaleGiveTheSameBytes() {
        assertThat(written("one", SyntheticWorld.of(Scale.DEMO, 7).files()))
                .isEqualTo(written("two", SyntheticWorld.of(Scale.DEMO, 7).files()));
    }

    @Test
    void anotherSeedGivesAnotherWorld() {
        var one = written("one", SyntheticWorld.of(SMALL, 7).files());
        var other = written("two", SyntheticWorld.of(SMALL, 8).files());

        assertThat(one.files()).doesNotContainAnyElementsOf(other.files());
    }

    @Test
    void neitherOrderNorThreadsNorLanguageChangeTheBytes() {
        var alone = written("one", SyntheticWorld.of(SMALL, 7).files());
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            var world = SyntheticWorld.of(SMALL, 7);
            var together = world.files().reversed().parallelStream().map(file -> written(file.name(), List.of(file)).files().getFirst())
                    .toList();

            assertThat(together.reversed()).isEqualTo(alone.files());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theCastHasTheSameIdsInEveryWorld() {
        var small = SyntheticWorld.of(SMALL, 7).files().get(1);
        var demo = SyntheticWorld.of(Scale.DEMO, 8).files().get(1);

        assertThat(small.rows().limit(12)).isEqualTo(demo.rows().limit(12).toList());
    }

    private Manifest written(String name, List<SourceFile> files) {
        return new CsvDirectoryWriter(directory.resolve(name), _ -> {
        }).write(files);
    }
}
