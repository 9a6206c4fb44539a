package io.github.ssespec.client.parser;

/**
 * The value of a {@code retry} field, read a digit at a time so that none of it is held: "if the field value consists
 * of only ASCII digits, then interpret the field value as an integer in base ten".
 */
final class RetryValue {

    /** What an empty value is, too: whether it "consists of only ASCII digits" is left open, and it names no number. */
    private static final long NOT_A_NUMBER = -1;

    private long milliseconds;
    private boolean onlyDigits;

    void clear() {
        milliseconds = NOT_A_NUMBER;
        onlyDigits = true;
    }

    void append(byte[] bytes, int from, int to) {
        for (int i = from; i < to && onlyDigits; i++) {
            int digit = bytes[i] - '0';
            if (digit >= 0 && digit <= 9) {
                append(digit);
            } else {
                onlyDigits = false;
            }
        }
    }

    boolean isNumber() {
        return onlyDigits && milliseconds != NOT_A_NUMBER;
    }

    /** The number, or {@link Long#MAX_VALUE} if it is larger than that. */
    long milliseconds() {
        return milliseconds;
    }

    private void append(int digit) {
        long before = Math.max(milliseconds, 0);
        milliseconds = before > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : before * 10 + digit;
    }
}
