package org.leadgraph;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leadgraph.act.Looks;
import org.leadgraph.graph.SystemGraph;
import org.leadgraph.guard.GuardedGraph;
import org.leadgraph.guard.door.Accounts;
import org.leadgraph.guard.door.BoltDoor;
import org.leadgraph.guard.text.QueryCheck;
import org.leadgraph.guard.words.InvalidSearchText;
import org.leadgraph.guard.words.SameValue;
import org.leadgraph.guard.words.SearchText;
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

    /**
     * Who may see everything: {@code act}, where people, feeds and jobs act and look, each by its terms; {@code agency}, whose agencies and ORIs are reference data for every
     * caller; {@code ingest}, which writes what feeds bring; and {@code audit}, which keeps the newest head of its log in the graph. {@code graph} is where it comes from.
     */
    @Test
    void onlyActsAndNamedPortsSeeTheGraphWithoutACaller() {
        noClasses().that(resideInAPackage("org.leadgraph..")
                .and(resideInAnyPackage("org.leadgraph.graph", "org.leadgraph.act", "org.leadgraph.agency", "org.leadgraph.ingest",
                        "org.leadgraph.audit").negate()))
                .should()
                .dependOnClassesThat(type(SystemGraph.class))
                .check(CLASSES);
    }

    /**
     * Who looks up something that no act's terms cover: the consent that a search needs before it is opened, and one's own standing, also of one who has none, and whether an agency awaits who signs in; what an agency
     * has asked about a record, and where the pointer to a record may hang, which the guard is then asked as the caller; why the guard has shown a record; moves of
     * records, which a job brings to their end; records that correlation rules compare, and what the owners of two records that were just shown have decided about them; whose credential a program shows, files that it has sent, and the profile by which they are read; what a record that the user has just been shown said before; of which removed records somebody is to be told, whose alerts are to be sent now, and which runs of feeds a job undoes; which secrets of webhooks are sealed with a key that goes.
     */
    @Test
    void whatNoActCoversIsLookedUpByNamedClasses() {
        noClasses().that(resideInAPackage("org.leadgraph..")
                .and(not(namedOneOf("ConsentsOnFile", "OwnStanding", "FirstSignIns", "RecordUses", "RecordsInReach", "Explanations",
                        "RecordMoves", "Correlator", "SameDecisions", "FeedAccounts", "FeedRuns", "FeedProfiles", "RecordVersions",
                        "NoticeMaking", "Deliveries", "Webhooks", "UndoWork"))))
                .should()
                .callMethod(Looks.class, "ofTheService")
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> namedOneOf(String... names) {
        return DescribedPredicate.describe("named one of " + List.of(names), each -> List.of(names).contains(each.getSimpleName()));
    }

    @Test
    void onlyTheDemoKnowsTheInventedPeople() {
        noClasses().that(resideInAPackage("org.leadgraph..").and(resideInAnyPackage("org.leadgraph.demo", "org.leadgraph.seed..").negate()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.leadgraph.seed.."))
                .check(CLASSES);
    }

    @Test
    void onlyThreeModulesUseTheGuardAndTheLookupItsWords() {
        noClasses()
                .that(resideInAPackage("org.leadgraph..").and(
                        resideInAnyPackage("org.leadgraph.graph", "org.leadgraph.console", "org.leadgraph.library", "org.leadgraph.lookup",
                                "org.leadgraph.guard..").negate()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.leadgraph.guard.."))
                .check(CLASSES);
        noClasses().that(resideInAPackage("org.leadgraph.lookup")).should()
                .dependOnClassesThat(resideInAPackage("org.leadgraph.guard..").and(resideInAPackage("org.leadgraph.guard.words").negate()))
                .check(CLASSES);
    }

    @Test
    void theyUseWhatTheGuardOffers() {
        noClasses()
                .that(resideInAPackage("org.leadgraph..").and(resideInAPackage("org.leadgraph.guard..").negate()))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.leadgraph.guard..").and(resideInAPackage("org.leadgraph.guard.inside").negate())
                                .and(belongToAnyOf(GuardedGraph.class, Accounts.class,
                                        BoltDoor.class, QueryCheck.class, SearchText.class, InvalidSearchText.class,
                                        SameValue.class).negate()))
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
