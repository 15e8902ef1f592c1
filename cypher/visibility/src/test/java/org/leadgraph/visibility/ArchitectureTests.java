package org.leadgraph.visibility;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rules know neither a database nor the service. */
class ArchitectureTests {
    @Test
    void usesNothingButJava() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("org.leadgraph.visibility", "java..", "org.jspecify.annotations"))
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.leadgraph.visibility"));
    }
}
