package org.leadgraph;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.guard.GuardedGraph;
import org.leadgraph.guard.door.Accounts;
import org.leadgraph.guard.door.BoltDoor;
import org.leadgraph.guard.text.QueryCheck;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.leadgraph");

    @Test
    void modulesUseOnlyWhatTheyMay() {
        // The generator and the guard are other Maven modules, not modules of the service.
        ApplicationModules.of(LeadgraphApplication.class, resideInAnyPackage("org.leadgraph.seed..", "org.leadgraph.guard..")).verify();
    }

    @Test
    void onlyTheGraphModuleTouchesDriverAndKernel() {
        noClasses()
                .that(resideInAPackage("org.leadgraph..").and(resideInAnyPackage("org.leadgraph.graph", "org.leadgraph.guard..").negate()))
                // The policy's aggregates are the one use of Spring Data, and its client must be given the system driver by hand.
                .and()
                .haveSimpleNameNotStartingWith("AggregateConfiguration")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.neo4j.driver..", "org.neo4j.kernel..", "org.neo4j.graphdb..", "org.neo4j.dbms.."))
                .check(CLASSES);
    }

    @Test
    void onlyPolicyAndFeedsReadWithoutACaller() {
        noClasses().that(resideInAPackage("org.leadgraph..")
                .and(resideInAnyPackage("org.leadgraph.graph", "org.leadgraph.agency", "org.leadgraph.audit", "org.leadgraph.ingest",
                        "org.leadgraph.act", "org.leadgraph.policy", "org.leadgraph.sharing", "org.leadgraph.onboarding",
                        "org.leadgraph.standing",
                        "org.leadgraph.permission", "org.leadgraph.applicant", "org.leadgraph.disclosure", "org.leadgraph.live",
                        "org.leadgraph.saved")
                        .negate()))
                .should()
                .dependOnClassesThat(com.tngtech.archunit.core.domain.JavaClass.Predicates.type(SystemGraph.class))
                .check(CLASSES);
    }

    @Test
    void onlyTheDemoKnowsTheInventedPeople() {
        noClasses().that(resideInAPackage("org.leadgraph..").and(resideInAnyPackage("org.leadgraph.demo", "org.leadgraph.seed..").negate()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.leadgraph.seed.."))
                .check(CLASSES);
    }

    @Test
    void onlyThreeModulesUseTheGuard() {
        noClasses()
                .that(resideInAPackage("org.leadgraph..").and(
                        resideInAnyPackage("org.leadgraph.graph", "org.leadgraph.console", "org.leadgraph.library", "org.leadgraph.guard..")
                                .negate()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.leadgraph.guard.."))
                .check(CLASSES);
    }

    @Test
    void theyUseWhatTheGuardOffers() {
        noClasses()
                .that(resideInAPackage("org.leadgraph..").and(resideInAPackage("org.leadgraph.guard..").negate()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.leadgraph.guard..").and(belongToAnyOf(GuardedGraph.class, Accounts.class,
                        BoltDoor.class, QueryCheck.class).negate()))
                .check(CLASSES);
    }

    @Test
    void onlyTheGuardAndTheGraphModuleKnowTheGuardsDatabase() {
        noClasses()
                .that(resideInAPackage("org.leadgraph..").and(resideInAnyPackage("org.leadgraph.graph", "org.leadgraph.guard..").negate()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.leadgraph.guard").and(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName("GuardedGraph")))
                .check(CLASSES);
    }
}
