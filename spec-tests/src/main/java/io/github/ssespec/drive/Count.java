package io.github.ssespec.drive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.http.Body;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks how many subscribers there are: "{@code {"count": n}} or a plain number". */
final class Count {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A server may notice only by a write that somebody has left, and often only by the second. */
    private static final int SETTLING = 5;

    private static final int MOST_BYTES = 4096;

    private final Scene scene;
    private final URI uri;
    private final List<Integer> after = new ArrayList<>();
    private @Nullable String trouble;
    private boolean cutShort;
    private int before = Integer.MAX_VALUE;
    private int ours;
    private int during;
    private double seconds;

    Count(Scene scene) {
        this.scene = scene;
        this.uri = Objects.requireNonNull(scene.drive().subscribersUrl());
    }

    /** When those that were there earlier have left: until the number falls no more. */
    void before() {
        for (int i = 0; i < SETTLING && trouble == null && scene.trouble() == null; i++) {
            scene.plain();
            int now = ask().orElse(before);
            if (i > 1 && now >= before) {
                return;
            }
            before = Math.min(before, now);
        }
    }

    /** While that many of ours are there. */
    void during(int number) {
        ours = number;
        during = trouble == null ? ask().orElse(0) : 0;
    }

    /** When all of ours have left: as often as it takes. */
    void after() throws InterruptedException {
        long began = System.nanoTime();
        long until = scene.in(scene.limits().head().toNanos());
        boolean tooMany = true;
        while (tooMany && trouble == null) {
            OptionalInt now = ask();
            now.ifPresent(after::add);
            tooMany = now.isPresent() && now.getAsInt() > Math.max(before, during - ours);
            if (tooMany) {
                if (System.nanoTime() > until) {
                    cutShort = scene.isOver();
                    break;
                }
                if (scene.trouble() == null) {
                    scene.plain();
                }
                TimeUnit.NANOSECONDS.sleep(scene.limits().glance().toNanos() / 3);
            }
        }
        seconds = (System.nanoTime() - began) / 1e9;
    }

    private OptionalInt ask() {
        Exchange answer = scene.ask("the number of subscribers", uri);
        if (answer.head().isEmpty() && scene.isOver()) {
            cutShort = true;
        } else if (answer.head().isEmpty()) {
            trouble = "gives no answer";
        } else if (answer.status() != 200) {
            trouble = "answers " + answer.status();
        } else {
            OptionalInt number = number(answer);
            trouble = number.isPresent() ? null : "answers neither {\"count\": n} nor a number";
            return number;
        }
        return OptionalInt.empty();
    }

    private static OptionalInt number(Exchange answer) {
        Body body = answer.response().body();
        String text = new String(body.bytes(), 0, Math.min(body.size(), MOST_BYTES), StandardCharsets.UTF_8);
        try {
            JsonNode node = JSON.readTree(text);
            JsonNode count = node != null && node.isObject() ? node.path("count") : node;
            return count != null && count.canConvertToInt() && count.isIntegralNumber()
                    ? OptionalInt.of(count.intValue())
                    : OptionalInt.empty();
        } catch (JsonProcessingException e) {
            return OptionalInt.empty();
        }
    }

    /** Null where there was no time for it. */
    @Nullable
    Headcount result() {
        boolean none = trouble == null && after.isEmpty();
        return none || cutShort ? null : new Headcount(trouble, before, ours, during, after, seconds);
    }
}
