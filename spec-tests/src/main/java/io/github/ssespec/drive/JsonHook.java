package io.github.ssespec.drive;

import io.github.ssespec.wire.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The hook that a subject has which follows the kit: {@code POST} with {@code {"event": …, "data": …, "id": …, "retry": …,
 * "comment": …}}, any of them absent; values are strings, but a retry that is a number is one.
 */
public final class JsonHook implements Hook {
    /** The media type of its content. */
    public static final String TYPE = "application/json";

    private final Hook hook;

    /** A hook at that place, which takes those headers besides its own. */
    public JsonHook(URI uri, String method, List<HeaderTemplate> headers) {
        this.hook = new TemplateHook(uri, method, TYPE, JsonTemplate.USUAL, headers);
    }

    @Override
    public Optional<Request> request(Publication publication) {
        return hook.request(publication);
    }

    @Override
    public boolean has(Publication.Field field) {
        return hook.has(field);
    }
}
