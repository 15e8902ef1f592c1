package org.leadgraph.send;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StandsAloneTests {
    @Test
    @DisplayName("the command line for feeds uses neither Spring, nor Neo4j, nor the service")
    void usesNothingButJavaAndJson() {
        classes().should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.leadgraph.send", "java..", "tools.jackson..", "org.jspecify.annotations")
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.leadgraph.send"));
    }
}
