package io.github.ssespec.checks.wire;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Line;
import io.github.ssespec.stream.LineEnd;
import io.github.ssespec.stream.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is legal, and yet breaks readers in wide use that are not strict. */
final class Lenses {

    private enum Lens {
        BOM("a byte order mark: readers that do not drop it lose the first field"),
        CRLF("CRLF line ends: readers that split events at LF LF see one event without end"),
        CR("CR line ends: readers that know only LF see one line without end"),
        NO_SPACE("no space after a colon: readers that cut off 'data: ' lose the first character or the field"),
        SEPARATOR("U+2028, U+2029 or U+0085 in data: readers that use a general splitlines tear the data apart there"),
        EMPTY("empty data: readers that take it for no data dispatch nothing"),
        NO_DATA(
                "a blank line after a comment, or after fields without data: readers that dispatch at every blank line see an empty event");

        private final String text;

        Lens(String text) {
            this.text = text;
        }
    }

    private Lenses() {}

    static Verdict judge(Observations seen) {
        Map<Lens, Span> found = new EnumMap<>(Lens.class);
        boolean any = false;
        for (EventStream stream : Streams.of(seen)) {
            if (stream.startsWithBom()) {
                found.putIfAbsent(Lens.BOM, stream.span(0, 3));
            }
            for (Line line : stream.lines()) {
                any = true;
                line(line, found);
            }
            for (Block block : stream.blocks()) {
                if (block.complete() && block.dataLines() == 0) {
                    found.computeIfAbsent(Lens.NO_DATA, lens -> block.span());
                }
            }
        }
        if (!any) {
            return Answers.nothing(seen, "line");
        }
        return found.isEmpty()
                ? Verdict.fact("nothing that readers which are not strict stumble over", List.of())
                : Verdict.fact(
                        found.keySet().stream().map(lens -> lens.text).collect(Collectors.joining("; ")),
                        List.copyOf(found.values()));
    }

    private static void line(Line line, Map<Lens, Span> found) {
        if (line.lineEnd() != LineEnd.LF && !line.mayEndInCrLf()) {
            found.computeIfAbsent(line.lineEnd() == LineEnd.CRLF ? Lens.CRLF : Lens.CR, lens -> line.span());
        }
        if (!line.isField()) {
            return;
        }
        if (line.hasColon() && line.valueLength() > 0 && line.valueStart() == line.start() + line.nameLength() + 1) {
            found.computeIfAbsent(Lens.NO_SPACE, lens -> line.span());
        }
        if (line.is("data")) {
            if (line.valueLength() == 0) {
                found.computeIfAbsent(Lens.EMPTY, lens -> line.span());
            } else if (!found.containsKey(Lens.SEPARATOR) && separated(line)) {
                found.put(Lens.SEPARATOR, line.span());
            }
        }
    }

    /** E2 80 A8, E2 80 A9 and C2 85. */
    private static boolean separated(Line line) {
        byte[] bytes = line.stream().bytes();
        for (int at = line.valueStart(); at + 1 < line.end(); at++) {
            int first = bytes[at] & 0xFF;
            int second = bytes[at + 1] & 0xFF;
            int third = at + 2 < line.end() ? bytes[at + 2] & 0xFF : 0;
            if (first == 0xC2 && second == 0x85
                    || first == 0xE2 && second == 0x80 && (third == 0xA8 || third == 0xA9)) {
                return true;
            }
        }
        return false;
    }
}
