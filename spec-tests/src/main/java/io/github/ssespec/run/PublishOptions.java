package io.github.ssespec.run;

import io.github.ssespec.drive.Hook;
import io.github.ssespec.drive.Hooks;
import io.github.ssespec.drive.JsonHook;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the user says that the subject is made to send. Immutable.
 *
 * @param uri where an event is published
 * @param method by which method
 * @param type the media type of the request's content
 * @param body the content's template; null for that of {@link JsonHook}
 * @param headers headers of publish requests alone
 * @param dataJson whether the subject JSON-encodes data
 * @param subscribersUrl what tells how many subscribers it has; null where nothing does
 */
public record PublishOptions(
        URI uri,
        String method,
        String type,
        @Nullable String body,
        List<GivenHeader> headers,
        boolean dataJson,
        @Nullable URI subscribersUrl) {
    /** The method unless told otherwise. */
    public static final String METHOD = "POST";

    public PublishOptions {
        headers = List.copyOf(headers);
    }

    /** Those of a subject which follows the kit. */
    public static PublishOptions of(URI uri, URI subscribersUrl) {
        return new PublishOptions(uri, METHOD, JsonHook.TYPE, null, List.of(), false, subscribersUrl);
    }

    /**
     * The hook that these options describe.
     *
     * @throws IllegalArgumentException when the template does not fit the type, or data has no place; the message says
     *     what is right
     */
    public Hook hook() {
        return Hooks.of(
                uri,
                method,
                type,
                body,
                headers.stream().map(GivenHeader::template).toList());
    }
}
