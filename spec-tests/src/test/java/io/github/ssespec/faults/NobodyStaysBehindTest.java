package io.github.ssespec.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.drive.Drive;
import io.github.ssespec.drive.JsonHook;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.observe.Observer;
import io.github.ssespec.observe.Question;
import io.github.ssespec.observe.Wishes;
import io.github.ssespec.run.Trial;
import io.github.ssespec.script.ScriptPlayer;
import io.github.ssespec.wire.Recorder;
import io.github.ssespec.wire.Target;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** "After a run the subject has no subscriber of ours left"; by itself, since it looks at all threads there are. */
@Isolated
class NobodyStaysBehindTest {
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    /** All but those of scripted servers. */
    private static final Set<String> OURS = Set.of("ssespec-look", "ssespec-watchdog", "ssespec-storm");

    @Test
    void afterAWholeRunNoConnectionAndNoThreadIsLeft() throws IOException, InterruptedException {
        Relay relay = Relay.right();
        try (ScriptPlayer player = ScriptPlayer.start(path -> relay)) {
            URI uri = player.uri("/events");
            Drive drive = new Drive(
                    new JsonHook(player.uri("/events/publish"), "POST", List.of()),
                    false,
                    player.uri("/events/subscribers"),
                    false);
            Observations seen = new Observer(
                            Wishes.of(Target.of(uri), Trial.DRIVEN).withDrive(drive), Recorder.Watcher.NOBODY)
                    .observe(EnumSet.allOf(Question.class));

            assertThat(seen.received()).hasSizeGreaterThan(30);
            long until = System.nanoTime() + PATIENCE;
            String count = Listening.subscribers(uri);
            while (!count.equals("{\"count\": 0}") && System.nanoTime() < until) {
                count = Listening.subscribers(uri);
            }
            assertThat(count).isEqualTo("{\"count\": 0}");
            for (Thread thread : ours()) {
                thread.join(PATIENCE / 1_000_000);
            }
            assertThat(ours()).isEmpty();
        }
    }

    private static List<Thread> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> OURS.contains(thread.getName()) && thread.isAlive())
                .toList();
    }
}
