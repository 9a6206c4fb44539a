package io.github.ssespec.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code GET /}: a page that lists the others. */
final class IndexEndpoint implements Endpoint {
    private final String page;

    IndexEndpoint() {
        try (InputStream resource = IndexEndpoint.class.getResourceAsStream("index.html")) {
            page = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<String> methods() {
        return List.of("GET", "HEAD");
    }

    @Override
    public void handle(Request request, Response response, Callback callback) {
        Answer.content(response, callback, HttpStatus.OK_200, "text/html;charset=utf-8", page);
    }
}
