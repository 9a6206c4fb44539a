package io.github.ssespec.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PipeTest {
    private final Pipe pipe = new Pipe(10);

    @Test
    void piecesComeInOrderAndLateOnesBehindThoseThatAreDue() throws InterruptedException {
        pipe.put(bytes("late"), Duration.ofMillis(50));
        pipe.put(bytes("a"), Duration.ZERO);
        pipe.put(bytes("b"), Duration.ZERO);

        assertThat(pipe.take()).asString().isEqualTo("a");
        assertThat(pipe.take()).asString().isEqualTo("b");
        assertThat(pipe.take()).asString().isEqualTo("late");
    }

    @Test
    void aPipeThatOverflowsIsCutWithItsConnection() throws InterruptedException {
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        pipe.attach(() -> closed.complete(true));

        assertThat(pipe.put(bytes("0123456789"), Duration.ZERO)).isTrue();
        assertThat(closed).isNotDone();
        assertThat(pipe.put(bytes("x"), Duration.ZERO)).isFalse();
        assertThat(closed).isDone();
        assertThat(pipe.take()).isNull();
    }

    @Test
    void whatWasTakenLeavesRoom() throws InterruptedException {
        pipe.put(bytes("0123456789"), Duration.ZERO);
        pipe.take();
        CompletableFuture<byte[]> next = CompletableFuture.supplyAsync(() -> {
            try {
                return pipe.take();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        pipe.drain(Duration.ofMinutes(1));

        assertThat(pipe.put(bytes("9876543210"), Duration.ZERO)).isTrue();
        assertThat(next.join()).asString().isEqualTo("9876543210");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
