package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.stream;
import static io.github.ssespec.script.Reply.ticks;

import java.util.List;

/** Streams whose bytes are right and whose times are not. The times are those of scaled-down limits. */
final class TimeFaults {
    private static final String OPEN = "time.stays-open";
    private static final String CUT = "time.cut";
    private static final String FRAMING = "http.framing";

    private TimeFaults() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("time.heartbeat", "silent-after-the-first-events", "the longest silence was", ticks()),
                Fault.of("time.heartbeat", "silent-between-events", "the longest silence was", ticks().gap(1_300)),
                Fault.of(
                                "time.unbuffered",
                                "sent-when-twenty-bytes-are-full",
                                "bursts of 20 bytes each, ending in mid-event",
                                stream(
                                                "data: one\\n\\ndata: two",
                                                "!\\n\\ndata: three\\n\\ndata",
                                                ": four!\\n\\ndata: five!",
                                                "\\n\\n")
                                        .gap(150))
                        .also("time.whole-events"),
                Fault.of(
                        "time.whole-events",
                        "field-by-field",
                        "from its first byte to its blank line",
                        stream("data: a\\n\\n", "event: slow\\n", "data: b\\n\\n")
                                .gap(150)),
                Fault.of(
                        "time.whole-events",
                        "blank-line-late",
                        "from its first byte to its blank line",
                        stream("data: a\\n", "\\n", "data: b\\n", "\\n").gap(150)),
                Fault.of(OPEN, "ends-after-the-first-events", "it ended by itself: cleanly", ticks().end()),
                Fault.of(
                        OPEN,
                        "ends-as-the-connection-closes",
                        "it ended by itself: cleanly",
                        ticks().raw().end()),
                Fault.of(OPEN, "cut-off", "it ended by itself: cut off", ticks().cut())
                        .also(FRAMING),
                Fault.of(CUT, "ended", "cleanly, ", ticks().end()).also(OPEN),
                Fault.of(CUT, "cut-off", "cut off, ", ticks().cut()).also(OPEN, FRAMING));
    }
}
