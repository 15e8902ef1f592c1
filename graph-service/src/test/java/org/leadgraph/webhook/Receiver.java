package org.leadgraph.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A program that receives messages on the loopback interface, byte by byte under a test's hand. */
public final class Receiver implements AutoCloseable {
    private final ServerSocket server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile Answering answering = answer("200 OK");

    /** What arrived. */
    public record Message(String line, Map<String, String> headers, byte[] body) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** What is done with a connection once the request was read. */
    public interface Answering {
        void answer(Socket socket) throws Exception;
    }

    public Receiver() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    /** An answer with this status line, and headers if there are any. */
    public static Answering answer(String status, String... headers) {
        return socket -> write(socket,
                "HTTP/1.1 " + status + "\r\n" + String.join("", List.of(headers).stream().map(each -> each + "\r\n").toList())
                        + "Content-Length: 2\r\n\r\nok");
    }

    public static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    public void answers(Answering other) {
        answering = other;
    }

    public URI at(String host) {
        return URI.create("http://" + host + ":" + server.getLocalPort() + "/hooks?to=desk");
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (Socket socket = connection) {
            InputStream in = socket.getInputStream();
            String line = line(in);
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (String header = line(in); !header.isEmpty(); header = line(in)) {
                headers.put(header.substring(0, header.indexOf(':')), header.substring(header.indexOf(':') + 1).strip());
            }
            messages.add(new Message(line, headers, in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")))));
            answering.answer(socket);
        } catch (Exception gone) {
            // The other side has left.
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            line.append((char) each);
        }
        return line.toString().strip();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
