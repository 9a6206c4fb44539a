package io.github.ssespec.faults;

import io.github.ssespec.drive.Publication;
import io.github.ssespec.faults.History.Replay;
import io.github.ssespec.faults.History.Sent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Servers that lose, double or change what is published while a client is away, or comes back. */
final class RaceFaults {
    private static final String RACE = "resume.race";
    private static final String REPLAY = "resume.replay";
    private static final String STABLE = "resume.ids-stable";
    private static final String UTF8 = "resume.utf8-id";
    private static final String NEVER = "never came";
    private static final String TWICE = "twice";
    private static final int SEAM_MILLIS = 60;

    private RaceFaults() {}

    static List<Fault> all() {
        return List.of(
                fault(RACE, "lost-at-the-seam", NEVER, numbering().seam(SEAM_MILLIS)),
                fault(RACE, "twice-at-the-seam", TWICE, numbering().seam(-SEAM_MILLIS)),
                fault(
                        RACE,
                        "newest-one-missing",
                        NEVER,
                        replaying((id, all) -> id == null
                                ? List.of()
                                : all.subList(Replay.place(id, all), Math.max(Replay.place(id, all), all.size() - 1)))),
                fault(REPLAY, "driven-and-nothing-is-replayed", "nothing is replayed", replaying(Replay.NOTHING)),
                fault(
                        REPLAY,
                        "driven-ids-compared-as-text",
                        "came",
                        Relay.right().revising(ownIds()).replaying(RaceFaults::greaterAsText)),
                fault(REPLAY, "driven-the-asked-one-too", "itself came again", replaying(off(-1))),
                fault(REPLAY, "driven-one-too-few", NEVER, replaying(off(1))),
                fault(REPLAY, "driven-backwards", "came after", replaying(RaceFaults::backwards)),
                fault(
                        REPLAY,
                        "driven-id-lost",
                        "came without its id",
                        replaying(changed(block -> block.replaceAll("(?md)^id: .*\n", "")))),
                fault(
                        REPLAY,
                        "driven-data-changed",
                        "came with other data",
                        replaying(changed(block -> block.replaceAll("(?md)^data: ", "data: again ")))),
                fault(
                                STABLE,
                                "driven-counter-of-each-connection",
                                "stands for different events",
                                Relay.right().spreading(ownCounter()))
                        .also(REPLAY),
                fault(
                        UTF8,
                        "driven-read-as-latin-1",
                        "is not replayed",
                        reading(id -> new String(id.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))),
                fault(
                        UTF8,
                        "driven-read-as-ascii",
                        "is not replayed",
                        reading(id -> id.replaceAll("[^\\x00-\\x7f]", "?"))));
    }

    private static Fault fault(String rule, String name, String expected, Relay relay) {
        return Fault.of(rule, name, expected, relay);
    }

    private static Relay numbering() {
        return Relay.right().numbering();
    }

    private static Relay replaying(Replay replay) {
        return numbering().replaying(replay);
    }

    private static Relay reading(UnaryOperator<String> mangled) {
        return replaying((id, all) -> Replay.RIGHT.after(id == null ? null : mangled.apply(id), all));
    }

    private static Replay off(int by) {
        return (id, all) -> {
            int place = Replay.place(id, all);
            boolean known = place > 0 && all.get(place - 1).id().equals(id);
            return known ? all.subList(Math.min(place + by, all.size()), all.size()) : List.of();
        };
    }

    /** In place of those that it is given. */
    private static UnaryOperator<Publication> ownIds() {
        AtomicInteger count = new AtomicInteger(6);
        return publication -> publication.with(Publication.Field.ID, "" + count.incrementAndGet());
    }

    /** "9" is greater than "10". */
    private static List<Sent> greaterAsText(@Nullable String id, List<Sent> all) {
        return all.stream()
                .filter(sent -> id != null && sent.id().compareTo(id) > 0)
                .toList();
    }

    private static List<Sent> backwards(@Nullable String id, List<Sent> all) {
        List<Sent> after = new ArrayList<>(Replay.RIGHT.after(id, all));
        Collections.reverse(after);
        return after;
    }

    private static Replay changed(UnaryOperator<String> change) {
        return (id, all) -> Replay.RIGHT.after(id, all).stream()
                .map(sent -> new Sent(sent.id(), change(sent.block(), change)))
                .toList();
    }

    private static byte[] change(byte[] block, UnaryOperator<String> change) {
        return change.apply(new String(block, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** In place of the id that an event has. */
    private static Spread ownCounter() {
        Map<Subscriber, Integer> sent = new WeakHashMap<>();
        return Spread.each((block, member) -> {
            int number = sent.merge(member, 1, Integer::sum);
            member.send(change(block, text -> "id: " + number + "\n" + text.replaceAll("(?md)^id: .*\n", "")));
        });
    }
}
