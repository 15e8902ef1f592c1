package org.leadgraph.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.leadgraph.act.Act;
import org.leadgraph.act.Role;
import org.springframework.graphql.data.method.annotation.MutationMapping;

/** The page that tells an approver how to do what an approver may. */
class ApproverGuideTests {
    @Test
    @DisplayName("K-21 the approver's guide has every mutation that the role may do")
    void hasEveryActOfTheRole() throws IOException {
        String guide = Files.readString(Path.of("../docs/sharing.md"));
        Set<String> acts = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.leadgraph")) {
            each.getMethods().stream().filter(method -> method.isAnnotatedWith(MutationMapping.class))
                    .filter(ApproverGuideTests::isOfTheApprover).forEach(method -> acts.add(method.getName()));
        }

        assertThat(acts).contains("proposeSharing", "endSharing", "setSharingMode", "leaveCollectiveDataSharing").hasSizeGreaterThan(15);
        assertThat(acts).allSatisfy(act -> assertThat(guide).as("docs/sharing.md").containsPattern("\\b" + act + "\\b"));
    }

    /** An act stands in a constant of its controller, which the method or a private method that it calls names. */
    private static boolean isOfTheApprover(JavaMethod method) {
        return namesIt(method) || method.getMethodCallsFromSelf().stream()
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .filter(called -> called.getOwner().equals(method.getOwner()))
                .anyMatch(ApproverGuideTests::namesIt);
    }

    private static boolean namesIt(JavaMethod method) {
        return method.getFieldAccesses().stream()
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Act.class))
                .anyMatch(field -> act(field).roles().contains(Role.CDS_APPROVER));
    }

    private static Act act(JavaField field) {
        try {
            Field constant = field.reflect();
            constant.setAccessible(true);
            return (Act) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
