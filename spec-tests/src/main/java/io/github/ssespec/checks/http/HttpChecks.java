package io.github.ssespec.checks.http;

import static io.github.ssespec.observe.Question.ANY_ACCEPT;
import static io.github.ssespec.observe.Question.COMPRESSED;
import static io.github.ssespec.observe.Question.GZIP_REFUSED;
import static io.github.ssespec.observe.Question.HEAD;
import static io.github.ssespec.observe.Question.HTTP10;
import static io.github.ssespec.observe.Question.NO_ACCEPT;
import static io.github.ssespec.observe.Question.OPTIONS;
import static io.github.ssespec.observe.Question.OTHER_ACCEPT;
import static io.github.ssespec.observe.Question.WATCH;

import io.github.ssespec.checks.Check;
import java.util.List;

/** The checks of group http, in the catalogue's order. */
public final class HttpChecks {
    private static final String STATUS = "http.status";
    private static final String TYPE = "http.content-type";

    private HttpChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return List.of(
                Check.of(STATUS, StatusChecks::status),
                Check.of("http.accept-absent", AcceptChecks::absent)
                        .asks(NO_ACCEPT, ANY_ACCEPT)
                        .after(STATUS, TYPE),
                Check.of("http.http10", VersionChecks::http10).asks(HTTP10).after(STATUS, TYPE),
                Check.of(TYPE, TypeChecks::essence).after(STATUS),
                Check.of("http.content-type-once", TypeChecks::once).after(STATUS),
                Check.of("http.charset", TypeChecks::charset).after(STATUS, TYPE),
                Check.of("http.cache-control", CachingChecks::cacheControl).after(STATUS),
                Check.of("http.framing", FramingChecks::framing).asks(WATCH, OPTIONS),
                Check.of("http.no-content-length", FramingChecks::noContentLength)
                        .asks(WATCH)
                        .after(STATUS, TYPE),
                Check.of("http.is-a-stream", StreamChecks::isAStream)
                        .asks(WATCH)
                        .after(STATUS, TYPE),
                Check.of("http.prompt-head", PromptChecks::head)
                        .asks(WATCH, ANY_ACCEPT)
                        .after(STATUS, TYPE),
                Check.of("http.identity", CodingChecks::identity).asks(WATCH).after(STATUS, TYPE),
                Check.of("http.compression-flush", CodingChecks::flush)
                        .asks(WATCH, COMPRESSED, GZIP_REFUSED)
                        .after(STATUS, TYPE),
                Check.of("http.head-method", MethodChecks::head).asks(HEAD).after(STATUS, TYPE),
                Check.of("http.head-prompt", PromptChecks::headMethod)
                        .asks(HEAD)
                        .after(STATUS, TYPE),
                Check.of("http.allow", MethodChecks::allow).asks(HEAD, OPTIONS, OTHER_ACCEPT),
                Check.of("http.accept-mismatch", AcceptChecks::mismatch)
                        .asks(OTHER_ACCEPT)
                        .after(STATUS, TYPE),
                Check.of("http.proxy-hints", CachingChecks::proxyHints).after(STATUS),
                Check.of("http.version", VersionChecks::version));
    }
}
