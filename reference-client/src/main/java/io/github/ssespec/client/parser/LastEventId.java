package io.github.ssespec.client.parser;

/**
 * The last event ID buffer, and the last event ID string that it becomes at a blank line (HTML 9.2.6).
 *
 * <p>"The buffer does not get reset": after a blank line its value is the string's until another id field comes, so
 * bytes are held only in between.
 */
final class LastEventId {

    /** The value of the id field that is being read; it counts once it is known to hold no U+0000. */
    private ByteBuilder fieldValue = new ByteBuilder();

    private ByteBuilder buffer = new ByteBuilder();
    private boolean isBufferSet;
    private String string;

    LastEventId(String initial) {
        string = initial;
    }

    void append(byte[] bytes, int from, int to) {
        fieldValue.append(bytes, from, to);
    }

    /**
     * "If the field value does not contain U+0000 NULL, then set the last event ID buffer to the field value.
     * Otherwise, ignore the field." Says whether the buffer was set.
     */
    boolean endField() {
        boolean accepted = !fieldValue.contains((byte) 0);
        if (accepted) {
            ByteBuilder earlier = buffer;
            buffer = fieldValue;
            fieldValue = earlier;
            isBufferSet = true;
        }
        fieldValue.clear();
        return accepted;
    }

    /** The value of the field that has just set the buffer. */
    String decodeBuffer() {
        return buffer.decode();
    }

    /** "Set the last event ID string of the event source to the value of the last event ID buffer." */
    void dispatch() {
        if (isBufferSet) {
            string = buffer.decode();
            discard();
        }
    }

    /** The last event ID string. */
    String string() {
        return string;
    }

    /** Forgets what has not reached its blank line. */
    void discard() {
        buffer.clear();
        fieldValue.clear();
        isBufferSet = false;
    }
}
