package io.github.ssespec.server.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventHistoryTest {
    private static final Interest ALL = Interest.inAllTopics();

    private final EventHistory history = new EventHistory(3, 10, "0");

    @Test
    void givesWhatCameAfterAnIdOldestFirst() {
        add("1", "a");
        add(null, "b");
        add("2", "c");

        assertThat(after("1")).containsExactly("b", "c");
        assertThat(after("2")).isEmpty();
        assertThat(after("0")).containsExactly("a", "b", "c");
        assertThat(history.after("3", ALL)).isEmpty();
    }

    @Test
    void countsFromTheLatestEventOfAnId() {
        add("1", "a");
        add("1", "b");
        add("2", "c");

        assertThat(after("1")).containsExactly("c");
    }

    @Test
    void knowsTheIdBeforeItsOldestEventAndNoOlderOne() {
        add("1", "a");
        add("2", "b");
        add("3", "c");
        assertThat(after("0")).containsExactly("a", "b", "c");
        add("4", "d");

        assertThat(history.after("0", ALL)).isEmpty();
        assertThat(after("1")).containsExactly("b", "c", "d");
        assertThat(after("2")).containsExactly("c", "d");
    }

    @Test
    void knowsNoIdBeforeItsOldestEventIfWhatWasThereBoreNone() {
        add("1", "a");
        add(null, "b");
        add("2", "c");
        add("3", "d");
        add("4", "e");

        assertThat(history.after("1", ALL)).isEmpty();
        assertThat(after("2")).containsExactly("d", "e");
    }

    @Test
    void keepsNoMoreBytesThanItMay() {
        add("1", "aaaa");
        add("2", "bbbb");
        add("3", "ccc");

        assertThat(history.after("0", ALL)).isEmpty();
        assertThat(after("1")).containsExactly("bbbb", "ccc");
    }

    @Test
    void anEventThatIsTooLargeLeavesNothingBeforeIt() {
        add("1", "a");
        add("2", "larger than all");
        add("3", "b");
        add("4", "c");

        assertThat(history.after("1", ALL)).isEmpty();
        assertThat(after("2")).containsExactly("b", "c");
    }

    @Test
    void aHistoryOfNothingStillKnowsTheNewestId() {
        EventHistory none = new EventHistory(0, 0, null);
        none.add("1", new Audience.Everyone(), UTF_8.encode("a"));

        assertThat(none.after("1", ALL)).hasValue(List.of());
        assertThat(none.after("2", ALL)).isEmpty();
    }

    @Test
    void namesTheNewestId() {
        assertThat(history.newestId()).isEqualTo("0");
        add("1", "a");
        add(null, "b");
        add("", "c");

        assertThat(history.newestId()).isEqualTo("1");
    }

    private void add(@Nullable String id, String text) {
        history.add(id, new Audience.Everyone(), UTF_8.encode(text));
    }

    private List<String> after(String id) {
        return history.after(id, ALL).orElseThrow().stream()
                .map(ByteBuffer::duplicate)
                .map(block -> UTF_8.decode(block).toString())
                .toList();
    }
}
