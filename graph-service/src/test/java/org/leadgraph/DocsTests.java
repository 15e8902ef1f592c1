package org.leadgraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What documents name is there: files, folders, jars, classes, settings, fields, codes (everything in back-ticks) and the targets of links. A document may say
 * {@code <name>} or an ellipsis where the reader has to fill something in.
 */
class DocsTests {
    private static final Path ROOT = ProjectFiles.ROOT;
    private static final Pattern TICKED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern CLASS = Pattern.compile("(?:[A-Z][a-z0-9]+){2,}");
    private static final Pattern DECLARED = Pattern.compile(
            "\\b(?:class|record|enum|interface|type|input|scalar|union)\\s+([A-Z]\\w*)|^import (?:static )?[\\w.]+\\.([A-Z]\\w*)|:([A-Z]\\w+)",
            Pattern.MULTILINE);
    private static final Pattern PATH = Pattern.compile("[\\w.*-]+(?:/[\\w.*-]+)*/?");
    private static final Pattern FILE = Pattern.compile(".*\\.(?:md|java|cypher|graphqls?|ya?ml|csv|json|xml|txt|sh)");
    private static final Pattern QUALIFIED = Pattern.compile("\\borg\\.leadgraph(?:\\.[a-z]+)*\\.[A-Z]\\w+");
    private static final Pattern JAR = Pattern.compile("([a-z-]+)-(\\d[\\w.-]*?)\\.jar");
    private static final Pattern IN_COMMENT = Pattern.compile("\\bdocs/[\\w/-]+\\.md");

    /** What is made at run time, or is Neo4j's. */
    private static final List<String> NOT_OURS = List.of("data/", "logs/", "bin/", "conf/", "lib/", "plugins/", "manifest.json", "truth-");

    @Test
    void everythingInBackTicksIsThere() throws IOException {
        Sources sources = Sources.read();
        Map<String, String> missing = new TreeMap<>();
        for (Path document : documents()) {
            String text = BLOCK.matcher(Files.readString(document)).replaceAll("");
            TICKED.matcher(text).results().map(ticked -> ticked.group(1)).filter(name -> !sources.have(name))
                    .forEach(name -> missing.merge(name, ROOT.relativize(document).toString(), (a, b) -> a + ", " + b));
        }

        assertThat(missing).as("named in a document, and nowhere else").isEmpty();
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            LINK.matcher(BLOCK.matcher(Files.readString(document)).replaceAll("")).results().map(link -> link.group(1))
                    .filter(link -> !link.matches("https?://.*") && !leads(document, link))
                    .forEach(link -> missing.add(document + ": " + link));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void commandsNameClassesAndJarsThatThereAre() throws IOException {
        Sources sources = Sources.read();
        String parent = Files.readString(ROOT.resolve("pom.xml"));
        List<String> missing = new ArrayList<>();
        for (Path document : documents()) {
            String text = Files.readString(document);
            QUALIFIED.matcher(text).results().map(MatchResult::group)
                    .filter(name -> !sources.paths.contains("java/" + name.replace('.', '/') + ".java"))
                    .forEach(name -> missing.add(document + ": " + name));
            // After its version, a jar may say what it is for.
            JAR.matcher(text).results()
                    .filter(jar -> jar.group(1).startsWith("leadgraph")
                            && !(sources.text.contains("<artifactId>" + jar.group(1) + "</artifactId>")
                                    && parent.contains("<version>" + jar.group(2).replaceFirst("-[a-z]+$", "") + "</version>")))
                    .forEach(jar -> missing.add(document + ": " + jar.group()));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void theMapHasEveryMavenModule() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));

        assertThat(Pattern.compile("<module>([^<]+)</module>").matcher(Files.readString(ROOT.resolve("pom.xml"))).results()
                .map(module -> module.group(1)).filter(module -> !readme.contains("[" + module + "](" + module + ")")))
                .as("Maven modules without a line in the README's map").isEmpty();
    }

    @Test
    void commentsNameDocumentsThatThereAre() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path file : ProjectFiles.texts()) {
            IN_COMMENT.matcher(Files.readString(file)).results().map(MatchResult::group)
                    .filter(document -> !Files.exists(ROOT.resolve(document))).forEach(document -> missing.add(file + ": " + document));
        }

        assertThat(missing).isEmpty();
    }

    /** But for the list of changes: what has changed may be gone. */
    private static List<Path> documents() throws IOException {
        return ProjectFiles.texts().stream().filter(
                file -> file.toString().endsWith(".md") && !file.toString().contains("/src/") && !file.endsWith("CHANGELOG.md")).toList();
    }

    private static boolean leads(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
        try {
            return Files.exists(target) && (parts.length == 1 || anchors(Files.readString(target)).contains(parts[1]));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** As readers of Markdown make them of headings, and those given by hand. */
    private static Set<String> anchors(String text) {
        Set<String> anchors = BLOCK.matcher(text).replaceAll("").lines().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .collect(Collectors.toCollection(HashSet::new));
        Pattern.compile("<a id=\"([^\"]+)\"").matcher(text).results().forEach(anchor -> anchors.add(anchor.group(1)));
        return anchors;
    }

    /** What is not a document: the words, declared types and paths of code, queries, schema and settings. */
    private record Sources(String text, Set<String> words, Set<String> types, Set<String> paths) {
        static Sources read() throws IOException {
            StringBuilder text = new StringBuilder();
            Set<String> paths = new HashSet<>();
            for (Path file : ProjectFiles.all()) {
                String path = ROOT.relativize(file).toString();
                // Each ending of the path, so that a document may leave out the beginning.
                for (int from = 0; from >= 0; from = path.indexOf('/', from) < 0 ? -1 : path.indexOf('/', from) + 1) {
                    paths.add(path.substring(from));
                    for (int slash = path.indexOf('/', from); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                        paths.add(path.substring(from, slash));
                    }
                }
                if (path.matches(".*\\.(java|graphqls?|cypher|ya?ml|xml|html|js|txt|factories)|.*Dockerfile|.ci/run")) {
                    text.append(Files.readString(file)).append('\n');
                } else if (path.endsWith(".csv")) {
                    text.append(Files.readString(file).lines().findFirst().orElse("")).append('\n');
                }
            }
            Set<String> types = new HashSet<>();
            DECLARED.matcher(text).results().forEach(type -> {
                for (int group = 1; group <= type.groupCount(); group++) {
                    types.add(type.group(group));
                }
            });
            Set<String> words = WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
            return new Sources(text.toString(), words, types, paths);
        }

        boolean have(String name) {
            if (CLASS.matcher(name).matches()) {
                return types.contains(name);
            }
            if (WORD.matcher(name).matches()) {
                // Settings can be given as variables of the environment.
                return words.contains(name) || name.startsWith("LEADGRAPH_");
            }
            if (name.startsWith("leadgraph.") && name.matches("[a-z.-]+")) {
                return haveSetting(name);
            }
            if (PATH.matcher(name).matches() && (name.contains("/") || FILE.matcher(name).matches()) && !name.startsWith("/")) {
                return NOT_OURS.stream().anyMatch(name::startsWith) || name.contains(".jar")
                        || paths.contains(name.endsWith("/") ? name.substring(0, name.length() - 1) : name);
            }
            return true;
        }

        /** As it is in a file of settings, or as a component of a record of settings. */
        private boolean haveSetting(String name) {
            int dot = name.lastIndexOf('.');
            String component = Pattern.compile("-(.)").matcher(name.substring(dot + 1))
                    .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
            return text.contains(name) || words.contains(component) && text.contains("\"" + name.substring(0, dot) + "\"");
        }
    }
}
