package io.github.ssespec.client;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * The request for a stream. Immutable; {@code body} is not to be written to.
 *
 * @param url {@code http} or {@code https} with a host and a path, ASCII only
 * @param method a token
 * @param headers those of the application
 * @param body the content; empty for none
 */
record StreamRequest(URI url, String method, List<Header> headers, byte[] body) {

    /** "The following header names": those that describe a body (Fetch, "request-body-header name"). */
    private static final Set<String> OF_BODY =
            Set.of("content-encoding", "content-language", "content-location", "content-type");

    StreamRequest {
        headers = List.copyOf(headers);
    }

    /**
     * What is asked for after a redirect (Fetch, "HTTP-redirect fetch"). Headers of the application are for the origin
     * they were given for, so none follows to another one.
     */
    StreamRequest redirected(int status, URI to) {
        boolean becomesGet = (status == 301 || status == 302) && method.equals("POST")
                || status == 303 && !method.equals("GET") && !method.equals("HEAD");
        List<Header> kept = Origins.same(url, to) ? headers : List.of();
        if (!becomesGet) {
            return new StreamRequest(to, method, kept, body);
        }
        return new StreamRequest(
                to,
                "GET",
                kept.stream()
                        .filter(header -> OF_BODY.stream().noneMatch(header::is))
                        .toList(),
                new byte[0]);
    }
}
