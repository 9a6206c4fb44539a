package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.observe.EndOfStream;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Observer;
import io.github.ssespec.observe.Question;
import io.github.ssespec.observe.Wishes;
import io.github.ssespec.run.Trial;
import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.Dispatched;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Target;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundledServerTest {
    private static final String ORIGIN = "https://app.example";

    private static Observations observe(@Nullable EndOfStream declared) throws IOException {
        try (BundledServer server = BundledServer.start(ORIGIN, declared)) {
            Target target = Target.of(server.eventsUri()).withOrigin(ORIGIN);
            return new Observer(Wishes.of(target, Trial.LIMITS).withEnd(server.end()), Recorder.Watcher.NOBODY)
                    .observe(
                            EnumSet.of(Question.WATCH, Question.ENDING, Question.AFTER_END, Question.ORIGIN_AFTER_END));
        }
    }

    @Test
    void oneStreamGoesOnAndTheOtherEndsForGood() throws IOException {
        Observations seen = observe(null);

        assertThat(seen.answer(Question.WATCH).orElseThrow().end()).isEqualTo(End.BY_KIT);
        assertThat(seen.answer(Question.ENDING).orElseThrow().end()).isEqualTo(End.CLEAN);
        assertThat(text(seen)).contains("data: gone\n\nid: end-").endsWith("\nevent: end\ndata: bye\n\n");
        assertThat(seen.answer(Question.AFTER_END).orElseThrow().status()).isEqualTo(204);
        var forPage = seen.answer(Question.ORIGIN_AFTER_END).orElseThrow();
        assertThat(forPage.status()).isEqualTo(204);
        assertThat(forPage.head().orElseThrow().joined("access-control-allow-origin"))
                .contains(ORIGIN);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            done,     , event: done, data: bye
                , [DONE], event: end , data: [DONE]
            done, [DONE], event: done, data: [DONE]
            """)
    void itEndsAsTheUserDeclares(@Nullable String type, @Nullable String data, String event, String last)
            throws IOException {
        assertThat(text(observe(new EndOfStream(type, data, null)))).endsWith("\n" + event + "\n" + last + "\n\n");
    }

    @Test
    void theDeclaredEndIsTheLastEventAndNoOther() throws IOException {
        Observations seen = observe(null);
        EndOfStream end = seen.end().orElseThrow();
        EventStream stream = seen.stream(Question.ENDING).orElseThrow();

        assertThat(stream.blocks()).filteredOn(Block::dispatches).hasSize(4);
        assertThat(Dispatched.of(stream)).filteredOn(end::is).hasSize(1);
    }

    private static String text(Observations seen) {
        EventStream stream = seen.stream(Question.ENDING).orElseThrow();
        return new String(stream.bytes(), 0, stream.size(), StandardCharsets.UTF_8);
    }
}
