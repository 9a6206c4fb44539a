package io.github.ssespec.client.parser;

import io.github.ssespec.client.parser.Outcome.Comment;
import io.github.ssespec.client.parser.Outcome.Event;
import io.github.ssespec.client.parser.Outcome.IdField;
import io.github.ssespec.client.parser.Outcome.RetryField;
import io.github.ssespec.client.parser.Outcome.Seen;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * HTML 9.2.5 and 9.2.6 word by word, on the whole stream as decoded text: slow, obvious, and written without a look at
 * {@link EventStreamParser}, which is compared with it, as are the test vectors of the kit.
 */
public final class StandardAlgorithm {

    private final List<Seen> seen = new ArrayList<>();
    private String dataBuffer = "";
    private String eventTypeBuffer = "";
    private String lastEventIdBuffer = "";
    private String lastEventIdString = "";
    private OptionalLong reconnectionTime = OptionalLong.empty();

    private StandardAlgorithm() {}

    /** All that the stream leads to, to its end. */
    public static Outcome interpret(byte[] stream) {
        StandardAlgorithm algorithm = new StandardAlgorithm();
        // "Streams must be decoded using the UTF-8 decode algorithm."
        algorithm.parseLineByLine(StandardUtf8.decode(stream));
        return new Outcome(algorithm.seen, algorithm.lastEventIdString, algorithm.reconnectionTime);
    }

    /**
     * "The stream must then be parsed by reading everything line by line, with a CRLF character pair, a single LF
     * character not preceded by a CR character, and a single CR character not followed by a LF character being the ways
     * in which a line can end."
     */
    private void parseLineByLine(String stream) {
        String rest = stream;
        while (true) {
            int end = 0;
            while (end < rest.length() && rest.charAt(end) != '\r' && rest.charAt(end) != '\n') {
                end++;
            }
            if (end == rest.length()) {
                return; // "Once the end of the file is reached, any pending data must be discarded."
            }
            processLine(rest.substring(0, end));
            rest = rest.substring(end + (rest.startsWith("\r\n", end) ? 2 : 1));
        }
    }

    private void processLine(String line) {
        if (line.isEmpty()) {
            dispatchTheEvent();
        } else if (line.startsWith(":")) {
            seen.add(new Comment(line.substring(1))); // "Ignore the line."
        } else if (line.contains(":")) {
            String field = line.substring(0, line.indexOf(':'));
            String value = line.substring(line.indexOf(':') + 1);
            if (value.startsWith(" ")) {
                value = value.substring(1);
            }
            processField(field, value);
        } else {
            processField(line, "");
        }
    }

    private void processField(String name, String value) {
        if (name.equals("event")) {
            eventTypeBuffer = value;
        } else if (name.equals("data")) {
            dataBuffer = dataBuffer + value;
            dataBuffer = dataBuffer + "\n";
        } else if (name.equals("id")) {
            if (!value.contains("\0")) {
                lastEventIdBuffer = value;
                seen.add(new IdField(value));
            }
        } else if (name.equals("retry")) {
            // The standard leaves open what an empty value is: the reference ignores it.
            if (value.matches("[0-9]+")) {
                long milliseconds = new BigInteger(value, 10)
                        .min(BigInteger.valueOf(Long.MAX_VALUE))
                        .longValueExact();
                reconnectionTime = OptionalLong.of(milliseconds);
                seen.add(new RetryField(milliseconds));
            }
        }
    }

    private void dispatchTheEvent() {
        // 1.
        lastEventIdString = lastEventIdBuffer;
        // 2.
        if (dataBuffer.isEmpty()) {
            dataBuffer = "";
            eventTypeBuffer = "";
            return;
        }
        // 3.
        if (dataBuffer.endsWith("\n")) {
            dataBuffer = dataBuffer.substring(0, dataBuffer.length() - 1);
        }
        // 4, 5, 6.
        String type = "message";
        if (!eventTypeBuffer.isEmpty()) {
            type = eventTypeBuffer;
        }
        Event event = new Event(type, dataBuffer, lastEventIdString);
        // 7.
        dataBuffer = "";
        eventTypeBuffer = "";
        // 8.
        seen.add(event);
    }
}
