package org.leadgraph;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs of Node's, and others, in processes of their own. Where there is no Node, or npm cannot fetch, a test that needs it is skipped and says so. */
final class NodePrograms {
    /** The first that has a WebSocket of its own, behind a flag. */
    private static final int OLDEST = 20;
    private static final long PATIENCE_MINUTES = 5;

    record Told(int status, String output) {}

    private NodePrograms() {
    }

    /** Skips the test where there is no Node. */
    static void requireNode() {
        String version = told(Path.of("."), Map.of(), "node", "--version").output().strip();
        boolean there = version.matches("v\\d+\\..*") && Integer.parseInt(version.substring(1, version.indexOf('.'))) >= OLDEST;
        skipUnless(there, "no Node " + OLDEST + " or newer is on the path");
    }

    /** Fetches what a package.json names, or skips the test. */
    static void requirePackages(Path directory) {
        String npm = System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
        Told told = told(directory, Map.of(), npm, "ci", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts");
        skipUnless(told.status() == 0, "npm could not fetch the stock clients: " + told.output().lines().findFirst().orElse("no word"));
    }

    private static void skipUnless(boolean there, String reason) {
        if (!there) {
            System.out.println("Skipped, because " + reason + ".");
        }
        assumeTrue(there, reason);
    }

    /** What a program writes, errors among it. A program that is not there has status 127. */
    static Told told(Path directory, Map<String, String> environment, String... command) {
        Path output = null;
        try {
            output = Files.createTempFile("leadgraph-program", ".txt");
            ProcessBuilder builder = new ProcessBuilder(List.of(command)).directory(directory.toFile()).redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process;
            try {
                process = builder.start();
            } catch (IOException notThere) {
                return new Told(127, "");
            }
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            return new Told(ended ? process.exitValue() : 124, Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            delete(output);
        }
    }

    private static void delete(Path output) {
        try {
            if (output != null) {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
