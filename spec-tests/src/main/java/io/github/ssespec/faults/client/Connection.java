package io.github.ssespec.faults.client;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A connection to a server. */
final class Connection implements Closeable {
    private static final int CONNECT_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Connects a new socket, which may be closed meanwhile, to the host of a URL. */
    static Connection connect(Socket socket, URI url) throws IOException {
        socket.setTcpNoDelay(true);
        int port = url.getPort() < 0 ? 80 : url.getPort();
        socket.connect(new InetSocketAddress(url.getHost(), port), CONNECT_MILLIS);
        return new Connection(socket);
    }

    void send(Request request, Charset charset) throws IOException {
        URI url = request.url();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        StringBuilder head = new StringBuilder(request.method() + " " + path);
        if (url.getRawQuery() != null) {
            head.append('?').append(url.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nHost: ").append(url.getRawAuthority()).append("\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        byte[] body = request.body() == null ? new byte[0] : request.body().getBytes(StandardCharsets.UTF_8);
        if (request.body() != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(charset));
        bytes.writeBytes(body);
        socket.getOutputStream().write(bytes.toByteArray());
    }

    InputStream in() {
        return in;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
