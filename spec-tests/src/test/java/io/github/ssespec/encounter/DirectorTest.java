package io.github.ssespec.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.faults.client.FaultyClient;
import io.github.ssespec.script.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectorTest {
    private static final Reply ENDS =
            Reply.stream("retry: 100\\nid: 7\\ndata: a\\n\\n").next();

    private static Encounter play(Scene scene) throws InterruptedException {
        try (FaultyClient client = new FaultyClient()) {
            return Clients.director(client, Patience.REAL).play(scene);
        }
    }

    private static Scene scene(Reply first, Reply then, Play play) {
        return Scene.of("a scene", stage -> InTurn.of(first, then), play);
    }

    @Test
    void keepsEachRequestWithWhatItGot() throws Exception {
        Encounter seen = play(scene(ENDS, Reply.stream("data: b\\n\\n"), stage -> stage.awaitEvents(2)));

        assertThat(seen.requests()).extracting(Contact::lastEventId).containsExactly(null, "7");
        assertThat(seen.requests().get(0).over()).isPresent();
        assertThat(seen.requests().get(1).over()).isEmpty();
        assertThat(new String(seen.requests().get(0).sent(), StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 200 OK\r\n")
                .contains("data: a\n\n");
    }

    @Test
    void aDelayCountsFromBeforeTheClientCouldKnow() throws Exception {
        Encounter seen = play(scene(ENDS, Reply.stream(), stage -> stage.awaitRequests(2, Duration.ofSeconds(30))));

        assertThat(seen.delay(1)).hasValueSatisfying(delay -> assertThat(delay).isGreaterThan(Duration.ofMillis(100)));
        assertThat(seen.delay(2)).isEmpty();
    }

    @Test
    void keepsWhatTheClientTells() throws Exception {
        Encounter seen = play(scene(
                ENDS,
                Reply.answer("204 No Content").without("Content-Length"),
                stage -> stage.awaitTold(Told.What.CLOSED, 1)));

        assertThat(seen.told())
                .extracting(Told::what)
                .containsExactly(Told.What.OPENED, Told.What.RETRY, Told.What.EVENT, Told.What.LOST, Told.What.CLOSED);
    }

    @Test
    void saysWhatWasWaitedForInVain() throws Exception {
        Encounter seen = play(scene(
                Reply.answer("404 Not Found"),
                Reply.stream(),
                stage -> stage.awaitRequests(2, Duration.ofMillis(300))));

        assertThat(seen.outcome().missed()).isEqualTo("request 2 did not come within 300 ms");
        assertThat(seen.outcome().broken()).isNull();
    }

    @Test
    void aClientThatIsAskedToCloseIsSeenToLeave() throws Exception {
        Encounter seen = play(scene(Reply.stream("data: a\\n\\n"), Reply.stream(), stage -> {
            stage.awaitEvents(1);
            stage.close();
            stage.await(
                    "the end of the connection",
                    () -> stage.contact(1).map(Contact::left).isPresent(),
                    Duration.ofSeconds(30));
        }));

        assertThat(Objects.requireNonNull(seen.requests().get(0).left()))
                .isGreaterThan(seen.mark("closing").orElseThrow());
    }

    @Test
    void requestsToAnotherOriginAreToldApart() throws Exception {
        Encounter seen = play(Scene.of(
                "a redirect",
                stage -> InTurn.of(Reply.answer("307 Temporary Redirect")
                                .more("Location", stage.elsewhere("/there").toString())
                                .next())
                        .at("/there", Reply.stream("data: a\\n\\n")),
                stage -> stage.awaitEvents(1)));

        assertThat(seen.requests()).extracting(Contact::elsewhere).containsExactly(false, true);
        assertThat(seen.requests()).extracting(Contact::path).containsExactly("", "/there");
    }

    @Test
    void whatNeedsAReturnIsBlockedWhereTheClientNeverComesBack() throws Exception {
        Encounter seen = play(scene(ENDS, Reply.stream(), stage -> {
            stage.pace().measuredShort(Optional.empty());
            stage.awaitReturns(1);
        }));

        assertThat(seen.outcome().blockedBy()).isEqualTo("reconnect.eof");
    }
}
