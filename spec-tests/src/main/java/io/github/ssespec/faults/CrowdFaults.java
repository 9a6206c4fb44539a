package io.github.ssespec.faults;

import io.github.ssespec.drive.Publication.Field;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers that go wrong in a crowd of subscribers and publishers. */
final class CrowdFaults {
    private static final String JOINING = "fan.joining";
    private static final int TEXT_GROUP = 20;

    private CrowdFaults() {}

    static List<Fault> all() {
        return List.of(
                fault("fan.everyone", "some-twice", "came twice", Crowds.doubling()),
                fault("fan.everyone", "some-lost", "never came", Crowds.losing()),
                fault("fan.everyone", "every-third-is-told-nothing", "while others got them", Crowds.deaf()),
                fault("fan.order", "some-overtake-others", "came behind event", Crowds.reordering()),
                fault("fan.atomic", "halves-of-others-between", "other data than it was given", Crowds.tearing()),
                fault("fan.disconnect", "whoever-left-ends-the-round", "never came on", Crowds.stumbling()),
                fault("fan.disconnect", "whoever-left-fails-the-call", "got status 500 after", Crowds.failing()),
                fault(
                        JOINING,
                        "the-end-of-the-last-event-first",
                        "is a part of another",
                        Crowds.welcomingWith(block -> block.substring(block.length() - 99))),
                fault(
                        JOINING,
                        "the-last-event-without-its-first-line",
                        "a part of one that was published",
                        Crowds.welcomingWith(block -> block.substring(block.indexOf('\n') + 1))),
                fault("fan.slow-reader", "waits-for-everybody", "got no answer", Crowds.waiting(Duration.ofMinutes(1))),
                fault(
                        "fan.released",
                        "counts-whoever-was-there",
                        "still",
                        Relay.right().counting((present, ever) -> ever)),
                fault(
                        "resume.race",
                        "lost-at-the-seam",
                        "missing between",
                        Relay.right().numbering().seam(20)),
                fault(
                        "resume.race",
                        "twice-at-the-seam",
                        "came twice",
                        Relay.right().numbering().seam(-20)),
                fault("resume.race", "ids-compared-as-text", "came twice", comparedAsText()));
    }

    /** Its ids are 7.0 to 7.19, and then 8.0: "7.9" is greater than "7.10". */
    private static Relay comparedAsText() {
        AtomicInteger count = new AtomicInteger(100 * TEXT_GROUP);
        return Relay.right()
                .revising(publication -> {
                    int number = count.incrementAndGet();
                    return publication.value(Field.ID).isPresent()
                            ? publication
                            : publication.with(Field.ID, number / TEXT_GROUP + "." + number % TEXT_GROUP);
                })
                .replaying((id, all) -> id == null || !id.matches("[0-9.]+")
                        ? History.Replay.RIGHT.after(id, all)
                        : all.stream()
                                .filter(sent -> sent.id().matches("[0-9.]+")
                                        && sent.id().compareTo(id) > 0)
                                .toList());
    }

    private static Fault fault(String rule, String name, String expected, Relay relay) {
        return Fault.of(rule, name, expected, relay);
    }
}
