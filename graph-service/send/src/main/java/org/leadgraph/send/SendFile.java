package org.leadgraph.send;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Command line for programs of agencies: sends files to Leadgraph, and says with its exit status whether every row of every file is in the graph. */
public final class SendFile {
    /** Every row of every file is in the graph. */
    static final int ALL = 0;
    /** A file was not taken, or not every row of it. */
    static final int NOT_ALL = 1;
    /** The command was not understood, or a file cannot be read. */
    static final int MISUSED = 2;
    /** The service could not be reached, or did not let this account send. What was sent before may be in the graph. */
    static final int NOT_SENT = 3;

    static final String HELP = """
            Sends files to Leadgraph, and waits until their rows are in the graph.

            Usage: java -jar leadgraph-send.jar --to ADDRESS [options] FILE...
                   java -jar leadgraph-send.jar --to ADDRESS [options] --watch RUN

              --to ADDRESS       where the service is, such as https://leadgraph.example; or in LEADGRAPH_ADDRESS
              --token-file PATH  file with the credential of the feed account; without it, LEADGRAPH_TOKEN has the
                                 credential. It is never an argument, which others on the machine could read
              --as NAME          what the files are, such as shooting, or export/PROFILE for an export of your own;
                                 without it, the name of each file says it: shooting.csv, shooting.2026-03-24.csv.gz
              --snapshot         the files say all that there is: what is absent from them is withdrawn
              --most-absent N    with --snapshot: how much may be absent, in percent
              --dry-run          has every row judged, and nothing written
              --preview          likewise, and people of the agency can ask what the file would do
              --watch RUN        sends nothing, and watches a file that was sent before
              --no-wait          does not wait for the end of what is sent
              --quiet            no progress, only what became of each file
              --help             this

            Files end with .csv, .txt (a CSV file) or .ndjson, and with .gz after that if they are packed. Files are sent
            one after another, in this order. Their count of rows and their SHA-256 go along, and the service takes
            nothing of a file that does not fit them.

            On the output stands one line for each file: the service's answer, a JSON object. Progress and sentences
            go to the error output.

            Exit status: 0 every row of every file is in the graph; 1 a file was not taken, or not every row of it;
            2 the command was not understood, or a file cannot be read; 3 the service cannot be reached, or the account
            may not send. To send a file again does no harm.
            """;

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private SendFile() {
    }

    /** Sends. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.getenv(), System.out, System.err, new Manner(Bar.isWatched(), PAUSE)));
    }

    /**
     * How it goes about it.
     *
     * @param watched
     *            whether somebody looks at the error output as it comes, so that a bar can move on it
     * @param pause
     *            before a service is asked again that is away or has no room now
     */
    record Manner(boolean watched, Duration pause) {}

    static int run(String[] arguments, Map<String, String> environment, PrintStream out, PrintStream err, Manner manner) {
        try {
            Order order = Order.of(arguments, environment);
            if (order.help()) {
                out.print(HELP);
                return ALL;
            }
            for (String warning : order.warnings()) {
                err.println(warning);
            }
            Service service = new Service(order.address(), order.token());
            Sending sending = new Sending(service, order, out, err, order.quiet() ? Bar.none() : new Bar(err, manner.watched()),
                    manner.pause());
            return run(order, sending);
        } catch (Misused misused) {
            err.println(misused.getMessage());
            return MISUSED;
        } catch (NotSent failed) {
            err.println(failed.getMessage());
            return NOT_SENT;
        } catch (IOException unreadable) {
            err.println("A file cannot be read: " + unreadable.getMessage());
            return MISUSED;
        }
    }

    private static int run(Order order, Sending sending) throws IOException, NotSent, Misused {
        String watched = order.watch();
        if (watched != null) {
            return sending.watch(watched) ? ALL : NOT_ALL;
        }
        boolean all = true;
        for (Path file : order.files()) {
            all &= sending.send(file);
        }
        return all ? ALL : NOT_ALL;
    }
}
