package io.github.ssespec.faults;

import static io.github.ssespec.script.ClientRequest.nth;
import static io.github.ssespec.script.Reply.answer;
import static io.github.ssespec.script.Reply.stream;
import static io.github.ssespec.script.Reply.ticks;

import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.script.Zip;
import java.util.List;

/** Unusual responses around a good stream. */
final class CleanHttp {
    private static final String TICK = "data: tick\\n\\n";

    private CleanHttp() {}

    static List<CleanServer> all() {
        return List.of(
                CleanServer.of("plain", ticks()),
                CleanServer.of("close-delimited", ticks().raw().header("Connection", "close")),
                CleanServer.of("close-delimited-without-saying-so", ticks().raw()),
                CleanServer.of("close-delimited-and-finite", ticks().raw().end()),
                CleanServer.of("http-1.0", ticks().raw().version("HTTP/1.0")),
                CleanServer.of("finite", ticks().end()),
                CleanServer.of("finite-with-a-length", ticks().lengthed()),
                CleanServer.of(
                        "finite-with-a-length-and-kept-alive",
                        ticks().lengthed().header("Connection", "keep-alive").hold()),
                CleanServer.of(
                        "close-delimited-which-says-keep-alive-and-close",
                        ticks().raw().more("Connection", "keep-alive").more("Connection", "close")),
                CleanServer.of("kept-alive-with-chunks", ticks().header("Connection", "keep-alive")),
                CleanServer.of("byte-by-byte", ticks().byteByByte()),
                CleanServer.of("slow", ticks().pieces(TICK, TICK, TICK).gap(150)),
                CleanServer.of(
                        "chunk-extensions-and-trailers",
                        ticks().chunks(
                                        "e;a=b ;c=\"d;e\"\\r\\ndata: ticked\\n\\n\\r\\n",
                                        "0;last\\r\\nX-Trailer: yes\\r\\n\\r\\n")
                                .end()),
                CleanServer.of(
                        "chunk-sizes-with-zeros-and-capitals",
                        ticks().chunks("0000000000000000000E\\r\\ndata: ticked\\n\\n\\r\\n")),
                CleanServer.of(
                        "events-across-chunks",
                        ticks().pieces("da", "ta: a\\n", "\\nda", "ta: caf\\xC3", "\\xA9\\n\\n")),
                CleanServer.of("chunk-size-seen-in-part", ticks().chunks("c\\r\\ndata: tick\\n\\n\\r\\n", "ff")),
                CleanServer.of(
                        "chunk-seen-in-part", ticks().chunks("c\\r\\ndata: tick\\n\\n\\r\\n", "ff\\r\\ndata: to be")),
                CleanServer.of(
                        "interim-responses",
                        ticks().after(
                                        "HTTP/1.1 100 Continue\\r\\n\\r\\nHTTP/1.1 103 Early Hints\\r\\nLink: </s>; rel=preload\\r\\n\\r\\n")),
                CleanServer.of("head-byte-by-byte", ticks().headDrips()),
                CleanServer.of(
                        "header-names-in-odd-case",
                        stream(TICK)
                                .without("Content-Type")
                                .without("Cache-Control")
                                .more("content-TYPE", "text/event-stream")
                                .more("CACHE-control", "NO-STORE")),
                CleanServer.of(
                        "header-without-space",
                        stream(TICK).without("Content-Type").line("Content-Type:text/event-stream")),
                CleanServer.of(
                        "header-values-in-utf-8",
                        ticks().line("X-City: \u00C3\u0085rhus").line("X-Empty:")),
                CleanServer.of("no-reason-phrase", ticks().status("200")),
                CleanServer.of("reason-phrase-of-its-own", ticks().status("200 \u00c5ll right")),
                CleanServer.of("many-headers", many(ticks())),
                CleanServer.of("type-in-capitals-and-quotes", type("Text/Event-Stream; Charset=\"UTF-8\"")),
                CleanServer.of(
                        "type-with-other-parameters",
                        type("text/event-stream ; foo=\"a,b;charset=x\";charset=utf-8 ; bar")),
                CleanServer.of("no-cache", ticks().header("Cache-Control", "no-cache")),
                CleanServer.of(
                        "cache-control-in-many-lines",
                        ticks().header("Cache-Control", "private, max-age=0")
                                .more("Cache-Control", "no-transform,  No-Store ,")),
                CleanServer.of(
                        "hints-of-all-kinds",
                        ticks().header("Cache-Control", "no-cache, no-transform")
                                .more("X-Accel-Buffering", "no")
                                .more("Keep-Alive", "timeout=60")),
                CleanServer.of(
                        "set-cookie", ticks().more("Set-Cookie", "a=b; Path=/").more("Set-Cookie", "c=d")),
                CleanServer.of("gzip", Scripted.of(ticks()).zips(Zip.GZIP)),
                CleanServer.of(
                        "gzip-slowly",
                        Scripted.of(ticks().pieces(TICK, TICK, TICK).gap(120)).zips(Zip.GZIP)),
                CleanServer.of(
                        "gzip-close-delimited", Scripted.of(ticks().raw()).zips(Zip.GZIP)),
                CleanServer.of(
                        "gzip-and-vary-on-all",
                        Scripted.of(ticks())
                                .when(
                                        r -> r.takes("gzip"),
                                        r -> r.zipped(Zip.GZIP).header("Vary", "Origin, accept-ENCODING"))),
                CleanServer.of(
                        "vary-star",
                        Scripted.of(ticks())
                                .when(
                                        r -> r.takes("gzip"),
                                        r -> r.zipped(Zip.GZIP).header("Vary", "*"))),
                CleanServer.of("deflate", Scripted.of(ticks()).zips(Zip.DEFLATE)),
                CleanServer.of(
                        "deflate-without-zlib-header", Scripted.of(ticks()).zips(Zip.BARE_DEFLATE)),
                CleanServer.of(
                        "method-not-allowed",
                        Scripted.of(ticks())
                                .to(
                                        "HEAD",
                                        answer("405 No").more("Allow", "GET").without("Content-Length"))
                                .to("OPTIONS", answer("405 No").more("Allow", ""))),
                CleanServer.of(
                        "head-with-a-length",
                        Scripted.of(ticks()).to("HEAD", answer("200 OK").header("Content-Length", "5000"))),
                CleanServer.of("head-not-implemented", Scripted.of(ticks()).to("HEAD", answer("501 Not Implemented"))),
                CleanServer.of(
                        "head-held-open",
                        Scripted.of(ticks()).to("HEAD", ticks().pieces().raw())),
                CleanServer.of(
                        "options-with-content",
                        Scripted.of(ticks())
                                .to(
                                        "OPTIONS",
                                        answer("200 OK", "GET,HEAD").header("Content-Type", "text/event-stream"))),
                CleanServer.of(
                        "not-acceptable",
                        Scripted.of(ticks())
                                .when(r -> r.header("Accept").endsWith("json"), r -> answer("406 Not Acceptable"))),
                CleanServer.of(
                        "json-for-json",
                        Scripted.of(ticks())
                                .when(
                                        r -> r.header("Accept").endsWith("json"),
                                        r -> answer("200 OK", "{}").more("Content-Type", "application/json"))),
                CleanServer.of(
                        "version-not-supported",
                        Scripted.of(ticks())
                                .when(ClientRequest::inHttp10, r -> answer("505 HTTP Version Not Supported"))),
                CleanServer.of(
                        "http-1.0-kept-alive",
                        Scripted.of(ticks()).when(ClientRequest::inHttp10, r -> r.header("Connection", "keep-alive"))),
                CleanServer.of(
                        "redirect",
                        Scripted.of(ticks())
                                .when(r -> !r.path().endsWith("/there"), r -> moved("302 Found", "redirect/there"))),
                CleanServer.of(
                        "redirect-with-a-query",
                        Scripted.of(ticks())
                                .when(
                                        r -> !r.path().contains("?"),
                                        r -> moved("307 Over There", "?filter={\"a\":[1|2]} b%20c#top"))),
                CleanServer.of(
                        "redirect-in-many-hops",
                        Scripted.of(ticks())
                                .when(
                                        r -> r.path().length() < 60,
                                        r -> moved("308 On", "redirect-in-many-hops/x")
                                                .line("X-Hop: 1"))),
                CleanServer.of(
                        "busy-at-times",
                        Scripted.of(ticks())
                                .when(
                                        nth(n -> n == 4),
                                        r -> answer("503 Service Unavailable").more("Retry-After", "5"))),
                CleanServer.of(
                        "busy-at-the-second",
                        Scripted.of(ticks()).when(nth(n -> n == 2), r -> answer("429 Too Many Requests"))),
                CleanServer.of(
                        "busy-but-for-the-first",
                        Scripted.of(ticks()).when(nth(n -> n > 1), r -> answer("503 Service Unavailable"))),
                CleanServer.of("one-connection-at-a-time", Scripted.of(ticks()).oneAtATime()));
    }

    private static Reply type(String value) {
        return ticks().header("Content-Type", value);
    }

    private static Reply moved(String status, String location) {
        return answer(status).more("Location", location);
    }

    private static Reply many(Reply reply) {
        Reply more = reply;
        for (int i = 0; i < 200; i++) {
            more = more.more("X-Header-" + i, "value");
        }
        return more;
    }
}
