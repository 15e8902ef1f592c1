package org.leadgraph;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import org.junit.jupiter.api.Test;

/** Integration tests run two classes at once, so one that uses what others use too says so, and they wait for each other. */
class SharedServicesTests {
    private static final JavaClasses TESTS = new ClassFileImporter().withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("org.leadgraph");

    @Test
    void whoAsksTheServiceWithTheDemoWorldSaysSo() {
        assertSaidBy(WithDemoWorld.class, ServiceUnderTest.class);
    }

    @Test
    void whoAsksTheServiceWithoutAWorldSaysSo() {
        assertSaidBy(WithEmptyService.class, EmptyService.class);
    }

    private static void assertSaidBy(Class<? extends Annotation> word, Class<?> service) {
        classes().that().haveSimpleNameEndingWith("IT").and(use(service)).should().beAnnotatedWith(word).check(TESTS);
    }

    private static DescribedPredicate<JavaClass> use(Class<?> service) {
        return describe("use " + service.getSimpleName() + ", also by a helper", test -> test.getTransitiveDependenciesFromSelf().stream()
                .anyMatch(used -> used.getTargetClass().getName().startsWith(service.getName())));
    }
}
