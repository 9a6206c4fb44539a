package io.github.ssespec.server.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventHistoryTest {
    private final EventHistory history = new EventHistory(3, 10);

    @Test
    void givesWhatCameAfterAnIdOldestFirst() {
        add("1", "a");
        add(null, "b");
        add("2", "c");

        assertThat(after("1")).containsExactly("b", "c");
        assertThat(after("2")).isEmpty();
        assertThat(after("3")).isEmpty();
    }

    @Test
    void countsFromTheLatestEventOfAnId() {
        add("1", "a");
        add("1", "b");
        add("2", "c");

        assertThat(after("1")).containsExactly("c");
    }

    @Test
    void keepsNoMoreEventsThanItMay() {
        add("1", "a");
        add("2", "b");
        add("3", "c");
        add("4", "d");

        assertThat(after("1")).isEmpty();
        assertThat(after("2")).containsExactly("c", "d");
    }

    @Test
    void keepsNoMoreBytesThanItMay() {
        add("1", "aaaa");
        add("2", "bbbb");
        add("3", "ccc");

        assertThat(after("1")).isEmpty();
        assertThat(after("2")).containsExactly("ccc");
    }

    @Test
    void anEventThatIsTooLargeLeavesNothingBeforeIt() {
        add("1", "a");
        add("2", "larger than all");
        add("3", "b");
        add("4", "c");

        assertThat(after("1")).isEmpty();
        assertThat(after("3")).containsExactly("c");
    }

    private void add(@Nullable String id, String text) {
        history.add(id, UTF_8.encode(text));
    }

    private List<String> after(String id) {
        return history.after(id).stream()
                .map(ByteBuffer::duplicate)
                .map(block -> UTF_8.decode(block).toString())
                .toList();
    }
}
