package io.github.ssespec.faults;

import static io.github.ssespec.script.Reply.stream;

import java.util.List;

/** Streams whose ids are of no use to whoever wants to resume. */
final class IdFaults {

    private IdFaults() {}

    static List<Fault> all() {
        return List.of(
                fault(
                        "resume.ids-unique",
                        "one-id-for-all",
                        "the id '7' stands on two different events",
                        "id: 7\\ndata: a\\n\\nid: 7\\ndata: b\\n\\n"),
                fault(
                        "resume.ids-unique",
                        "id-of-the-type",
                        "the id 'tick' stands on two different events",
                        "event: tick\\nid: tick\\ndata: 1\\n\\nevent: tick\\nid: tick\\ndata: 2\\n\\n"),
                fault(
                        "resume.ids-unique",
                        "counter-wraps",
                        "stands on two different events",
                        "id: 1\\ndata: a\\n\\nid: 2\\ndata: b\\n\\nid: 1\\ndata: c\\n\\n"),
                fault(
                        "resume.ids-throughout",
                        "some-without",
                        "events carry no id",
                        "id: 1\\ndata: a\\n\\ndata: b\\n\\nid: 2\\ndata: c\\n\\n"),
                fault(
                        "resume.ids-throughout",
                        "only-the-first",
                        "events carry no id",
                        "id: 1\\ndata: a\\n\\ndata: b\\n\\ndata: c\\n\\n"));
    }

    private static Fault fault(String rule, String name, String expected, String content) {
        return Fault.of(rule, name, expected, stream(content));
    }
}
