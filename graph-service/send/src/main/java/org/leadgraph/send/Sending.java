package org.leadgraph.send;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/** Sends one file after another and watches each to its end. */
final class Sending {
    /** How often a service is asked that is away or has no room for a file now. */
    private static final int TRIES = 12;

    private final Service service;
    private final Order order;
    private final PrintStream out;
    private final PrintStream err;
    private final Bar bar;
    private final Duration pause;

    /**
     * @param pause
     *            before a service is asked again that is away or has no room
     */
    Sending(Service service, Order order, PrintStream out, PrintStream err, Bar bar, Duration pause) {
        this.service = service;
        this.order = order;
        this.out = out;
        this.err = err;
        this.bar = bar;
        this.pause = pause;
    }

    /** Whether every row of it is in the graph; where nobody waits, whether it has arrived. */
    boolean send(Path path) throws IOException, NotSent, Misused {
        FileToSend file = FileToSend.of(path, order.as());
        Answer answer = arrive(file);
        if (!answer.isOfARun()) {
            bar.end();
            err.println(path.getFileName() + " was not taken. " + Service.sentence(answer));
            out.println(answer.body());
            return false;
        }
        String run = String.valueOf(answer.text("run"));
        if (answer.isUnderWay() && !order.waits()) {
            bar.end();
            err.println(path.getFileName() + " has arrived. Watch it with --watch " + run + ".");
            out.println(answer.body());
            return true;
        }
        return told(String.valueOf(path.getFileName()), watch(answer, run, file.rows().orElse(0)));
    }

    /** Watches a file that was sent before, by this program or another. */
    boolean watch(String run) throws IOException, NotSent {
        Answer answer = ask(run);
        if (!answer.isOfARun()) {
            throw new NotSent("This account has sent no such file. " + Service.sentence(answer));
        }
        return told("The file", watch(answer, run, 0));
    }

    private Answer arrive(FileToSend file) throws NotSent {
        String what = "Sending " + file.path().getFileName();
        for (int left = TRIES; true; left--) {
            try {
                Answer answer = service.send(file, order.query(), bytes -> bar.show(what, bytes, file.bytes(), "bytes"));
                if (!answer.isForNow() || left == 0) {
                    return answer;
                }
            } catch (IOException away) {
                if (left == 0) {
                    throw unreachable(file.path() + " was perhaps not sent");
                }
            }
            sleep(pause);
        }
    }

    private Answer watch(Answer first, String run, long rows) throws NotSent {
        Answer answer = first;
        while (answer.isUnderWay()) {
            bar.show(inWords(answer), answer.number("rowsRead"), rows, "rows");
            sleep(Duration.ofMillis(Math.min(1_000, pause.toMillis())));
            answer = ask(run);
        }
        return answer;
    }

    private static String inWords(Answer answer) {
        return switch (String.valueOf(answer.text("status"))) {
            case "RECEIVED" -> "Waiting for its turn";
            case "CHECKING" -> "Checking";
            default -> "Writing";
        };
    }

    private Answer ask(String run) throws NotSent {
        for (int left = TRIES; true; left--) {
            try {
                Answer answer = service.run(run);
                if (!answer.isForNow() || left == 0) {
                    return answer;
                }
            } catch (IOException away) {
                if (left == 0) {
                    throw unreachable("The file has arrived; watch it later with --watch " + run);
                }
            }
            sleep(pause);
        }
    }

    private static NotSent unreachable(String what) {
        return new NotSent("The service cannot be reached. " + what + ". To send a file again does no harm.");
    }

    private boolean told(String name, Answer answer) {
        bar.end();
        out.println(answer.body());
        StringBuilder sentence = new StringBuilder(name).append(": ").append(answer.text("status")).append(", ")
                .append(answer.number("accepted")).append(" rows taken, ").append(answer.number("refused")).append(" refused");
        if (answer.number("linesLost") > 0) {
            sentence.append(", ").append(answer.number("linesLost")).append(" lines lost, from line ")
                    .append(answer.number("firstLostLine")).append(" to ").append(answer.number("lastLostLine"));
        }
        String reason = answer.text("reason");
        String message = answer.text("message");
        sentence.append(reason == null ? "" : ", " + reason).append(message == null ? "" : ": " + message);
        err.println(sentence);
        return answer.isComplete();
    }

    private static void sleep(Duration pause) throws NotSent {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotSent("Stopped.");
        }
    }
}
