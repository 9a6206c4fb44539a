package io.github.ssespec.run;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Header;
import io.github.ssespec.wire.http.HeaderLine;
import io.github.ssespec.wire.http.QuotedList;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which values of a run are secret: values of given headers and what the environment put into them, query values and user
 * information of URLs, cookies that the subject sets. Each is a character a byte.
 */
final class SecretValues {
    /** Shorter values cannot be told from the subject's own words. */
    static final int LEAST_LENGTH = 3;

    /** Shorter values count only where they stand as a word. */
    private static final int LONG = 8;

    /** Words of the protocols: overwriting them would hide the stream itself. */
    private static final Set<String> PUBLIC = Set.of(
            "data",
            "event",
            "events",
            "retry",
            "message",
            "http",
            "https",
            "text",
            "stream",
            "event-stream",
            "text/event-stream",
            "chunked",
            "close",
            "keep-alive",
            "utf-8",
            "gzip",
            "identity",
            "true",
            "false",
            "200",
            "get",
            "post",
            "1.0",
            "1.1");

    /** Headers by which a request is negotiated and not authorised. */
    private static final Set<String> NEGOTIATION = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "cache-control",
            "connection",
            "content-type",
            "host",
            "user-agent");

    private SecretValues() {}

    static Set<String> of(RunOptions options, List<Exchange> exchanges) {
        Set<String> found = new HashSet<>();
        for (GivenHeader given : options.headers()) {
            given.secrets().forEach(secret -> found.add(bytes(secret)));
        }
        for (Header header : options.target().headers()) {
            addHeader(header, found);
        }
        addUrl(options.target().uri(), found);
        options.publish().ifPresent(publish -> addPublish(publish, found));
        for (Exchange exchange : exchanges) {
            addUrl(exchange.request().uri(), found);
            exchange.head()
                    .ifPresent(head ->
                            head.all("set-cookie").forEach(line -> cookie(line).forEach(found::add)));
        }
        List.copyOf(found).forEach(value -> found.add(percentEncoded(value)));
        found.removeIf(value -> value.length() < LEAST_LENGTH || PUBLIC.contains(value.toLowerCase(Locale.ROOT)));
        return found;
    }

    private static void addPublish(PublishOptions publish, Set<String> found) {
        for (GivenHeader given : publish.headers()) {
            given.secrets().forEach(secret -> found.add(bytes(secret)));
            given.literals().forEach(header -> addHeader(header, found));
        }
        addUrl(publish.uri(), found);
        if (publish.subscribersUrl() != null) {
            addUrl(publish.subscribersUrl(), found);
        }
    }

    private static void addHeader(Header header, Set<String> found) {
        if (!NEGOTIATION.contains(header.name().toLowerCase(Locale.ROOT))) {
            found.add(header.value());
            credentials(header).forEach(found::add);
        }
    }

    /** A regular expression that finds a value: a short one only as a word of its own. */
    static String pattern(String value) {
        String quoted = "(?i:" + Pattern.quote(value) + ")";
        return value.length() >= LONG ? quoted : "(?<![A-Za-z0-9])" + quoted + "(?![A-Za-z0-9])";
    }

    /** What stands after the scheme of an Authorization, and the value of each cookie. */
    private static Stream<String> credentials(Header header) {
        return switch (header.name().toLowerCase(Locale.ROOT)) {
            case "authorization", "proxy-authorization" ->
                Arrays.stream(header.value().split(" +")).skip(1).flatMap(SecretValues::decoded);
            case "cookie" -> Arrays.stream(header.value().split("; *")).flatMap(SecretValues::valueOf);
            default -> Stream.empty();
        };
    }

    /** Basic credentials are the base64 form of user and password (RFC 7617). */
    private static Stream<String> decoded(String credentials) {
        try {
            String plain = new String(Base64.getDecoder().decode(credentials), StandardCharsets.ISO_8859_1);
            return Stream.of(credentials, plain, plain.substring(plain.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            return Stream.of(credentials);
        }
    }

    private static Stream<String> cookie(HeaderLine line) {
        return valueOf(line.value().split(";", 2)[0]);
    }

    private static Stream<String> valueOf(String pair) {
        String value = pair.substring(pair.indexOf('=') + 1).strip();
        return Stream.of(value, QuotedList.unquoted(value));
    }

    private static void addUrl(URI uri, Set<String> found) {
        String userInfo = uri.getRawUserInfo();
        if (userInfo != null) {
            addBoth(userInfo, found);
            Arrays.stream(userInfo.split(":")).forEach(part -> addBoth(part, found));
            found.add(Base64.getEncoder().encodeToString(uri.getUserInfo().getBytes(StandardCharsets.UTF_8)));
        }
        String query = uri.getRawQuery();
        if (query != null) {
            for (String pair : query.split("&")) {
                addBoth(pair.substring(pair.indexOf('=') + 1), found);
            }
        }
    }

    private static void addBoth(String raw, Set<String> found) {
        found.add(raw);
        try {
            found.add(bytes(URLDecoder.decode(raw, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            // Not percent-encoded: the raw form is all there is.
        }
    }

    private static String percentEncoded(String value) {
        return URLEncoder.encode(
                new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
    }

    private static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
