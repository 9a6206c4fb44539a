package io.github.ssespec.server.cors;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose pages may read the event stream, and whether with their credentials. Immutable.
 *
 * @param anyOrigin whether the pages of every origin may, also of an opaque one ({@code null})
 * @param origins otherwise, the origins whose pages may, each exactly as a browser sends it
 * @param credentials whether cookies and the like may go with the request. The origin is then named, since
 *     {@code *} stands for none with credentials
 */
public record CorsPolicy(boolean anyOrigin, Set<String> origins, boolean credentials) {
    private static final Pattern ORIGIN =
            Pattern.compile("[a-z][a-z0-9+.-]*://([^/\\s:?#@\\[\\]\\p{Upper}]+|\\[[0-9a-f:.]+])(:\\d{1,5})?");

    /** What a client built on fetch sets, and may not without being asked: all the rest of a plain request is safelisted. */
    private static final String REQUEST_HEADERS = "last-event-id, cache-control";

    private static final String MAX_AGE_SECONDS = "600";

    /**
     * Checks the origins.
     *
     * @throws IllegalArgumentException if one is not written as a browser writes it
     */
    public CorsPolicy {
        origins = Set.copyOf(origins);
        for (String origin : origins) {
            if (!ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException(
                        "origin is \"" + origin + "\", expected scheme://host or scheme://host:port, in lower case");
            }
        }
    }

    /** No page of another origin: no answer says anything of CORS. */
    public static CorsPolicy none() {
        return new CorsPolicy(false, Set.of(), false);
    }

    /** The pages of every origin, without credentials. */
    public static CorsPolicy any() {
        return new CorsPolicy(true, Set.of(), false);
    }

    /** The pages of these origins, without credentials. */
    public static CorsPolicy of(String... origins) {
        return new CorsPolicy(false, Set.of(origins), false);
    }

    /** The same with or without credentials. */
    public CorsPolicy withCredentials(boolean credentials) {
        return new CorsPolicy(anyOrigin, origins, credentials);
    }

    /**
     * What every answer says, a refusal too: to a page that may not read the answer it is a network error, after which
     * its client comes again and again.
     *
     * @param origin the request's Origin, if it has one
     * @return header fields
     */
    public Map<String, String> answer(@Nullable String origin) {
        if (anyOrigin && !credentials) {
            return Map.of("Access-Control-Allow-Origin", "*");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        if (anyOrigin || !origins.isEmpty()) {
            // Also on the answer to a request without Origin: a cache would give it to one that has it.
            fields.put("Vary", "Origin");
        }
        if (origin != null && (anyOrigin || origins.contains(origin))) {
            fields.put("Access-Control-Allow-Origin", origin);
            if (credentials) {
                fields.put("Access-Control-Allow-Credentials", "true");
            }
        }
        return fields;
    }

    /**
     * What the answer to a preflight request says.
     *
     * @param origin the request's Origin, if it has one
     * @return header fields
     */
    public Map<String, String> preflight(@Nullable String origin) {
        Map<String, String> fields = new LinkedHashMap<>(answer(origin));
        if (fields.containsKey("Access-Control-Allow-Origin")) {
            fields.put("Access-Control-Allow-Methods", "GET");
            fields.put("Access-Control-Allow-Headers", REQUEST_HEADERS);
            fields.put("Access-Control-Max-Age", MAX_AGE_SECONDS);
        }
        return fields;
    }
}
