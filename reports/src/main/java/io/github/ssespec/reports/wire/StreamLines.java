package io.github.ssespec.reports.wire;

/** Tells the parts of the lines of an event stream (9.2.5) whose body comes in pieces. */
final class StreamLines {
    private static final int MARK_LENGTH = 3;

    private final byte[] raw;
    private final Anatomy anatomy;
    private final Anatomy.Listener listener;

    private final StringBuilder name = new StringBuilder();
    private Place place = Place.STREAM_START;
    private boolean holdsData;
    private int lastCr = -1;

    private enum Place {
        STREAM_START,
        LINE_START,
        NAME,
        AFTER_COLON,
        VALUE,
        COMMENT
    }

    StreamLines(byte[] raw, Anatomy anatomy, Anatomy.Listener listener) {
        this.raw = raw;
        this.anatomy = anatomy;
        this.listener = listener;
    }

    /** The next piece of the body. */
    void read(int from, int to) {
        int i = from;
        while (i < to) {
            if (beginsLine() && isMark(i, to)) {
                anatomy.mark(i, i + MARK_LENGTH, Part.BOM);
                // Only the first of a stream goes; any other is part of the field's name.
                place = place == Place.STREAM_START ? Place.LINE_START : named('\uFEFF');
                i += MARK_LENGTH;
            } else if (place == Place.VALUE || place == Place.COMMENT) {
                int end = endOfText(i, to);
                anatomy.mark(i, end, place == Place.VALUE ? Part.VALUE : Part.COMMENT);
                if (end < to) {
                    anatomy.mark(end, end + 1, next(end));
                }
                i = end + 1;
            } else {
                Part part = next(i);
                anatomy.mark(i, i + 1, part);
                i++;
            }
        }
    }

    private int endOfText(int from, int to) {
        int i = from;
        while (i < to && raw[i] != '\n' && raw[i] != '\r') {
            i++;
        }
        return i;
    }

    private Part next(int offset) {
        char octet = (char) Byte.toUnsignedInt(raw[offset]);
        int cr = lastCr;
        lastCr = -1;
        if (octet == '\n' && cr >= 0) {
            anatomy.mark(cr, cr + 1, Part.CRLF);
            return Part.CRLF;
        }
        if (octet == '\n' || octet == '\r') {
            endLine(offset);
            lastCr = octet == '\r' ? offset : -1;
            return octet == '\r' ? Part.CR : Part.LF;
        }
        return inLine(octet);
    }

    private Part inLine(char octet) {
        if (place == Place.AFTER_COLON) {
            place = Place.VALUE;
            return octet == ' ' ? Part.SPACE : Part.VALUE;
        }
        if (octet == ':') {
            place = place == Place.NAME ? Place.AFTER_COLON : Place.COMMENT;
            return Part.COLON;
        }
        place = named(octet);
        return Part.NAME;
    }

    private Place named(char next) {
        if (name.length() <= "data".length()) {
            name.append(next);
        }
        return Place.NAME;
    }

    private void endLine(int offset) {
        if (place == Place.COMMENT) {
            listener.comment(offset);
        } else if (!beginsLine()) {
            holdsData |= name.toString().equals("data");
        } else if (holdsData) {
            listener.event(offset);
            holdsData = false;
        }
        name.setLength(0);
        place = Place.LINE_START;
    }

    private boolean beginsLine() {
        return place == Place.STREAM_START || place == Place.LINE_START;
    }

    private boolean isMark(int i, int to) {
        return to - i >= MARK_LENGTH && raw[i] == (byte) 0xEF && raw[i + 1] == (byte) 0xBB && raw[i + 2] == (byte) 0xBF;
    }
}
