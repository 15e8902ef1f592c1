package org.leadgraph.ledger;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StandsAloneTests {
    @Test
    @DisplayName("the search log and its verifier use neither Spring, nor Neo4j, nor the service")
    void usesNothingButJavaAndJson() {
        classes().should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.leadgraph.ledger", "java..", "tools.jackson..", "com.fasterxml.jackson.annotation", "org.slf4j",
                        "org.jspecify.annotations")
                .check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.leadgraph.ledger"));
    }
}
