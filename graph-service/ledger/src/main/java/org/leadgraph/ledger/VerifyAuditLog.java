package org.leadgraph.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Command line of {@link AuditVerifier}, for auditors. */
public final class VerifyAuditLog {

    private static final String HELP = """
            Verifies the search log of Leadgraph against its exported, signed heads.

            Usage: VerifyAuditLog LOG_DIRECTORY HEADS_DIRECTORY PUBLIC_KEY_FILE

              LOG_DIRECTORY    holds audit-*.log
              HEADS_DIRECTORY  holds heads.jsonl, from the place it was exported to
              PUBLIC_KEY_FILE  public-key.pem, kept since the log was begun

            Exit code: 0 everything fits, 1 something does not (the first place is printed),
            2 the command was not understood or a file could not be read.
            """;

    private VerifyAuditLog() {
    }

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        if (arguments.length == 1 && arguments[0].equals("--help")) {
            out.print(HELP);
            return 0;
        }
        if (arguments.length != 3) {
            err.print(HELP);
            return 2;
        }
        try {
            var key = AuditKeys.publicKey(Files.readString(Path.of(arguments[2])));
            return report(AuditVerifier.verify(Path.of(arguments[0]), Path.of(arguments[1]), key), out);
        } catch (IOException | IllegalArgumentException e) {
            err.println("Cannot verify: " + e);
            return 2;
        }
    }

    private static int report(AuditVerification found, PrintStream out) {
        out.printf("segments %d, entries %d from number %d, heads %d, entries after the last head %d%n", found.segments(),
                found.entries(), found.firstEntry(), found.heads(), found.unanchoredEntries());
        if (found.unfinishedBytes() > 0) {
            out.printf(
                    "The last write was cut short and left %d bytes, by a crash or a full disk: no entry, and nothing was answered for it.%n",
                    found.unfinishedBytes());
        }
        out.println(found.firstMismatch().map(place -> "TAMPERING FOUND: " + place).orElse("Everything fits."));
        return found.isIntact() ? 0 : 1;
    }
}
