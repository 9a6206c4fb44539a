package io.github.ssespec.reports.html;

import io.github.ssespec.reports.Connection;
import io.github.ssespec.reports.Evidence;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Status;
import io.github.ssespec.reports.wire.Anatomy;
import io.github.ssespec.reports.wire.Captures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pictures of a run: its time lines and the bytes that its findings point at. Each raw file is read once. */
final class Exhibits {
    /** The most pieces of evidence that are shown of one rule; the others are counted. */
    static final int OF_A_RULE = 3;

    private static final int MOST_TIME_LINES = 200;
    private static final int MOST_EXCERPTS = 120;
    private static final int MOST_COLUMNS = 360;
    private static final int COLUMNS_IN_ALL = 15_000;

    private final List<TimeLine> timeLines = new ArrayList<>();
    private final Map<Evidence, Excerpt> excerpts = new HashMap<>();

    private Exhibits() {}

    /** The bytes alone. */
    static Exhibits ofEvidence(RunResults run, Captures captures) {
        Exhibits exhibits = new Exhibits();
        wanted(run).forEach((file, evidence) -> exhibits.look(file, captures, Anatomy.Listener.deaf(), evidence));
        return exhibits;
    }

    /** The bytes and the time lines. */
    static Exhibits of(RunResults run, Captures captures) {
        Exhibits exhibits = new Exhibits();
        Map<String, List<Evidence>> byFile = wanted(run);
        List<Connection> drawn =
                run.connections().stream().limit(MOST_TIME_LINES).toList();
        int columns = Math.min(MOST_COLUMNS, COLUMNS_IN_ALL / Math.max(1, drawn.size()));
        for (Connection connection : drawn) {
            Drawing drawing = new Drawing(connection, columns);
            List<Evidence> evidence = byFile.remove(connection.file());
            exhibits.look(connection.file(), captures, drawing.marks(), evidence == null ? List.of() : evidence);
            exhibits.timeLines.add(drawing.end());
        }
        byFile.forEach((file, evidence) -> exhibits.look(file, captures, Anatomy.Listener.deaf(), evidence));
        return exhibits;
    }

    /** One for each connection, in order, as many as are drawn. */
    List<TimeLine> timeLines() {
        return timeLines;
    }

    /** The bytes of evidence, or null where they are not shown. */
    @Nullable
    Excerpt excerpt(Evidence seen) {
        return excerpts.get(seen);
    }

    private void look(@Nullable String file, Captures captures, Anatomy.Listener listener, List<Evidence> evidence) {
        captures.read(file).ifPresent(raw -> {
            Anatomy anatomy = Anatomy.of(raw, listener);
            evidence.forEach(seen -> excerpts.put(seen, Excerpt.of(seen, anatomy)));
        });
    }

    /** What is to be shown, what is wrong first, by the file that holds it. */
    private static Map<String, List<Evidence>> wanted(RunResults run) {
        return run.results().stream()
                .sorted(Comparator.comparing(Exhibits::isQuiet))
                .flatMap(result -> result.evidence().stream().limit(OF_A_RULE))
                .filter(seen -> seen.file() != null)
                .limit(MOST_EXCERPTS)
                .collect(Collectors.groupingBy(seen -> String.valueOf(seen.file())));
    }

    private static boolean isQuiet(RuleResult result) {
        return result.status() != Status.FAILED && result.status() != Status.WARNING;
    }
}
