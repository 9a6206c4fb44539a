package io.github.ssespec.faults;

import io.github.ssespec.drive.Publication.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Servers that do not honour the ids of what is published to them. */
final class DrivenResumeFaults {
    private static final String STABLE = "resume.ids-stable";
    private static final String REPLAY = "resume.replay";

    private DrivenResumeFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of(STABLE, "published-and-counted-anew", "stands for different events", counting())
                        .also(REPLAY),
                Fault.of(STABLE, "published-under-random-ids", "the same event has the id", drawing())
                        .also(REPLAY),
                replay("published-and-nothing-is-replayed", "nothing is replayed", History.Replay.NOTHING),
                replay("published-and-the-asked-one-too", "itself came again", shifted(-1)),
                replay("published-and-one-too-few", "never came", shifted(1)),
                Fault.of(
                        "resume.utf8-id",
                        "published-and-read-as-latin-1",
                        "is not replayed, what came after another id is",
                        Relay.right()
                                .replaying((id, all) ->
                                        History.Replay.RIGHT.after(id == null ? null : misread(id), all))));
    }

    private static Fault replay(String name, String expected, History.Replay replay) {
        return Fault.of(REPLAY, name, expected, Relay.right().replaying(replay));
    }

    private static History.Replay shifted(int by) {
        return (id, all) -> {
            int place = History.Replay.place(id, all);
            int from = place == all.size() ? place : Math.min(all.size(), place + by);
            return all.subList(from, all.size());
        };
    }

    private static String misread(String id) {
        return new String(id.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static Relay counting() {
        Map<Subscriber, AtomicInteger> counts = new ConcurrentHashMap<>();
        return identifying(member ->
                "" + counts.computeIfAbsent(member, m -> new AtomicInteger()).incrementAndGet());
    }

    private static Relay drawing() {
        return identifying(member -> UUID.randomUUID().toString());
    }

    /** Its events have ids of its own, made for each delivery. */
    private static Relay identifying(Function<Subscriber, String> id) {
        return Relay.right()
                .encoding(Encoder.right().writing(Field.ID, value -> ""))
                .spreading(Spread.each((block, member) -> {
                    String text = new String(block, StandardCharsets.UTF_8);
                    member.send((text.contains("data:") ? "id: " + id.apply(member) + "\n" + text : text)
                            .getBytes(StandardCharsets.UTF_8));
                }));
    }
}
