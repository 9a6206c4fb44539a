package io.github.ssespec.checks.http;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.http.Head;
import java.util.ArrayList;
import java.util.List;

/** What the head tells caches and proxies. */
final class CachingChecks {

    private CachingChecks() {}

    /** A directive with an argument ({@code no-cache="Set-Cookie"}) speaks of those fields alone (RFC 9111, 5.2.2.4). */
    static Verdict cacheControl(Observations seen) {
        return Answers.onEach(seen, CachingChecks::cacheControl);
    }

    private static Verdict cacheControl(Exchange answer) {
        List<String> directives = answer.head().orElseThrow().members("cache-control");
        String actual = Answers.header(answer, "Cache-Control");
        if (directives.contains("no-store") || directives.contains("no-cache")) {
            return Verdict.kept(actual);
        }
        List<Span> lines = Answers.lines(answer, "cache-control");
        return Verdict.broken(actual, lines.isEmpty() ? List.of(Answers.statusLine(answer)) : lines);
    }

    /** What is set that proxies in common use understand. */
    static Verdict proxyHints(Observations seen) {
        Exchange answer = seen.probe().answer();
        Head head = answer.head().orElseThrow();
        List<String> hints = new ArrayList<>();
        List<Span> evidence = new ArrayList<>();
        for (String name : List.of("X-Accel-Buffering", "Keep-Alive")) {
            head.joined(name).ifPresent(value -> hints.add(name + ": " + value));
            evidence.addAll(Answers.lines(answer, name));
        }
        if (head.members("cache-control").contains("no-transform")) {
            hints.add("Cache-Control: no-transform");
            evidence.addAll(Answers.lines(answer, "cache-control"));
        }
        return Verdict.fact(
                hints.isEmpty() ? "none of X-Accel-Buffering, no-transform, Keep-Alive" : String.join("; ", hints),
                evidence);
    }
}
