package io.github.ssespec.client;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The head of a response, and what it means for the connection (HTML 9.2.2).
 *
 * @param url where it comes from
 * @param contentTypes the values of Content-Type, one for each header
 * @param location the bytes of Location, a character each
 */
record ResponseHead(URI url, int status, List<String> contentTypes, Optional<String> location) {

    /** "A redirect status is a status that is 301, 302, 303, 307, or 308" (Fetch). */
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private static final Pattern COMMA_OUTSIDE_QUOTES = Pattern.compile(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern ESSENCE = Pattern.compile("[!#$%&'+.^_`|~0-9A-Za-z-]+/[!#$%&'+.^_`|~0-9A-Za-z-]+");

    /** "If locationURL is null, then return response" (Fetch): such a response is no redirect, but just not 200. */
    boolean isRedirect() {
        return REDIRECTS.contains(status) && location.isPresent();
    }

    /**
     * "If res's status is not 200, or if res's `Content-Type` is not `text/event-stream`, then fail the connection."
     *
     * @return why, or empty when the connection is to be announced
     */
    Optional<String> refusal() {
        if (status != 200) {
            return Optional.of("the answer is " + status + " where 200 was expected");
        }
        String type = essence();
        return type.equals("text/event-stream")
                ? Optional.empty()
                : Optional.of("the answer is " + (type.isEmpty() ? "of no type" : type)
                        + " where text/event-stream was expected");
    }

    /** Fetch, "extract a MIME type": of several the last one counts; parameters and case make no difference. */
    private String essence() {
        String last = "";
        for (String header : contentTypes) {
            for (String value : COMMA_OUTSIDE_QUOTES.split(header)) {
                String type = value.split(";", 2)[0].strip();
                if (ESSENCE.matcher(type).matches()) {
                    last = type.toLowerCase(Locale.ROOT);
                }
            }
        }
        return last;
    }
}
