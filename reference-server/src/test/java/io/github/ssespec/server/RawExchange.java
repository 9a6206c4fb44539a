package io.github.ssespec.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;

/** One request over a socket of its own, and its response read byte by byte: what is on the wire is what is seen. */
final class RawExchange implements AutoCloseable {
    private static final int DEADLINE_MS = 30_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final String head;

    private RawExchange(int port, byte[] request) throws IOException {
        socket.setSoTimeout(DEADLINE_MS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.getOutputStream().write(request);
        in = socket.getInputStream();
        StringBuilder lines = new StringBuilder();
        while (lines.indexOf("\r\n\r\n") < 0) {
            lines.append((char) readByte());
        }
        head = lines.toString();
    }

    /** Sends a request with {@code PORT} filled in, its line ends written as LF, and reads the response head. */
    static RawExchange send(ReferenceServer server, String request) throws IOException {
        int port = server.uri().getPort();
        return new RawExchange(
                port, request.replace("PORT", "" + port).replace("\n", "\r\n").getBytes(UTF_8));
    }

    /** Asks for the event stream by HTTP/1.1; each further header line ends with LF. */
    static RawExchange events(ReferenceServer server, String headers) throws IOException {
        return send(server, "GET /events HTTP/1.1\nHost: localhost:PORT\n" + headers + "\n");
    }

    /** The response head with its status line. */
    String head() {
        return head;
    }

    String statusLine() {
        return head.lines().findFirst().orElseThrow();
    }

    /** The response head without the line that tells the time. */
    String headWithoutDate() {
        return head.replaceFirst("Date: [^\r]*\r\n", "");
    }

    /** Reads content until it ends with a text, and returns all there was so far. */
    String until(String text) throws IOException {
        while (!content().endsWith(text)) {
            readContent();
        }
        return content();
    }

    /** Reads content until it ends: a chunked body as a whole one, any other with the connection. */
    String rest() throws IOException {
        while (readContent()) {}
        if (isChunked()) {
            assertThat(readLine()).as("the line after the last chunk").isEmpty();
        }
        return content();
    }

    /** The content so far. */
    byte[] bytes() {
        return body.toByteArray();
    }

    /** Drops the content so far. */
    void forget() {
        body.reset();
    }

    boolean isAtEnd() throws IOException {
        return in.read() < 0;
    }

    /** Closes without a farewell: the server gets a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private boolean readContent() throws IOException {
        if (!isChunked()) {
            byte[] some = in.readNBytes(1);
            body.writeBytes(some);
            return some.length > 0;
        }
        // The line end after a chunk may come with the next one only: nobody shall wait for it.
        String size = readLine();
        int length = Integer.parseInt(size.isEmpty() ? readLine() : size, 16);
        body.writeBytes(in.readNBytes(length));
        return length > 0;
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.indexOf("\r\n") < 0) {
            line.append((char) readByte());
        }
        return line.substring(0, line.length() - 2);
    }

    private boolean isChunked() {
        return head.toLowerCase(Locale.ROOT).contains("transfer-encoding: chunked");
    }

    private int readByte() throws IOException {
        int b = in.read();
        if (b < 0) {
            throw new EOFException("the connection ended");
        }
        return b;
    }

    private String content() {
        return body.toString(UTF_8);
    }
}
