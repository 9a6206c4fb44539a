package io.github.ssespec.reports.wire;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Finds the body of a response and takes the chunks off it (RFC 9112, 7.1). */
final class Framing {
    private static final Pattern INTERIM = Pattern.compile("HTTP/\\S+ 1\\d\\d\\b");
    private static final Pattern OK = Pattern.compile("HTTP/\\S+ 2\\d\\d\\b");
    private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding:.*\\bchunked\\b");
    private static final Pattern CODED = Pattern.compile("(?im)^content-encoding:(?!\\s*identity\\s*$)");
    private static final Pattern OTHER_TYPE =
            Pattern.compile("(?im)^content-type:(?!\\s*text/(event-stream|plain)\\b)");

    /** A size of more digits would overflow; no chunk that was kept is that long. */
    private static final int MOST_DIGITS = 8;

    private final byte[] raw;
    private final Anatomy anatomy;
    private final StreamLines lines;

    Framing(byte[] raw, Anatomy anatomy, StreamLines lines) {
        this.raw = raw;
        this.anatomy = anatomy;
        this.lines = lines;
    }

    void walk() {
        int from = 0;
        int body = endOfHead(0);
        String head = new String(raw, 0, body, StandardCharsets.ISO_8859_1);
        while (INTERIM.matcher(head).lookingAt() && body < raw.length) {
            from = body;
            body = endOfHead(from);
            head = new String(raw, from, body - from, StandardCharsets.ISO_8859_1);
        }
        if (!head.startsWith("HTTP/")) {
            anatomy.mark(from, raw.length, Part.CONTENT);
        } else if (CHUNKED.matcher(head).find()) {
            chunks(body, isStream(head));
        } else {
            content(body, raw.length, isStream(head));
        }
    }

    private static boolean isStream(String head) {
        return OK.matcher(head).lookingAt()
                && !CODED.matcher(head).find()
                && !OTHER_TYPE.matcher(head).find();
    }

    private int endOfHead(int from) {
        for (int i = from; i < raw.length; i++) {
            if (raw[i] == '\n' && (at(i + 1) == '\n' || at(i + 1) == '\r' && at(i + 2) == '\n')) {
                return i + (at(i + 1) == '\n' ? 2 : 3);
            }
        }
        return raw.length;
    }

    private void chunks(int from, boolean stream) {
        int i = from;
        while (i < raw.length) {
            int digits = i;
            while (Character.digit(at(digits), 16) >= 0) {
                digits++;
            }
            int data = digits;
            while (data < raw.length && raw[data] != '\n') {
                data++;
            }
            if (digits == i || digits - i > MOST_DIGITS || data == raw.length) {
                anatomy.mark(i, raw.length, Part.CONTENT);
                return;
            }
            data++;
            long size = Long.parseLong(new String(raw, i, digits - i, StandardCharsets.US_ASCII), 16);
            int end = size == 0 ? raw.length : lineEnd((int) Math.min(data + size, raw.length));
            anatomy.mark(i, end, Part.FRAMING);
            content(data, size == 0 ? data : (int) Math.min(data + size, raw.length), stream);
            i = end;
        }
    }

    private int lineEnd(int from) {
        int i = at(from) == '\r' ? from + 1 : from;
        return at(i) == '\n' ? i + 1 : i;
    }

    private void content(int from, int to, boolean stream) {
        if (stream) {
            lines.read(from, to);
        } else {
            anatomy.mark(from, to, Part.CONTENT);
        }
    }

    private int at(int offset) {
        return offset < raw.length ? raw[offset] : -1;
    }
}
