package org.leadgraph;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The project's own files, as a checkout has them; what a build makes is not among them. Paths begin with {@code ..}, the project's folder. */
final class ProjectFiles {
    static final Path ROOT = Path.of("..");
    private static final Set<String> FOLDERS = Set.of("cypher", "graphql", "seed-data", "graph-service", "docs", ".ci");
    private static final Set<String> TEXTS = Set.of("java", "md", "cypher", "graphqls", "graphql", "yaml", "txt", "xml");

    private ProjectFiles() {
    }

    static List<Path> all() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                Path inProject = ROOT.relativize(folder);
                boolean ours = folder.equals(ROOT) || FOLDERS.contains(inProject.getName(0).toString());
                return ours && !folder.endsWith("target") && !folder.endsWith("data")
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    /** Code, tests and documents. The contract's own words are not ours to change. */
    static List<Path> texts() throws IOException {
        return all().stream()
                .filter(file -> TEXTS.contains(file.toString().replaceAll(".*\\.", "")) && !file.endsWith("requirements/contract.txt"))
                .toList();
    }

    /** The text of each test by its simple name; two modules may have one of the same name. */
    static Map<String, String> testsByName() throws IOException {
        Map<String, String> tests = new HashMap<>();
        for (Path file : all()) {
            if (file.toString().contains("src/test/java") && file.toString().endsWith(".java")) {
                tests.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
        return tests;
    }
}
