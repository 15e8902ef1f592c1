package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code docs/errors.md}: each error code with what happened and what to do. Both are the Javadoc of the code: its first sentence, and the rest. Run this
 * test with {@code -Dleadgraph.errors.write=true} to write the page.
 */
class ErrorsPageTests {
    private static final Path PAGE = Path.of("../docs/errors.md");
    private static final Pattern CODES = Pattern.compile("enum (\\w+ implements ProblemCode|RefusalCode) \\{(.*)", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("(?:/\\*\\*((?:(?!\\*/).)*)\\*/\\s*)?^\\s*([A-Z][A-Z0-9_]+)[,;]?$",
            Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern SAID_IN_PLACE = Pattern.compile("(?:Refused\\([\\w.]+,\\s*|new Said\\(|\"code\", )\"([A-Z_]+)\"");

    /** Codes that no enum has, because the guard knows no module, or because no module owns them. */
    private static final Map<String, String> IN_PLACE = Map.of(
            "INTERNAL_FAULT", "Something went wrong on our side. Tell the operator the request id, or when it was.",
            "NOT_FOUND", "There is nothing at this address. Send questions with POST to {@code /graphql}.",
            "ANSWERS_OPEN", "The transaction has too many results that were not read to their end. Read or discard one of them first.",
            "TERMINATED", "The transaction was ended before this statement. Begin another.",
            "CONNECTIONS_OPEN", "The user has too many Bolt connections open. Close some of them first.");

    private record Code(String name, String module, String happened, String toDo) {}

    @Test
    void thePageIsWhatTheCodesSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("leadgraph.errors.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).as("docs/errors.md; write it with -Dtest=ErrorsPageTests -Dleadgraph.errors.write=true")
                .isEqualTo(page);
    }

    @Test
    void everyCodeSaysWhatHappenedAndWhatToDo() throws IOException {
        List<Code> codes = codes();

        assertThat(codes).hasSizeGreaterThan(150);
        assertThat(codes.stream().filter(code -> !code.happened().endsWith(".") || !code.toDo().endsWith(".")).map(Code::name))
                .as("codes whose Javadoc does not say in one sentence what happened, and then what to do").isEmpty();
    }

    @Test
    void everyCodeThatIsSaidInPlaceIsOnThePage() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path file : sources()) {
            SAID_IN_PLACE.matcher(Files.readString(file)).results().forEach(match -> said.add(match.group(1)));
        }

        assertThat(said).containsExactlyInAnyOrderElementsOf(IN_PLACE.keySet());
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Error codes
                Made from the codes' Javadoc by `ErrorsPageTests`; do not edit. Every error has a stable `code` and a `message` that says what to do in this case. Over
                GraphQL the code is in `extensions`, with `retryable` (whether the same request may succeed later), where there is one the `rule` (a
                [requirement](requirements.md) or an [invariant](guarantee.md)) and the `limit`. Over HTTP it is in the JSON body; over the Query API and Bolt it comes
                before the message. A hidden record and one that does not exist get the same code and the same words.

                """);
        page.append("## Of requests\n| code | what happened | what to do | module |\n| --- | --- | --- | --- |\n");
        codes().stream().filter(code -> !code.module().equals("ingest")).sorted(order()).forEach(code -> page.append(row(code)));
        page.append("\n## Of rows and files of a load\nA row that is refused does not stop the others ([loading](loading.md)).\n\n");
        page.append("| code | what happened | what to do | module |\n| --- | --- | --- | --- |\n");
        codes().stream().filter(code -> code.module().equals("ingest")).sorted(order()).forEach(code -> page.append(row(code)));
        return page.toString();
    }

    private static Comparator<Code> order() {
        return Comparator.comparing(Code::name).thenComparing(Code::module);
    }

    private static String row(Code code) {
        return "| `%s` | %s | %s | %s |\n".formatted(code.name(), code.happened(), code.toDo(), code.module());
    }

    private static List<Code> codes() throws IOException {
        List<Code> codes = new ArrayList<>();
        IN_PLACE.forEach(
                (name, text) -> codes.add(code(name, Set.of("INTERNAL_FAULT", "NOT_FOUND").contains(name) ? "all" : "guard", text)));
        for (Path file : sources()) {
            Matcher found = CODES.matcher(Files.readString(file));
            if (found.find()) {
                String folder = file.getParent().toString().replaceAll(".*/org/leadgraph/", "");
                CODE.matcher(found.group(2)).results()
                        .forEach(code -> codes.add(code(code.group(2), folder, code.group(1) == null ? "" : code.group(1))));
            }
        }
        return codes;
    }

    private static Code code(String name, String module, String comment) {
        String text = comment.replaceAll("\\s*\\n\\s*\\*?", " ").strip().replaceAll("\\{@code ([^}]*)}", "`$1`");
        String[] sentences = text.split("(?<=\\.) +(?=[A-Z`])", 2);
        return new Code(name, module, sentences[0].strip(), sentences.length == 1 ? "" : sentences[1].strip());
    }

    private static List<Path> sources() throws IOException {
        return ProjectFiles.all().stream().filter(file -> file.toString().contains("src/main/java") && file.toString().endsWith(".java"))
                .toList();
    }
}
