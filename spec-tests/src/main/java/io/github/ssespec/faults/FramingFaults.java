package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.answer;
import static io.github.ssespec.script.Reply.ticks;

import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.script.Step;
import java.util.List;

/** Servers whose bytes are no valid HTTP, or the wrong version of it. */
final class FramingFaults {
    private static final String FRAMING = "http.framing";
    private static final String LENGTH = "http.no-content-length";
    private static final String HTTP10 = "http.http10";
    private static final String VERSION = "http.version";
    private static final String CHUNK = "e\\r\\ndata: ticked\\n\\n\\r\\n";

    private FramingFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(
                        FRAMING,
                        "length-and-chunks",
                        "stands together with Content-Length",
                        ticks().more("Content-Length", "999")),
                Fault.of(
                        FRAMING,
                        "chunk-size-not-hexadecimal",
                        "not a hexadecimal number",
                        chunks("data: a\\n\\n\\r\\n")),
                Fault.of(FRAMING, "chunk-without-size", "a chunk has no size", chunks("\\r\\n")),
                Fault.of(FRAMING, "chunk-size-too-small", "its size is wrong", chunks("3\\r\\ndata: a\\n\\n\\r\\n")),
                Fault.of(
                        FRAMING,
                        "chunk-size-too-large",
                        "its size is wrong",
                        chunks("12\\r\\ndata: a\\n\\n\\r\\n" + CHUNK)),
                Fault.of(
                        FRAMING,
                        "chunk-size-of-characters",
                        "its size is wrong",
                        chunks("c\\r\\ndata: café\\n\\n\\r\\n")),
                Fault.of(FRAMING, "chunk-line-ends-with-lf", "bare LF", chunks("9\\ndata: a\\n\\n\\n")),
                Fault.of(FRAMING, "chunked-in-name-only", "not a hexadecimal number", chunks().pieces("data: a\\n\\n")),
                Fault.of(FRAMING, "cut-before-the-last-chunk", "without its last chunk", ticks().cut()),
                Fault.of(
                        FRAMING,
                        "cut-within-a-chunk",
                        "within a chunk",
                        chunks("99\\r\\ndata: a\\n\\n").cut()),
                Fault.of(
                        FRAMING,
                        "cut-within-the-last-chunk",
                        "within its last chunk",
                        chunks("0\\r\\n").cut()),
                Fault.of(FRAMING, "reset-within-the-body", "without its last chunk", ticks().reset()),
                Fault.of(
                        FRAMING, "bytes-after-the-last-chunk", "bytes follow the end", chunks("0\\r\\n\\r\\n" + CHUNK)),
                Fault.of(
                        FRAMING,
                        "length-not-reached",
                        "of the declared Content-Length never came",
                        ticks().raw().header("Content-Length", "999").cut()),
                Fault.of(
                        FRAMING,
                        "length-exceeded",
                        "bytes follow the end",
                        ticks().raw().header("Content-Length", "18")),
                Fault.of(
                        FRAMING,
                        "length-exceeded-later",
                        "bytes follow the end",
                        ticks().raw().header("Content-Length", "18").gap(250)),
                Fault.of(
                        FRAMING,
                        "length-of-characters",
                        "bytes follow the end",
                        answer("200 OK", "data: café\\n\\n")
                                .header("Content-Type", "text/event-stream")
                                .header("Cache-Control", "no-store")
                                .header("Content-Length", "12")),
                Fault.of(
                        FRAMING,
                        "two-lengths",
                        "twice with different values",
                        ticks().raw()
                                .more("Content-Length", "18")
                                .more("Content-Length", "99")
                                .cut()),
                Fault.of(
                        FRAMING,
                        "length-not-a-number",
                        "not a number",
                        ticks().raw().header("Content-Length", "unknown")),
                Fault.of(
                        FRAMING,
                        "kept-alive-without-framing-in-http-1.0",
                        "it says keep-alive, but has neither chunks nor Content-Length",
                        ticks().raw().version("HTTP/1.0").header("Connection", "keep-alive")),
                Fault.of(
                        FRAMING,
                        "kept-alive-without-framing",
                        "it says keep-alive, but has neither chunks nor Content-Length",
                        ticks().raw().header("Connection", "keep-alive")),
                Fault.of(
                        FRAMING,
                        "unknown-coding",
                        "not chunked alone",
                        ticks().raw().header("Transfer-Encoding", "identity")),
                Fault.of(FRAMING, "chunked-twice", "not chunked alone", ticks().header("Transfer-Encoding", "chunked")),
                Fault.of(
                        FRAMING,
                        "control-character-in-a-header",
                        "a header's value holds a control character",
                        ticks().line("X-Broken: a\u0000b")),
                Fault.of(
                        FRAMING,
                        "space-after-a-chunk-size",
                        "a chunk's size is not a hexadecimal number",
                        ticks().chunks("9  \\r\\ndata: a\\n\\n\\r\\n")),
                Fault.of(
                        FRAMING,
                        "trailer-that-is-no-field",
                        "a trailer is no header field",
                        ticks().chunks("9\\r\\ndata: a\\n\\n\\r\\n", "0\\r\\nno field\\r\\n\\r\\n")),
                Fault.of(FRAMING, "header-without-colon", "no header field", ticks().line("X-Broken")),
                Fault.of(
                        FRAMING,
                        "folded-header",
                        "no header field",
                        ticks().more("X-Long", "a").line(" b")),
                Fault.of(FRAMING, "space-before-colon", "white space stands", ticks().line("X-Spaced : a")),
                Fault.of(
                        FRAMING,
                        "no-http",
                        "no HTTP status line",
                        Script.of(Step.send("SSH-2.0-OpenSSH_9.2\\r\\n"), new Step.Hold())),
                Fault.of(
                        FRAMING,
                        "no-http-and-no-line-end",
                        "no HTTP status line",
                        Script.of(Step.send("\\x15\\x03\\x01\\0\\x02\\x02"), new Step.Hold())),
                Fault.of(
                        FRAMING,
                        "stream-without-a-head",
                        "no HTTP status line",
                        Script.of(Step.send("data: a\\n\\n"), new Step.Hold())),
                Fault.of(
                        FRAMING,
                        "cut-within-the-head",
                        "ended within the response head",
                        Script.of(Step.send("HTTP/1.1 200 OK\\r\\nContent-Ty"))),
                Fault.of(
                        FRAMING,
                        "head-too-long",
                        "the head does not end",
                        Script.of(
                                Step.send("HTTP/1.1 200 OK\\r\\n"),
                                Step.flood("X-Filler: 0123456789012345678901234567890123456789\\r\\n".repeat(500), 0))),
                Fault.of(
                        LENGTH,
                        "large",
                        "Content-Length: 1000000",
                        ticks().raw().header("Content-Length", "1000000")),
                Fault.of(
                        LENGTH,
                        "largest",
                        "Content-Length: 9223372036854775807",
                        ticks().raw().header("Content-Length", "9223372036854775807")),
                Fault.of(
                        HTTP10,
                        "chunked-all-the-same",
                        "Transfer-Encoding: chunked",
                        Scripted.of(ticks()).when(ClientRequest::inHttp10, r -> ticks())),
                Fault.of(
                        VERSION,
                        "http-1.0",
                        "HTTP/1.0, close-delimited",
                        ticks().raw().version("HTTP/1.0")),
                Fault.of(
                        VERSION,
                        "close-delimited",
                        "HTTP/1.1, close-delimited",
                        ticks().raw().header("Connection", "close")),
                Fault.of(VERSION, "content-length", "HTTP/1.1, Content-Length", ticks().lengthed()));
    }

    private static Reply chunks(String wrong) {
        return ticks().chunks(CHUNK, wrong);
    }

    private static Reply chunks() {
        return ticks().chunks();
    }
}
