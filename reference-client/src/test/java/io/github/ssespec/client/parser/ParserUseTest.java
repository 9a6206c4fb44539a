package io.github.ssespec.client.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a parser is called, and how it refuses to be. */
class ParserUseTest {

    private static final byte[] EVENT = Streams.bytes("id: 1\ndata: a\n\n");

    private final List<String> data = new ArrayList<>();
    private EventStreamParser parser = new EventStreamParser(event -> data.add(event.data()));

    @Test
    void onlyTheGivenRangeIsRead() {
        byte[] bytes = Streams.bytes("xxdata: a\n\nxx");
        parser.parse(bytes, 2, bytes.length - 4);
        assertThat(data).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, -1", "0, 4", "3, 1", "4, 0", "2147483647, 1"})
    void aRangeOutsideTheArrayIsRefusedAndNothingIsRead(int offset, int length) {
        assertThatThrownBy(() -> parser.parse(new byte[3], offset, length))
                .isInstanceOf(IndexOutOfBoundsException.class);
        parser.parse(EVENT, 0, EVENT.length);
        assertThat(data).containsExactly("a");
    }

    @Test
    void anEmptyReadChangesNothing() {
        for (byte b : EVENT) {
            parser.parse(EVENT, 0, 0);
            parser.parse(new byte[] {b}, 0, 1);
            parser.parse(ByteBuffer.allocate(0));
        }
        assertThat(data).containsExactly("a");
    }

    @Test
    void theCallersArrayMayBeReused() {
        byte[] buffer = new byte[1];
        for (byte b : EVENT) {
            buffer[0] = b;
            parser.parse(buffer, 0, 1);
        }
        assertThat(data).containsExactly("a");
    }

    @Test
    void aByteBufferIsReadFromItsPositionToItsLimit() {
        byte[] bytes = Streams.bytes("xxdata: a\n\nxx");
        ByteBuffer heap = ByteBuffer.wrap(bytes, 1, bytes.length - 3).slice().position(1);
        ByteBuffer readOnly = heap.asReadOnlyBuffer();
        ByteBuffer direct = ByteBuffer.allocateDirect(9).put(heap.duplicate()).flip();
        for (ByteBuffer buffer : List.of(heap, readOnly, direct)) {
            parser.parse(buffer);
            assertThat(buffer.hasRemaining()).isFalse();
        }
        assertThat(data).containsExactly("a", "a", "a");
    }

    @Test
    void aLargeByteBufferIsReadInFull() {
        String text = "x".repeat(100_000);
        parser.parse(ByteBuffer.wrap(Streams.bytes("data:" + text + "\n\n")).asReadOnlyBuffer());
        assertThat(data).containsExactly(text);
    }

    @Test
    void nothingIsReadAfterTheEnd() {
        parser.end();
        parser.end();
        assertRefused("end() was called: another stream needs a new parser");
    }

    @Test
    void aListenerMustNotCallParseOrEnd() {
        List<Runnable> calls = List.of(
                () -> parser.parse(EVENT, 0, EVENT.length),
                () -> parser.parse(ByteBuffer.wrap(EVENT)),
                () -> parser.end());
        for (Runnable call : calls) {
            parser = new EventStreamParser(event -> call.run());
            assertThatIllegalStateException()
                    .isThrownBy(() -> parser.parse(EVENT, 0, EVENT.length))
                    .withMessage("the parser is in the midst of a call: a listener must not call parse or end");
        }
    }

    @Test
    void aListenerThatCatchesTheRefusalLeavesTheParserWell() {
        parser = new EventStreamParser(event -> {
            assertThatIllegalStateException().isThrownBy(parser::end);
            data.add(event.data());
        });
        parser.parse(EVENT, 0, EVENT.length);
        parser.parse(EVENT, 0, EVENT.length);
        assertThat(data).containsExactly("a", "a");
    }

    @Test
    void whatAListenerThrowsComesOutAndTheParserReadsNoMore() {
        RuntimeException thrown = new UnsupportedOperationException("no");
        parser = new EventStreamParser(event -> {
            throw thrown;
        });
        byte[] stream = Streams.bytes("retry: 5\nid: 1\ndata: a\n\nid: 2\ndata: b\n\n");
        assertThatThrownBy(() -> parser.parse(stream, 0, stream.length)).isSameAs(thrown);
        assertRefused("the parser failed in an earlier call (its listener threw, or a bound was broken):"
                + " another stream needs a new parser");
        assertThat(parser.lastEventId()).isEqualTo("1");
        assertThat(parser.reconnectionTime()).hasValue(5);
        parser.end();
    }

    @Test
    void nothingIsReadAfterABoundWasBroken() {
        parser = new EventStreamParser(event -> {}, ParserOptions.DEFAULT.withMaxEventBytes(1));
        byte[] stream = Streams.bytes("id: 1\n\ndata: ab");
        assertThatThrownBy(() -> parser.parse(stream, 0, stream.length))
                .isInstanceOf(EventStreamTooLargeException.class);
        assertRefused("the parser failed in an earlier call (its listener threw, or a bound was broken):"
                + " another stream needs a new parser");
        assertThat(parser.lastEventId()).isEqualTo("1");
    }

    private void assertRefused(String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> parser.parse(EVENT, 0, EVENT.length))
                .withMessage(message);
        assertThatIllegalStateException()
                .isThrownBy(() -> parser.parse(ByteBuffer.allocateDirect(0)))
                .withMessage(message);
    }
}
