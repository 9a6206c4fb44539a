package io.github.ssespec.wire.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a head a byte at a time: status line, header lines, blank line (RFC 9112, 4 and 5). */
final class HeadReader {
    private static final String BEGINNING = "HTTP/";
    private static final Pattern STATUS_LINE = Pattern.compile("(HTTP/1\\.\\d) (\\d{3})(?: (.*))?", Pattern.DOTALL);
    static final Pattern HEADER_LINE = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+)(\\s*):(.*)", Pattern.DOTALL);
    private static final String NO_STATUS_LINE = "the first line is no HTTP status line";
    /** Header lines beyond which a head counts as endless. */
    private static final int MAX_LINES = 1000;

    /** What no field value may hold (RFC 9110, 5.5). */
    static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");

    private final List<Problem> problems;
    private final LineBuffer line = new LineBuffer(ResponseReader.MAX_HEAD);
    private final List<HeaderLine> lines = new ArrayList<>();
    private @Nullable Matcher statusLine;
    private long offset;
    private boolean broken;
    private boolean bareLf;

    HeadReader(List<Problem> problems) {
        this.problems = problems;
    }

    /** Whether what came cannot be the head of an HTTP response. */
    boolean broken() {
        return broken;
    }

    /** Whether any byte of a status line came. */
    boolean begun() {
        return statusLine != null || !line.isEmpty();
    }

    /** Takes the byte that stands at {@code at}; gives the head when this byte ends it. */
    @Nullable
    Head take(byte b, long at) {
        if (!line.add(b, at) || at - offset > ResponseReader.MAX_HEAD || lines.size() > MAX_LINES) {
            return breaks("the head does not end within " + ResponseReader.MAX_HEAD + " bytes", offset, 0);
        }
        if (statusLine == null && line.size() <= BEGINNING.length() && b != BEGINNING.charAt(line.size() - 1)) {
            return breaks(NO_STATUS_LINE, line.offset(), line.size());
        }
        if (b != '\n') {
            return null;
        }
        if (!line.endsWithCrLf() && !bareLf) {
            bareLf = true;
            problems.add(new Problem("a line of the head ends with a bare LF", line.offset(), line.size()));
        }
        String text = line.text();
        Head head = null;
        if (statusLine == null) {
            status(text);
        } else if (text.isEmpty()) {
            head = new Head(
                    statusLine.group(1),
                    Integer.parseInt(statusLine.group(2)),
                    statusLine.group(3) == null ? "" : statusLine.group(3),
                    offset,
                    (int) (at + 1 - offset),
                    lines);
        } else {
            header(text);
        }
        line.clear();
        return head;
    }

    /** Makes ready for the head that follows an interim response. */
    void reset() {
        statusLine = null;
        lines.clear();
    }

    private void status(String text) {
        offset = line.offset();
        statusLine = STATUS_LINE.matcher(text);
        if (!statusLine.matches()) {
            breaks(NO_STATUS_LINE, offset, text.length());
        }
    }

    private void header(String text) {
        Matcher header = HEADER_LINE.matcher(text);
        if (!header.matches()) {
            problems.add(new Problem("a line of the head is no header field", line.offset(), text.length()));
            return;
        }
        if (!header.group(2).isEmpty()) {
            problems.add(new Problem(
                    "white space stands between a header's name and its colon", line.offset(), text.length()));
        }
        if (CONTROL.matcher(header.group(3)).find()) {
            problems.add(new Problem("a header's value holds a control character", line.offset(), text.length()));
        }
        lines.add(new HeaderLine(header.group(1), QuotedList.trimmed(header.group(3)), line.offset(), text.length()));
    }

    private @Nullable Head breaks(String text, long at, int length) {
        problems.add(new Problem(text, at, length));
        broken = true;
        return null;
    }
}
