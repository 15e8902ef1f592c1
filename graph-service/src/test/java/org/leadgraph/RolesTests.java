package org.leadgraph;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leadgraph.act.Act;
import org.leadgraph.act.Catalogue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;

/**
 * Keeps {@code docs/roles.md}, and the catalogue of acts with it: each mutation is an act, each act is done by a mutation, a query or a program, and a field does
 * the act that is said to be its.
 */
class RolesTests {
    private static final Path PAGE = Path.of("../docs/roles.md");
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.leadgraph");

    private final List<Act> acts = Catalogue.acts();

    @Test
    void thePageIsWhatTheActsSay() throws IOException {
        String page = RolesPage.of(acts);
        if (Boolean.getBoolean("leadgraph.roles.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).as("docs/roles.md; write it with -Dtest=RolesTests -Dleadgraph.roles.write=true")
                .isEqualTo(page);
    }

    @Test
    void namesInTheLogAreOfOneAct() {
        assertThat(acts.stream().map(Act::name)).doesNotHaveDuplicates();
    }

    @Test
    void eachMutationIsAnAct() throws IOException {
        Set<String> done = acts.stream().flatMap(act -> act.terms().fields().stream()).collect(Collectors.toSet());

        assertThat(fields("Mutation")).isNotEmpty().isSubsetOf(done);
    }

    @Test
    void eachActIsDoneSomehow() throws IOException {
        Set<String> fields = fields("Mutation");
        fields.addAll(fields("Query"));

        assertThat(acts).allSatisfy(act -> {
            assertThat(fields).as("fields of %s", act.name()).containsAll(act.terms().fields());
            assertThat(act.terms().fields().isEmpty()).as("%s: people do it through a field", act.name())
                    .isNotEqualTo(act.terms().people());
            assertThat(act.terms().people() || !act.terms().programs().isEmpty()).as("%s: somebody does it", act.name()).isTrue();
        });
    }

    @Test
    void eachActCitesARequirement() throws IOException {
        String contract = Files.readString(Path.of("src/test/resources/requirements/contract.txt"));

        assertThat(acts).allSatisfy(act -> assertThat(contract).as(act.name()).containsPattern("(?m)^" + act.rule() + " "));
    }

    /** A field that is said to do an act gets to the act's constant, by whatever methods it calls. */
    @Test
    void fieldsDoTheActsThatAreSaidToBeTheirs() {
        Set<String> wrong = new TreeSet<>();
        for (Act act : acts) {
            for (String field : act.terms().fields()) {
                boolean gets = methods(field).stream().anyMatch(method -> getsTo(method, act));
                if (!gets) {
                    wrong.add(field + " does not do " + act.name());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static List<JavaMethod> methods(String field) {
        return CLASSES.stream()
                .flatMap(each -> each.getMethods().stream())
                .filter(annotatedWith(MutationMapping.class).or(annotatedWith(QueryMapping.class)))
                .filter(method -> method.getName().equals(field))
                .toList();
    }

    private static boolean getsTo(JavaMethod from, Act act) {
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(from));
        Set<JavaCodeUnit> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.remove();
            // The steps of onboarding are acts of the same name.
            boolean named = unit.getFieldAccesses().stream().anyMatch(access -> access.getTargetOwner().isEnum()
                    && (access.getTargetOwner().isEquivalentTo(((Enum<?>) act).getDeclaringClass())
                            && access.getTarget().getName().equals(act.name())
                            || ("ACCESS_" + access.getTarget().getName()).equals(act.name())));
            if (named) {
                return true;
            }
            Stream.concat(unit.getMethodCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                    .flatMap(call -> call.getTarget().resolveMember().stream())
                    .filter(called -> called.getOwner().getPackageName().startsWith("org.leadgraph"))
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return false;
    }

    /** Names of the fields of a root. */
    private static Set<String> fields(String root) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("../graphql"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".graphqls")).toList()) {
                new Parser().parseDocument(Files.readString(file)).getDefinitionsOfType(ObjectTypeDefinition.class)
                        .stream()
                        .filter(type -> type.getName().equals(root))
                        .flatMap(type -> type.getFieldDefinitions().stream())
                        .map(FieldDefinition::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }
}
