package io.github.ssespec.wire.http;

import java.util.List;

/** Which framing a head declares, and what is wrong about the declaration (RFC 9112, 6.1 to 6.3). */
final class FramingRules {

    private static final String NUMBER = "\\d{1,18}";

    private FramingRules() {}

    static Framing of(Head head, boolean answersHead, List<Problem> problems) {
        List<String> codings = head.members("transfer-encoding");
        List<HeaderLine> lengths = head.all("content-length");
        boolean noBody = head.status() == 204 || head.status() == 304;
        if (!codings.isEmpty()) {
            HeaderLine line = head.all("transfer-encoding").get(0);
            if (!lengths.isEmpty()) {
                add(problems, "Transfer-Encoding stands together with Content-Length", line);
            }
            if (head.version().equals("HTTP/1.0")) {
                add(problems, "an HTTP/1.0 response has Transfer-Encoding", line);
            }
            if (head.status() == 204) {
                add(problems, "a 204 response has Transfer-Encoding", line);
            }
            if (codings.size() > 1 || !codings.get(0).equals("chunked")) {
                add(problems, "the transfer coding is not chunked alone, and no other was asked for", line);
            }
        }
        lengths(lengths, problems);
        if (noBody || answersHead) {
            return Framing.NONE;
        }
        if (!codings.isEmpty()) {
            return codings.get(codings.size() - 1).equals("chunked") ? Framing.CHUNKED : Framing.CLOSE;
        }
        // A length that cannot be read is none.
        boolean readable = !lengths.isEmpty() && lengths.get(0).value().matches(NUMBER);
        return readable ? Framing.LENGTH : Framing.CLOSE;
    }

    private static void lengths(List<HeaderLine> lengths, List<Problem> problems) {
        if (lengths.size() > 1) {
            boolean same = lengths.stream().map(HeaderLine::value).distinct().count() == 1;
            add(problems, "Content-Length stands twice" + (same ? "" : " with different values"), lengths.get(1));
        }
        for (HeaderLine line : lengths) {
            if (!line.value().matches("\\d+")) {
                add(problems, "Content-Length is not a number", line);
            }
        }
    }

    private static void add(List<Problem> problems, String text, HeaderLine line) {
        problems.add(new Problem(text, line.offset(), line.length()));
    }
}
