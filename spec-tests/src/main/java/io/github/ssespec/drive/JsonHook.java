package io.github.ssespec.drive;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ssespec.wire.Header;
import io.github.ssespec.wire.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hook that a subject has which follows the kit: {@code POST} with {@code {"event": …, "data": …, "id": …, "retry": …,
 * "comment": …}}, any of them absent; values are strings, but a retry that is a number is one.
 */
public final class JsonHook implements Hook {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI uri;
    private final String method;
    private final List<Header> headers;

    /** A hook at that place, which takes those headers besides its own. */
    public JsonHook(URI uri, String method, List<Header> headers) {
        this.uri = uri;
        this.method = method;
        this.headers = List.copyOf(headers);
    }

    @Override
    public Optional<Request> request(Publication publication) {
        ObjectNode body = JSON.createObjectNode();
        for (Publication.Field field : Publication.Field.values()) {
            publication.value(field).ifPresent(value -> {
                if (field == Publication.Field.RETRY && value.matches("[0-9]{1,18}")) {
                    body.put(field.label(), Long.parseLong(value));
                } else {
                    body.put(field.label(), value);
                }
            });
        }
        List<Header> all = new ArrayList<>(headers);
        all.add(new Header("Content-Type", "application/json"));
        return Optional.of(
                new Request(method, uri, "HTTP/1.1", all, body.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public boolean has(Publication.Field field) {
        return true;
    }
}
