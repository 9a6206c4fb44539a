package io.github.ssespec.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a program prints: one JSON object a line, in UTF-8, each a {@link Report}. Blank lines are passed over,
 * unknown members and kinds are let be. What is held is one line. Not thread-safe.
 */
public final class ReportLines {
    private static final int SHOWN_BYTES = 400;

    private final InputStream in;
    private final int longest;
    private final long most;
    private final byte[] buffer = new byte[16 * 1024];
    private int position;
    private int limit;
    private long read;

    /**
     * Reads from there.
     *
     * @param in the program's output; is not closed
     * @param longest how many bytes a line may have
     * @param most how many bytes may come in all
     */
    public ReportLines(InputStream in, int longest, long most) {
        this.in = in;
        this.longest = longest;
        this.most = most;
    }

    /**
     * Waits for the next line. After an exception the next one may be asked for, unless too much was printed.
     *
     * @return null when the program prints no more
     * @throws BadReportException when it is no report, or longer than allowed
     * @throws IOException when the output cannot be read
     */
    public @Nullable Report next() throws IOException, BadReportException {
        for (byte[] line = line(); line != null; line = line()) {
            if (!isBlank(line)) {
                return parse(line);
            }
        }
        return null;
    }

    /**
     * Reads one line.
     *
     * @param line the bytes of one JSON object
     * @throws BadReportException when it is no report
     */
    public static Report parse(byte[] line) throws BadReportException {
        try {
            return ReportParser.parse(line);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadReportException(
                    "expected one JSON object a line, such as {\"kind\":\"event\",\"type\":\"message\",\"data\":\"\"},"
                            + " but " + reason(e) + "; it printed: " + shown(line));
        }
    }

    private byte @Nullable [] line() throws IOException, BadReportException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (position < limit || fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, end - position);
            position = Math.min(end + 1, limit);
            if (line.size() > longest) {
                throw new BadReportException("a line has more than " + longest
                        + " bytes, which the case does not explain; it begins: " + shown(line.toByteArray()));
            }
            if (end < limit) {
                return line.toByteArray();
            }
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private boolean fill() throws IOException, BadReportException {
        position = 0;
        limit = Math.max(0, in.read(buffer));
        read += limit;
        if (read > most) {
            throw new BadReportException("it printed more than " + most
                    + " bytes, which the case does not explain; these came last: "
                    + shown(Arrays.copyOf(buffer, limit)));
        }
        return limit > 0;
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }

    private static String shown(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, SHOWN_BYTES), StandardCharsets.UTF_8);
        return bytes.length > SHOWN_BYTES ? text + "… (" + bytes.length + " bytes)" : text;
    }

    private static String reason(Exception e) {
        return e instanceof JsonProcessingException json ? json.getOriginalMessage() : String.valueOf(e.getMessage());
    }
}
