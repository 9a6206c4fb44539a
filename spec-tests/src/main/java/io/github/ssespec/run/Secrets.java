package io.github.ssespec.run;

import io.github.ssespec.stream.Notation;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Header;
import io.github.ssespec.wire.Target;
import io.github.ssespec.wire.http.HeaderLine;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must be neither printed nor stored: values of given headers, query values and user information of URLs, cookies
 * that the subject sets. Also where the subject echoes them. Immutable.
 */
final class Secrets {
    /** Shorter values cannot be told from the subject's own words. */
    private static final int LEAST_LENGTH = 3;

    /** Words of the format: overwriting them would hide the stream itself. */
    private static final Set<String> PUBLIC = Set.of("data", "event", "retry", "true", "false", "utf-8", "gzip");

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

    private final List<String> texts;
    private final List<byte[]> values;

    private Secrets(Set<String> found) {
        List<String> longestFirst = found.stream()
                .filter(secret -> secret.length() >= LEAST_LENGTH && !PUBLIC.contains(secret.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        values = longestFirst.stream()
                .map(secret -> secret.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
        texts = values.stream()
                .flatMap(value -> Stream.of(
                        new String(value, StandardCharsets.UTF_8),
                        new String(value, StandardCharsets.ISO_8859_1),
                        Notation.show(value, 0, value.length)))
                .distinct()
                .toList();
    }

    /** The secrets of a run. */
    static Secrets of(Target target, List<Exchange> exchanges) {
        Set<String> found = new HashSet<>();
        for (Header header : target.headers()) {
            if (!NEGOTIATION.contains(header.name().toLowerCase(Locale.ROOT))) {
                found.add(header.value());
                credentials(header).forEach(found::add);
            }
        }
        addUrl(target.uri(), found);
        for (Exchange exchange : exchanges) {
            addUrl(exchange.request().uri(), found);
            exchange.head().ifPresent(head -> head.all("set-cookie").forEach(line -> found.add(cookie(line))));
        }
        return new Secrets(found);
    }

    /** What stands after the scheme of an Authorization, and the value of each cookie. */
    private static Stream<String> credentials(Header header) {
        return switch (header.name().toLowerCase(Locale.ROOT)) {
            case "authorization", "proxy-authorization" -> Arrays.stream(header.value().split(" +")).skip(1);
            case "cookie" -> Arrays.stream(header.value().split("; *")).map(c -> c.substring(c.indexOf('=') + 1));
            default -> Stream.empty();
        };
    }

    private static void addUrl(URI uri, Set<String> found) {
        String userInfo = uri.getRawUserInfo();
        if (userInfo != null) {
            addBoth(userInfo, found);
            Arrays.stream(userInfo.split(":")).forEach(part -> addBoth(part, found));
            found.add(Base64.getEncoder()
                    .encodeToString(uri.getUserInfo().getBytes(StandardCharsets.UTF_8)));
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
            byte[] decoded = URLDecoder.decode(raw, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            found.add(new String(decoded, StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            // Not percent-encoded: the raw form is all there is.
        }
    }

    private static String cookie(HeaderLine line) {
        String pair = line.value().split(";", 2)[0];
        return pair.substring(pair.indexOf('=') + 1).strip();
    }

    /** The text with every secret in it replaced. */
    String hide(String text) {
        String hidden = text;
        for (String secret : texts) {
            hidden = hidden.replace(secret, "***");
        }
        return hidden;
    }

    /** A copy of the first {@code size} bytes with every secret in it overwritten at equal length. */
    byte[] overwritten(byte[] bytes, int size) {
        byte[] copy = Arrays.copyOf(bytes, size);
        for (byte[] secret : values) {
            for (int at = find(copy, secret, 0); at >= 0; at = find(copy, secret, at + secret.length)) {
                Arrays.fill(copy, at, at + secret.length, (byte) '*');
            }
        }
        return copy;
    }

    private static int find(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at <= bytes.length - wanted.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
