package io.github.ssespec.client.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.client.parser.Outcome.Comment;
import io.github.ssespec.client.parser.Outcome.Event;
import io.github.ssespec.client.parser.Outcome.IdField;
import org.junit.jupiter.api.Test;

class FieldInterpreterTest {

    private final Recorder recorder = new Recorder();
    private final FieldInterpreter fields = new FieldInterpreter(recorder, ParserOptions.DEFAULT);

    @Test
    void nothingOfADiscardedBlockIsLeft() {
        field(LineKind.DATA, "a");
        field(LineKind.EVENT, "b");
        fields.discard();
        field(LineKind.DATA, "c");
        fields.dispatch(0);
        assertThat(recorder.seen()).containsExactly(new Event("message", "c", ""));
    }

    @Test
    void aDiscardedIdIsNotTheLastEventId() {
        field(LineKind.ID, "1");
        fields.dispatch(0);
        field(LineKind.ID, "2");
        fields.discard();
        fields.dispatch(0);
        assertThat(fields.lastEventId()).isEqualTo("1");
    }

    @Test
    void nothingOfADiscardedLineIsLeft() {
        piece(LineKind.ID, "1");
        fields.discard();
        field(LineKind.ID, "2");
        piece(LineKind.COMMENT, "a");
        fields.discard();
        field(LineKind.COMMENT, "b");
        assertThat(recorder.seen()).containsExactly(new IdField("2"), new Comment("b"));
    }

    private void field(LineKind kind, String value) {
        piece(kind, value);
        fields.endField();
    }

    private void piece(LineKind kind, String value) {
        byte[] bytes = Streams.bytes(value);
        fields.startLine(0);
        fields.startField(kind);
        fields.value(bytes, 0, bytes.length, 0);
    }
}
