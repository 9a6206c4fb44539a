package io.github.ssespec.baseline;

import io.github.ssespec.reports.ReportFile;
import io.github.ssespec.rules.Catalogue;
import io.github.ssespec.rules.Kind;
import io.github.ssespec.rules.Nearest;
import io.github.ssespec.rules.Rule;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes a baseline: UTF-8 text, a rule id a line, its reason behind a {@code #}; blank lines say nothing. */
public final class BaselineFile {
    private static final int MOST_BYTES = 1 << 20;

    private BaselineFile() {}

    /**
     * Reads a baseline for subjects of that kind.
     *
     * @throws io.github.ssespec.reports.ReportException when the file cannot be read or is longer than 1 MiB
     * @throws IllegalArgumentException when it is no such text, or a line names no rule of that kind, or one twice; the
     *     message names file, line and the nearest known rule
     */
    public static Baseline read(Path file, Kind kind) {
        Map<String, String> entries = new LinkedHashMap<>();
        List<String> lines = text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int sign = line.indexOf('#');
            String rule = (sign < 0 ? line : line.substring(0, sign)).strip();
            if (!rule.isEmpty()) {
                int number = i + 1;
                complaint(rule, kind, entries).ifPresent(what -> {
                    throw new IllegalArgumentException(file + ", line " + number + ": " + what);
                });
                entries.put(rule, sign < 0 ? "" : line.substring(sign + 1).strip());
            }
        }
        return new Baseline(entries);
    }

    private static String text(Path file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(ReportFile.read(file, MOST_BYTES)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(file + ": expected UTF-8 text, a rule id a line");
        }
    }

    private static Optional<String> complaint(String rule, Kind kind, Map<String, String> before) {
        List<String> known = Catalogue.rules(kind).stream().map(Rule::id).toList();
        if (known.contains(rule)) {
            return before.containsKey(rule) ? Optional.of(rule + " is listed already") : Optional.empty();
        }
        Optional<Rule> other = Catalogue.find(rule);
        if (other.isPresent()) {
            return Optional.of(
                    rule + " is a " + other.get().kind().word() + " rule; expected " + kind.word() + " rules");
        }
        return Optional.of("there is no " + kind.word() + " rule '" + rule + "'"
                + Nearest.name(rule, known)
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("; expected an id such as " + known.get(0)));
    }

    /**
     * Writes a baseline in one step; the same entries always give the same bytes.
     *
     * @throws io.github.ssespec.reports.ReportException when the file cannot be written
     */
    public static void write(Baseline baseline, Kind kind, Path file) {
        StringBuilder text = new StringBuilder("# Known failures of a " + kind.word() + ", a rule id a line:\n"
                + "# the run fails by any other failure, and by a rule that is listed here and passes.\n");
        int widest = baseline.entries().keySet().stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
        baseline.entries().forEach((rule, reason) -> {
            String gap = " ".repeat(widest - rule.length());
            text.append((rule + gap + "  # " + reason).stripTrailing()).append('\n');
        });
        ReportFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
