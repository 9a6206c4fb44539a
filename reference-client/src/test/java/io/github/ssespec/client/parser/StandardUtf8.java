package io.github.ssespec.client.parser;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * "UTF-8 decode" of the Encoding standard, step by step in its own words and names: slow, obvious, and written
 * without a look at {@link Utf8}.
 */
final class StandardUtf8 {

    private static final int END_OF_QUEUE = -1;
    private static final int CONTINUE = -2;
    private static final int ERROR = -3;
    private static final int FINISHED = -4;

    private final Deque<Integer> ioQueue = new ArrayDeque<>();
    private int utf8CodePoint = 0;
    private int utf8BytesSeen = 0;
    private int utf8BytesNeeded = 0;
    private int utf8LowerBoundary = 0x80;
    private int utf8UpperBoundary = 0xBF;

    private StandardUtf8(byte[] bytes) {
        for (byte b : bytes) {
            ioQueue.add(b & 0xFF);
        }
    }

    /** "UTF-8 decode": one leading byte order mark is dropped. */
    static String decode(byte[] bytes) {
        StandardUtf8 decoder = new StandardUtf8(bytes);
        // "Let buffer be the result of peeking three bytes from ioQueue."
        List<Integer> buffer = decoder.ioQueue.stream().limit(3).toList();
        // "If buffer is 0xEF 0xBB 0xBF, then read three bytes from ioQueue. (Do nothing with those bytes.)"
        if (buffer.equals(List.of(0xEF, 0xBB, 0xBF))) {
            decoder.ioQueue.pop();
            decoder.ioQueue.pop();
            decoder.ioQueue.pop();
        }
        return decoder.run();
    }

    /** "UTF-8 decode without BOM". */
    static String decodeWithoutBom(byte[] bytes) {
        return new StandardUtf8(bytes).run();
    }

    /** "Process a queue", with error mode "replacement". */
    private String run() {
        List<Integer> output = new ArrayList<>();
        while (true) {
            int item = ioQueue.isEmpty() ? END_OF_QUEUE : ioQueue.pop();
            int result = handle(item);
            if (result == FINISHED) {
                StringBuilder text = new StringBuilder();
                output.forEach(text::appendCodePoint);
                return text.toString();
            }
            if (result == ERROR) {
                output.add(0xFFFD);
            } else if (result != CONTINUE) {
                output.add(result);
            }
        }
    }

    /** "UTF-8's decoder's handler, given ioQueue and byte". */
    private int handle(int item) {
        // 1.
        if (item == END_OF_QUEUE && utf8BytesNeeded != 0) {
            utf8BytesNeeded = 0;
            return ERROR;
        }
        // 2.
        if (item == END_OF_QUEUE) {
            return FINISHED;
        }
        // 3.
        if (utf8BytesNeeded == 0) {
            if (0x00 <= item && item <= 0x7F) {
                return item;
            } else if (0xC2 <= item && item <= 0xDF) {
                utf8BytesNeeded = 1;
                utf8CodePoint = item & 0x1F;
            } else if (0xE0 <= item && item <= 0xEF) {
                if (item == 0xE0) {
                    utf8LowerBoundary = 0xA0;
                }
                if (item == 0xED) {
                    utf8UpperBoundary = 0x9F;
                }
                utf8BytesNeeded = 2;
                utf8CodePoint = item & 0xF;
            } else if (0xF0 <= item && item <= 0xF4) {
                if (item == 0xF0) {
                    utf8LowerBoundary = 0x90;
                }
                if (item == 0xF4) {
                    utf8UpperBoundary = 0x8F;
                }
                utf8BytesNeeded = 3;
                utf8CodePoint = item & 0x7;
            } else {
                return ERROR;
            }
            return CONTINUE;
        }
        // 4.
        if (!(utf8LowerBoundary <= item && item <= utf8UpperBoundary)) {
            utf8CodePoint = 0;
            utf8BytesNeeded = 0;
            utf8BytesSeen = 0;
            utf8LowerBoundary = 0x80;
            utf8UpperBoundary = 0xBF;
            ioQueue.push(item); // "Restore byte to ioQueue."
            return ERROR;
        }
        // 5.
        utf8LowerBoundary = 0x80;
        utf8UpperBoundary = 0xBF;
        // 6.
        utf8CodePoint = (utf8CodePoint << 6) | (item & 0x3F);
        // 7.
        utf8BytesSeen++;
        // 8.
        if (utf8BytesSeen != utf8BytesNeeded) {
            return CONTINUE;
        }
        // 9.
        int codePoint = utf8CodePoint;
        // 10.
        utf8CodePoint = 0;
        utf8BytesNeeded = 0;
        utf8BytesSeen = 0;
        // 11.
        return codePoint;
    }
}
