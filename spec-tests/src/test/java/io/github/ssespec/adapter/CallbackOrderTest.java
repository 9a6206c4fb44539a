package io.github.ssespec.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallbackOrderTest {
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<String> trouble = new CompletableFuture<>();

    private CallbackOrder order(Duration patience) {
        return new CallbackOrder(
                content -> told.add(new String(content, StandardCharsets.UTF_8)), trouble::complete, patience);
    }

    private static void take(CallbackOrder order, int number) {
        order.take(number, ("no. " + number).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anyOrderComesOutInOrder() {
        CallbackOrder order = order(Duration.ofMinutes(1));
        List<Integer> numbers =
                new ArrayList<>(IntStream.rangeClosed(1, 200).boxed().toList());
        Collections.shuffle(numbers, new Random(5));
        numbers.forEach(number -> take(order, number));
        assertThat(told)
                .isEqualTo(IntStream.rangeClosed(1, 200)
                        .mapToObj(number -> "no. " + number)
                        .toList());
        assertThat(trouble).isNotDone();
    }

    @Test
    void oneThatNeverComesIsNamed() throws Exception {
        CallbackOrder order = order(Duration.ofMillis(20));
        take(order, 1);
        take(order, 3);
        take(order, 4);
        assertThat(trouble.get(30, TimeUnit.SECONDS)).startsWith("callback 2 has not come, but ");
        assertThat(told).containsExactly("no. 1");
    }

    @Test
    void whatIsHeldBackIsBounded() throws Exception {
        CallbackOrder order = order(Duration.ofMinutes(1));
        IntStream.rangeClosed(2, 10_002).forEach(number -> take(order, number));
        assertThat(trouble.get(30, TimeUnit.SECONDS)).startsWith("callback 1 has not come, but 10001 ");
    }
}
