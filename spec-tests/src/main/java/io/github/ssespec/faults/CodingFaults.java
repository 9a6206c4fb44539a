package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.ticks;

import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.script.Zip;
import java.util.List;

/** Servers that compress when they should not, or in a way that holds events back. */
final class CodingFaults {
    private static final String IDENTITY = "http.identity";
    private static final String FLUSH = "http.compression-flush";

    private static final String TICK = "data: tick\\n\\n";

    private CodingFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        IDENTITY,
                        "gzip-all-the-same",
                        "answered with Content-Encoding: gzip",
                        Scripted.of(ticks())
                                .when(
                                        r -> r.is("GET")
                                                && !r.header("Accept-Encoding").equals("gzip;q=0"),
                                        r -> r.zipped(Zip.GZIP))),
                Fault.of(
                                IDENTITY,
                                "gzip-whatever-is-asked",
                                "identity, answered with Content-Encoding: gzip",
                                Scripted.of(ticks()).when(r -> r.is("GET"), r -> r.zipped(Zip.GZIP)))
                        .also(FLUSH),
                Fault.of(
                        IDENTITY,
                        "named-identity",
                        "Content-Encoding: identity",
                        ticks().header("Content-Encoding", "identity")),
                Fault.of(IDENTITY, "named-none", "Content-Encoding: none", ticks().header("Content-Encoding", "none")),
                Fault.of(
                        FLUSH,
                        "never-flushed",
                        "0 times an event could be decompressed",
                        Scripted.of(slow()).zips(Zip.GZIP_UNFLUSHED)),
                Fault.of(
                        FLUSH,
                        "flushed-seldom",
                        "1 time an event could be decompressed",
                        Scripted.of(slow())
                                .when(
                                        r -> r.takes("gzip"),
                                        r -> slow().pieces(TICK.repeat(6))
                                                .gap(450)
                                                .zipped(Zip.GZIP))),
                Fault.of(
                        FLUSH,
                        "first-event-held-back",
                        "uncompressed one came 1 time",
                        Scripted.of(slow().pieces(TICK))
                                .when(r -> r.takes("gzip"), r -> r.gap(1_500).zipped(Zip.GZIP))),
                Fault.of(
                        FLUSH,
                        "no-vary",
                        "without Vary: Accept-Encoding",
                        Scripted.of(ticks())
                                .when(
                                        r -> r.takes("gzip"),
                                        r -> r.zipped(Zip.GZIP).without("Vary"))),
                Fault.of(
                        FLUSH,
                        "vary-on-another",
                        "without Vary: Accept-Encoding",
                        Scripted.of(ticks())
                                .when(
                                        r -> r.takes("gzip"),
                                        r -> r.zipped(Zip.GZIP).header("Vary", "Origin"))),
                Fault.of(
                        FLUSH,
                        "q-0-ignored",
                        "gzip;q=0, answered with Content-Encoding: gzip",
                        Scripted.of(ticks())
                                .when(
                                        r -> r.is("GET")
                                                && r.header("Accept-Encoding").startsWith("gzip"),
                                        r -> r.zipped(Zip.GZIP))),
                Fault.of(
                        FLUSH,
                        "plain-called-gzip",
                        "cannot be decompressed",
                        Scripted.of(ticks()).when(r -> r.takes("gzip"), r -> r.header("Content-Encoding", "gzip"))),
                Fault.of(
                        FLUSH,
                        "other-coding-than-offered",
                        "answered with Content-Encoding: br",
                        Scripted.of(ticks())
                                .when(
                                        r -> r.takes("gzip"),
                                        r -> r.header("Content-Encoding", "br").pieces("\\x0B\\x08\\x80abc\\x03"))),
                Fault.of(
                        FLUSH,
                        "other-coding-for-q-0",
                        "gzip;q=0, answered with Content-Encoding: deflate",
                        Scripted.of(ticks())
                                .when(
                                        r -> r.header("Accept-Encoding").equals("gzip;q=0"),
                                        r -> r.zipped(Zip.DEFLATE))));
    }

    private static Reply slow() {
        return ticks().pieces(TICK, TICK, TICK, TICK, TICK, TICK).gap(60);
    }
}
