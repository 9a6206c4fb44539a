package io.github.ssespec.client;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One connection of a {@link RawServer}: the bytes of its request, a character each, and what is sent on it. */
final class RawVisit {

    private final Socket socket;
    private final List<String> lines;
    private final String body;
    private final long at = System.nanoTime();
    private final CountDownLatch left = new CountDownLatch(1);

    private RawVisit(Socket socket, List<String> lines, String body) {
        this.socket = socket;
        this.lines = lines;
        this.body = body;
    }

    static RawVisit read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.write(next);
            text = head.toString(StandardCharsets.ISO_8859_1);
        }
        List<String> lines = text.strip().lines().toList();
        RawVisit visit = new RawVisit(socket, lines, "");
        int length = Integer.parseInt(visit.header("Content-Length").isEmpty() ? "0" : visit.header("Content-Length"));
        return new RawVisit(socket, lines, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    String requestLine() {
        return lines.get(0);
    }

    /** The value of that header, its bytes a character each; empty when it is not there. */
    String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ": ";
        return lines.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()))
                .reduce((one, other) -> one + " AND " + other)
                .orElse("");
    }

    String body() {
        return body;
    }

    /** When its request had come, on the clock of {@link System#nanoTime()}. */
    long at() {
        return at;
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Waits until the client leaves. */
    void hold() throws IOException {
        try {
            socket.getInputStream().read();
        } finally {
            left.countDown();
        }
    }

    /** Whether the client has left; waits for it. */
    boolean left() throws InterruptedException {
        return left.await(30, TimeUnit.SECONDS);
    }

    /** Closes with a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
