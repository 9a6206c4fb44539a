package io.github.ssespec.observe;

import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Header;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.SafeUrl;
import io.github.ssespec.wire.http.Head;
import io.github.ssespec.wire.http.HeaderLine;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Follows redirects as Fetch does (HTTP-redirect fetch): at most 20, credentials stay with their origin. */
final class Redirects {
    private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
    private static final int MOST = 20;

    /** What is added to the purpose of a request that follows a redirect. */
    static final String REDIRECTED = ", redirected";

    private final List<Header> secret;

    /** @param secret headers that do not go to another origin */
    Redirects(List<Header> secret) {
        this.secret = secret;
    }

    static boolean isRedirect(Head head) {
        return STATUSES.contains(head.status()) && !head.all("location").isEmpty();
    }

    Journey follow(String purpose, Request first, BiFunction<String, Request, Exchange> ask) {
        List<Exchange> hops = new ArrayList<>();
        Request request = first;
        while (true) {
            Exchange exchange = ask.apply(hops.isEmpty() ? purpose : purpose + REDIRECTED, request);
            hops.add(exchange);
            Head head = exchange.head().orElse(null);
            if (head == null || !STATUSES.contains(head.status())) {
                return new Journey(hops, null);
            }
            if (!isRedirect(head)) {
                return new Journey(hops, "a redirect without Location");
            }
            if (hops.size() > MOST) {
                return new Journey(hops, "more than " + MOST + " redirects");
            }
            HeaderLine location = head.all("location").get(0);
            try {
                request = next(request, head.status(), Location.of(request.uri(), location.value()));
            } catch (IllegalArgumentException e) {
                return new Journey(hops, "Location is no http URL: " + SafeUrl.of(location.value()));
            }
        }
    }

    private Request next(Request request, int status, URI to) {
        boolean becomesGet =
                (status == 301 || status == 302) && request.method().equals("POST")
                        || status == 303 && !request.method().equals("HEAD");
        Request next = becomesGet ? request.by("GET") : request;
        if (!origin(request.uri()).equals(origin(to))) {
            next = next.without("Authorization").without("Cookie");
            for (Header header : secret) {
                next = next.without(header.name());
            }
        }
        return next.to(to);
    }

    private static String origin(URI uri) {
        int port = uri.getPort() >= 0 ? uri.getPort() : "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
        return (uri.getScheme() + "://" + uri.getHost() + ":" + port).toLowerCase(java.util.Locale.ROOT);
    }
}
