package org.leadgraph.send;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command asks for.
 *
 * @param as
 *            name of what the files are; null when their names say it
 * @param watch
 *            the run to watch; null when files are sent
 * @param snapshot
 *            whether the files say all that there is
 * @param mostAbsent
 *            how much may be absent from them, in percent; null when nothing is said
 * @param warnings
 *            sentences for who runs this
 */
record Order(boolean help, URI address, String token, @Nullable String as, List<Path> files, @Nullable String watch, boolean snapshot,
        @Nullable Integer mostAbsent, boolean dryRun, boolean preview, boolean waits, boolean quiet, List<String> warnings) {
    private static final URI NOWHERE = URI.create("");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    static Order of(String[] arguments, Map<String, String> environment) throws Misused, IOException {
        Arguments given = new Arguments(arguments);
        if (given.help) {
            return new Order(true, NOWHERE, "", null, List.of(), null, false, null, false, false, false, false, List.of());
        }
        if (given.files.isEmpty() == (given.watch == null)) {
            throw new Misused("Name the files to send, or with --watch a file that was sent before.");
        }
        if (given.mostAbsent != null && !given.snapshot) {
            throw new Misused("--most-absent goes with --snapshot.");
        }
        List<String> warnings = new ArrayList<>();
        for (Path file : given.files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new Misused("The file " + file + " cannot be read.");
            }
            FileToSend.name(file, given.as);
        }
        return new Order(false, address(given.to != null ? given.to : environment.get("LEADGRAPH_ADDRESS")),
                token(given.tokenFile, environment.get("LEADGRAPH_TOKEN"), warnings), given.as, List.copyOf(given.files), given.watch,
                given.snapshot, given.mostAbsent, given.dryRun, given.preview, given.waits, given.quiet, List.copyOf(warnings));
    }

    /** A credential goes over no line on which others could read it. */
    private static URI address(@Nullable String text) throws Misused {
        if (text == null || text.isBlank()) {
            throw new Misused("Say with --to where the service is, such as https://leadgraph.example.");
        }
        URI address;
        try {
            address = URI.create(text.strip().replaceAll("/+$", "") + "/");
        } catch (IllegalArgumentException broken) {
            throw new Misused("The address of --to is none. Write it such as https://leadgraph.example.");
        }
        boolean plain = "http".equals(address.getScheme()) && address.getHost() != null && HERE.contains(address.getHost());
        if (address.getHost() == null || !"https".equals(address.getScheme()) && !plain) {
            throw new Misused(
                    "The address of --to begins with https://; with http:// only on this machine, because the credential goes along.");
        }
        return address;
    }

    /** What is said of the files at the end of the address. */
    String query() {
        List<String> said = new ArrayList<>();
        if (dryRun) {
            said.add("dryRun=true");
        }
        if (preview) {
            said.add("preview=true");
        }
        if (snapshot) {
            said.add("snapshot=true");
        }
        if (mostAbsent != null) {
            said.add("mostAbsent=" + mostAbsent);
        }
        return said.isEmpty() ? "" : "?" + String.join("&", said);
    }

    private static String token(@Nullable Path file, @Nullable String ofEnvironment, List<String> warnings) throws Misused, IOException {
        String token = (file == null ? ofEnvironment == null ? "" : ofEnvironment : Files.readString(file)).strip();
        if (token.isEmpty() || !token.chars().allMatch(each -> each > ' ' && each < 127)) {
            throw new Misused("Put the credential of the feed account into a file and name it with --token-file, or into LEADGRAPH_TOKEN.");
        }
        if (file != null && isOpenToOthers(file)) {
            warnings.add("Others on this machine can read " + file + ". Take that right away: chmod 600.");
        }
        return token;
    }

    private static boolean isOpenToOthers(Path file) throws IOException {
        return Files.getFileStore(file).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
    }

    /** Options and files as they stand. */
    private static final class Arguments {
        private final List<Path> files = new ArrayList<>();
        private @Nullable String to;
        private @Nullable Path tokenFile;
        private @Nullable String as;
        private @Nullable String watch;
        private @Nullable Integer mostAbsent;
        private boolean snapshot;
        private boolean help;
        private boolean dryRun;
        private boolean preview;
        private boolean waits = true;
        private boolean quiet;

        Arguments(String[] arguments) throws Misused {
            Deque<String> left = new ArrayDeque<>(List.of(arguments));
            while (!left.isEmpty()) {
                String next = left.pop();
                switch (next) {
                    case "--help", "-h" -> help = true;
                    case "--snapshot" -> snapshot = true;
                    case "--most-absent" -> mostAbsent = percent(value(next, left));
                    case "--preview" -> preview = true;
                    case "--dry-run" -> dryRun = true;
                    case "--no-wait" -> waits = false;
                    case "--quiet" -> quiet = true;
                    case "--to" -> to = value(next, left);
                    case "--token-file" -> tokenFile = Path.of(value(next, left));
                    case "--as" -> as = name(value(next, left));
                    case "--watch" -> watch = run(value(next, left));
                    case "--" -> {
                        left.forEach(file -> files.add(Path.of(file)));
                        left.clear();
                    }
                    default -> file(next);
                }
            }
        }

        private void file(String next) throws Misused {
            if (next.startsWith("-")) {
                // Without its value: somebody may have written the credential there.
                throw new Misused("There is no option " + next.split("=")[0] + ".");
            }
            files.add(Path.of(next));
        }

        private static String value(String option, Deque<String> left) throws Misused {
            if (left.isEmpty()) {
                throw new Misused("The option " + option + " needs a value.");
            }
            return left.pop();
        }

        private static String name(String text) throws Misused {
            if (!text.matches("(export/)?[a-z0-9][a-z0-9-]{0,59}")) {
                throw new Misused("The name of --as is such as shooting, or export/rms.");
            }
            return text;
        }

        private static Integer percent(String text) throws Misused {
            if (!text.matches("100|[0-9]{1,2}")) {
                throw new Misused("The value of --most-absent is a whole number of percent, from 0 to 100.");
            }
            return Integer.valueOf(text);
        }

        private static String run(String text) throws Misused {
            if (!text.matches("[A-Za-z0-9-]{1,80}")) {
                throw new Misused("The run of --watch is the id that was told when the file was sent.");
            }
            return text;
        }
    }
}
