package io.github.ssespec.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server on a raw socket: the n-th connection gets the n-th answer, and the last answer is for all others too. */
final class RawServer implements AutoCloseable {

    /** What is done on a connection once its request has come; then it is closed. */
    interface Answer {
        void to(RawVisit visit) throws IOException;
    }

    private final ServerSocket listening;
    private final List<Answer> answers;
    private final BlockingQueue<RawVisit> visits = new LinkedBlockingQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    RawServer(Answer... answers) throws IOException {
        this.answers = List.of(answers);
        listening = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** A response head with those lines, and the blank line after it. */
    static String head(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    /** The head of a stream that goes on until the connection is closed. */
    static String stream() {
        return head("HTTP/1.1 200 OK", "Content-Type: text/event-stream");
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + path);
    }

    /** The next connection whose request has come. */
    RawVisit next() throws InterruptedException {
        RawVisit visit = visits.poll(30, TimeUnit.SECONDS);
        if (visit == null) {
            throw new AssertionError("no request came in 30 s");
        }
        return visit;
    }

    /** How many more requests have come. */
    int waiting() {
        return visits.size();
    }

    private void accept() {
        try {
            for (int i = 0; ; i++) {
                Socket socket = listening.accept();
                open.add(socket);
                Answer answer = answers.get(Math.min(i, answers.size() - 1));
                start(() -> serve(socket, answer));
            }
        } catch (IOException e) {
            // closed: the test is over
        }
    }

    private void serve(Socket socket, Answer answer) {
        try (socket) {
            RawVisit visit = RawVisit.read(socket);
            visits.add(visit);
            answer.to(visit);
        } catch (IOException e) {
            // the client has left
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
