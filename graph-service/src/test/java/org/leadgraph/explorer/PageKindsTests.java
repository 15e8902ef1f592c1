package org.leadgraph.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leadgraph.model.LinkKind;
import org.leadgraph.model.RecordKind;

/** The page has words and a sign for every kind of record and of link, and asks for the facts of each. */
class PageKindsTests {
    private static final Path PAGE = Path.of("explorer/src/main/resources/explorer");

    @ParameterizedTest
    @EnumSource
    void everyKindOfRecordHasItsWords(RecordKind kind) throws IOException {
        assertThat(Files.readString(PAGE.resolve("field/kinds.js"))).containsPattern("(?m)^  " + kind.label() + ": \\{")
                .contains("case '" + kind.label() + "':");
        assertThat(Files.readString(PAGE.resolve("ask/documents.js"))).containsPattern(
                "on " + (kind.isIncident() ? "Incident" : "exhibits".equals(kind.wordIndex()) ? "Exhibit" : kind.label()) + " \\{");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfLinkHasItsWords(LinkKind kind) throws IOException {
        assertThat(Files.readString(PAGE.resolve("field/links.js"))).containsPattern("(?m)^  " + kind.name() + ": \\{");
    }
}
