package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.act.Catalogue;
import org.leadgraph.act.Role;

/** The page that tells an approver how to do what an approver may. */
class ApproverGuideTests {
    @Test
    @DisplayName("K-21 the approver's guide has every mutation that the role may do")
    void hasEveryActOfTheRole() throws IOException {
        String guide = Files.readString(Path.of("../docs/sharing.md"));
        Set<String> acts = Catalogue.acts()
                .stream()
                .filter(act -> act.roles().contains(Role.CDS_APPROVER) && !act.name().endsWith("_LOOK"))
                .flatMap(act -> act.terms().fields().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(acts).contains("proposeSharing", "endSharing", "setSharingMode", "leaveCollectiveDataSharing").hasSizeGreaterThan(15);
        assertThat(acts).allSatisfy(act -> assertThat(guide).as("docs/sharing.md").containsPattern("\\b" + act + "\\b"));
    }
}
