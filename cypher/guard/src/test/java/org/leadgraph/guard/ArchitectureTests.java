package org.leadgraph.guard;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTests {
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.leadgraph.guard");

    @Test
    void packagesUseEachOtherInOneDirection() {
        slices().matching("org.leadgraph.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void knowsNothingOfSpringAndTheDriver() {
        noClasses().should().dependOnClassesThat(resideInAnyPackage("org.springframework..", "org.neo4j.driver..")).check(CLASSES);
    }

    @Test
    void textsAreCheckedAndRewrittenWithoutTheKernel() {
        noClasses()
                .that(resideInAPackage("org.leadgraph.guard.text"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.leadgraph.guard.kernel", "org.leadgraph.guard.policy", "org.neo4j.kernel..",
                        "org.neo4j.graphdb.."))
                .check(CLASSES);
    }
}
