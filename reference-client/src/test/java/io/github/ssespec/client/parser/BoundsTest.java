package io.github.ssespec.client.parser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.ssespec.client.parser.EventStreamTooLargeException.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

    private static final ParserOptions LINES_OF_TEN = ParserOptions.DEFAULT.withMaxLineBytes(10);
    private static final ParserOptions EVENTS_OF_TEN = ParserOptions.DEFAULT.withMaxEventBytes(10);

    @ParameterizedTest
    @ValueSource(strings = {"data: 7890", "data:67890", "event:7890", "id: 567890", "id:\u00E967890", ": 34567890"})
    void aLineAsLongAsTheBoundPassesAndOneByteMoreDoesNot(String line) {
        assertPasses(line + "\r\n\ndata: 7890\n\n", LINES_OF_TEN);
        assertBreaks(": x\n" + line + "1\n\n", LINES_OF_TEN, Bound.LINE, 4);
        assertBreaks(": x\n" + line + "1", LINES_OF_TEN, Bound.LINE, 4);
    }

    @Test
    void aLinesNameCountsToo() {
        assertBreaks("data\n", ParserOptions.DEFAULT.withMaxLineBytes(3), Bound.LINE, 0);
        assertBreaks("data: \n", ParserOptions.DEFAULT.withMaxLineBytes(5), Bound.LINE, 0);
        assertPasses("data: \n", ParserOptions.DEFAULT.withMaxLineBytes(6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown: 89012345", "retry: 0000000000000000001", "x", "unknown field without a colon"})
    void aLineThatIsNotHeldMayBeOfAnyLength(String line) {
        assertPasses(line + "\n\n", LINES_OF_TEN.withMaxEventBytes(1));
    }

    @Test
    void aCommentIsHeldOnlyForAnInspector() {
        EventStreamParser parser = new EventStreamParser(event -> {}, LINES_OF_TEN);
        Cut.every(7).feed(Streams.bytes(": a comment of more than ten bytes\ndata: a\n\n"), parser);
        assertBreaks(": a comment of more than ten bytes\n", LINES_OF_TEN, Bound.LINE, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data: 1234567890\n",
                "data: 1234\ndata:67890\n",
                "data\ndata\ndata\ndata: 4567890\n",
                "data: \u00E9\u00E9\u00E9\u00E9\u00E9\n"
            })
    void anEventAsLargeAsTheBoundPassesAndOneByteMoreDoesNot(String block) {
        assertPasses(block + "\n" + block + "event: 12345678901\n\n", EVENTS_OF_TEN);
        assertBreaks(": x\n\n: y\n" + block + "data\n\n", EVENTS_OF_TEN, Bound.EVENT, 5);
        assertBreaks(": x\n\n: y\n" + block.stripTrailing() + "1\n\n", EVENTS_OF_TEN, Bound.EVENT, 5);
    }

    @Test
    void linesOfNothingAddUp() {
        assertPasses("data\n".repeat(11) + "\n", EVENTS_OF_TEN);
        assertBreaks("data\n".repeat(12) + "\n", EVENTS_OF_TEN, Bound.EVENT, 0);
    }

    @ParameterizedTest
    @CsvSource({"20, 8, EVENT", "20, 13, EVENT", "20, 14, LINE", "10, 8, LINE", "5, 100, LINE"})
    void ofTwoBoundsTheOneThatAnEarlierByteBreaksIsNamed(int line, int event, Bound bound) {
        ParserOptions options = ParserOptions.DEFAULT.withMaxLineBytes(line).withMaxEventBytes(event);
        assertBreaks("data: 7890123456789012345678901234567890\n\n", options, bound, 0);
    }

    @Test
    void theMessageSaysWhichBoundAndWhere() {
        assertThat(breach("data: 1\n\ndata: 123456789\n", LINES_OF_TEN, Cut.WHOLE))
                .hasMessage("The line that begins at byte 9 is longer than the bound of 10 bytes");
        assertThat(breach("data: 1\n\ndata: 12345678901\n", EVENTS_OF_TEN, Cut.WHOLE))
                .hasMessage("The event that begins at byte 9 has more data than the bound of 10 bytes");
    }

    @Test
    void theLeastAndTheLargestBoundAreAccepted() {
        ParserOptions least = ParserOptions.DEFAULT.withMaxLineBytes(1).withMaxEventBytes(1);
        assertPasses("\n:\n", least);
        int largest = ParserOptions.LARGEST_BOUND;
        assertPasses("data: a\n\n", least.withMaxLineBytes(largest).withMaxEventBytes(largest));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE / 2 + 1, Integer.MAX_VALUE})
    void aBoundOutOfRangeIsRefused(int bound) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParserOptions.DEFAULT.withMaxLineBytes(bound))
                .withMessage("maxLineBytes must be from 1 to 1073741823, not " + bound);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParserOptions.DEFAULT.withMaxEventBytes(bound))
                .withMessage("maxEventBytes must be from 1 to 1073741823, not " + bound);
    }

    private static void assertPasses(String stream, ParserOptions options) {
        byte[] bytes = stream.getBytes(UTF_8);
        Cut.WHOLE.feed(bytes, new EventStreamParser(new Recorder(), options));
        Cut.BYTE_BY_BYTE.feed(bytes, new EventStreamParser(new Recorder(), options));
    }

    private static void assertBreaks(String stream, ParserOptions options, Bound bound, long offset) {
        int length = stream.getBytes(UTF_8).length;
        for (int cut = 0; cut < length; cut++) {
            assertBreach(breach(stream, options, Cut.after(cut, length)), options, bound, offset);
        }
        assertBreach(breach(stream, options, Cut.BYTE_BY_BYTE), options, bound, offset);
    }

    private static void assertBreach(
            EventStreamTooLargeException breach, ParserOptions options, Bound bound, long offset) {
        assertThat(breach)
                .returns(bound, EventStreamTooLargeException::bound)
                .returns(
                        bound == Bound.LINE ? options.maxLineBytes() : options.maxEventBytes(),
                        EventStreamTooLargeException::limit)
                .returns(offset, EventStreamTooLargeException::offset);
    }

    private static EventStreamTooLargeException breach(String stream, ParserOptions options, Cut cut) {
        byte[] bytes = stream.getBytes(UTF_8);
        EventStreamParser parser = new EventStreamParser(new Recorder(), options);
        return catchThrowableOfType(EventStreamTooLargeException.class, () -> cut.feed(bytes, parser));
    }
}
