package io.github.ssespec.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.run.Trial;
import io.github.ssespec.script.ClientRequest;
import io.github.ssespec.script.Reply;
import io.github.ssespec.script.Script;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.script.Scripted;
import io.github.ssespec.wire.End;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Header;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Target;
import io.github.ssespec.wire.TlsOptions;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

class ObserverTest {
    private final Queue<ClientRequest> requests = new ConcurrentLinkedQueue<>();

    private Observations observe(Script script, String method, boolean repeat, Set<Question> questions)
            throws IOException {
        Script noting = request -> {
            requests.add(request);
            return script.answer(request);
        };
        try (ScriptPlayer player = ScriptPlayer.start(path -> noting)) {
            List<Header> headers = List.of(new Header("Authorization", "secret"), new Header("X-Key", "secret"));
            Target target = new Target(
                    player.uri("/events"), method, headers, new byte[0], TlsOptions.DEFAULT, "https://app.example");
            return new Observer(Wishes.of(target, Trial.LIMITS).withRepeat(repeat), Recorder.Watcher.NOBODY)
                    .observe(questions);
        }
    }

    private Observations observe(Script script) throws IOException {
        return observe(script, "GET", false, EnumSet.allOf(Question.class));
    }

    /** What only a stream with ids, or one that ends, leads to. */
    private static final EnumSet<Question> LED_TO = EnumSet.of(
            Question.PUBLISH,
            Question.CROWD,
            Question.UTF8_ID,
            Question.RESUME_OTHER,
            Question.AFTER_END,
            Question.ORIGIN_AFTER_END,
            Question.ENDING);

    @Test
    void eachQuestionIsAskedOnceOfASubjectThatAnswers() throws IOException {
        Observations seen = observe(Scripted.of(Reply.ticks()));
        for (Question question : EnumSet.complementOf(LED_TO)) {
            boolean filledUp = question == Question.COMPANY;
            assertThat(seen.exchanges().stream().filter(e -> e.purpose().equals(question.purpose())))
                    .as(question.name())
                    .hasSize(filledUp ? 0 : 1);
        }
        assertThat(seen.stream(Question.WATCH)).isPresent();
    }

    @Test
    void thereIsCompanyUntilSevenStreamsAreOpen() throws IOException {
        Observations seen =
                observe(Scripted.of(Reply.ticks()), "GET", false, EnumSet.of(Question.WATCH, Question.COMPANY));
        assertThat(seen.exchanges())
                .extracting(Exchange::purpose)
                .filteredOn(Question.COMPANY.purpose()::equals)
                .hasSize(6);
    }

    @Test
    void theStreamIsWatchedNoLongerThanOthersNeedIt() throws IOException {
        Observations seen = observe(
                Scripted.of(Reply.stream("id: 1\\ndata: a\\n\\nid: 2\\ndata: b\\n\\ndata: c\\n\\ndata: d\\n\\n")),
                "GET",
                false,
                EnumSet.of(Question.RESUME));
        assertThat(seen.answer(Question.RESUME)).isPresent();
        assertThat(seen.answer(Question.WATCH).orElseThrow().end()).isEqualTo(End.BY_KIT);
    }

    @Test
    void nothingElseIsAskedOfASubjectThatDoesNotAnswerTheProbeWithAStream() throws IOException {
        Observations seen = observe(Scripted.of(Reply.answer("404 Not Found")));
        assertThat(requests).hasSize(1);
        assertThat(seen.probe().answer().status()).isEqualTo(404);
        assertThat(seen.answer(Question.WATCH)).isEmpty();
    }

    @Test
    void aSubjectWithOneWorkerIsAskedAgainOneByOne() throws IOException {
        Observations seen = observe(Scripted.of(Reply.ticks()).oneAtATime());
        for (Question question : EnumSet.complementOf(LED_TO)) {
            if (question == Question.COMPANY) {
                continue;
            }
            Exchange answer = seen.answer(question).orElseThrow();
            assertThat(answer.headDelay().orElseThrow()).as(question.purpose()).isLessThan(Trial.LIMITS.promptHead());
        }
    }

    @Test
    void whoRefusesASecondConnectionIsAskedAgainAlone() throws IOException {
        Script script = Scripted.of(Reply.ticks())
                .when(request -> request.is("GET") && requests.size() == 2, right -> Reply.answer("409 Conflict"));
        Observations seen = observe(script);
        assertThat(seen.answer(Question.WATCH).orElseThrow().status()).isEqualTo(200);
        assertThat(seen.exchanges()).extracting(Exchange::status).contains(409);
    }

    @Test
    void anUnsafeMethodIsUsedNoMoreThanNeeded() throws IOException {
        Script script = request -> Scripted.of(Reply.ticks()).answer(request.by("GET"));
        Observations seen = observe(script, "POST", false, EnumSet.of(Question.WATCH, Question.HEAD));
        assertThat(requests).extracting(ClientRequest::method).containsExactly("POST");
        assertThat(seen.answer(Question.WATCH).orElseThrow())
                .isSameAs(seen.probe().answer());
        assertThat(seen.answer(Question.HEAD)).isEmpty();
        assertThat(seen.notAsked(Question.HEAD).orElseThrow().option()).isEqualTo("--repeat");
    }

    @Test
    void secretsDoNotFollowToAnotherOrigin() throws IOException {
        try (ScriptPlayer elsewhere = ScriptPlayer.start(path -> request -> {
            requests.add(request);
            return Scripted.of(Reply.ticks()).answer(request);
        })) {
            String there = elsewhere.uri("/there").toString();
            observe(Scripted.of(Reply.answer("302 Found").more("Location", there)), "GET", false, Set.of());
        }
        assertThat(requests).extracting(ClientRequest::path).containsExactly("/events", "/there");
        assertThat(requests).extracting(r -> r.header("Authorization")).containsExactly("secret", "");
        assertThat(requests).extracting(r -> r.header("X-Key")).containsExactly("secret", "");
        assertThat(requests).extracting(r -> r.header("Accept")).containsOnly("text/event-stream");
    }
}
