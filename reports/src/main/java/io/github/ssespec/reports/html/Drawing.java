package io.github.ssespec.reports.html;

import io.github.ssespec.reports.Amounts;
import io.github.ssespec.reports.Connection;
import io.github.ssespec.reports.Read;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Draws the time line of one connection. */
final class Drawing {
    private static final double SILENCE_MS = 1000;
    private static final int MOST_SILENCES = 20;
    private static final double LABEL_WIDTH = 64;
    private static final int SHORTEST_STROKE = 8;
    private static final int LONGEST_STROKE = 26;

    private final Connection connection;
    private final Scale scale;
    private final Marks marks;

    /** A stretch between two reads. */
    private record Gap(double from, double to) {
        double length() {
            return to - from;
        }
    }

    /** Begins one, drawn as finely as it has columns. */
    Drawing(Connection connection, int columns) {
        double last = connection.reads().stream()
                .mapToDouble(Read::milliseconds)
                .max()
                .orElse(0);
        this.connection = connection;
        this.scale = new Scale(Math.max(1, Math.max(last, (double) connection.durationMs())), columns);
        this.marks = new Marks(connection.reads(), scale);
    }

    /** What is to be told of the stream's events and comments. */
    Marks marks() {
        return marks;
    }

    /** The finished picture. */
    TimeLine end() {
        marks.end();
        long[] bytes = new long[scale.columns()];
        connection.reads().forEach(read -> bytes[scale.column(read.milliseconds())] += read.length());
        List<Gap> silences = silences();
        return new TimeLine(
                connection,
                sentence(silences),
                scale,
                strokes(bytes, 0.5),
                strokes(marks.events(), 2),
                strokes(marks.comments(), 2),
                strokes(marks.heartbeats(), 2),
                silences.stream().limit(MOST_SILENCES).map(this::silence).toList());
    }

    private String strokes(long[] amounts, double perDoubling) {
        StringBuilder path = new StringBuilder();
        for (int column = 0; column < amounts.length; column++) {
            if (amounts[column] > 0) {
                double doublings = Math.log((double) amounts[column]) / Math.log(2);
                long height = Math.round(Math.min(LONGEST_STROKE, SHORTEST_STROKE + doublings * perDoubling));
                path.append('M').append(scale.x(column)).append(" 0v").append(height);
            }
        }
        return path.toString();
    }

    /** The longest first. */
    private List<Gap> silences() {
        List<Gap> gaps = new ArrayList<>();
        double before = 0;
        for (Read read : connection.reads()) {
            gaps.add(new Gap(before, read.milliseconds()));
            before = Math.max(before, read.milliseconds());
        }
        gaps.add(new Gap(before, scale.milliseconds()));
        return gaps.stream()
                .filter(gap -> gap.length() >= SILENCE_MS)
                .sorted(Comparator.comparingDouble(Gap::length).reversed())
                .toList();
    }

    private TimeLine.Silence silence(Gap gap) {
        boolean room = gap.length() / scale.milliseconds() * Scale.WIDTH >= LABEL_WIDTH;
        return new TimeLine.Silence(
                scale.at(gap.from()),
                scale.at(gap.to()),
                scale.at((gap.from() + gap.to()) / 2),
                room ? Amounts.time(gap.length()) : "");
    }

    private String sentence(List<Gap> silences) {
        List<Read> reads = connection.reads();
        long bytes = reads.stream().mapToLong(Read::length).sum();
        List<String> said = new ArrayList<>();
        said.add(Amounts.count(reads.size(), "read") + " of " + Amounts.bytes(bytes));
        add(said, marks.events(), "event");
        add(said, marks.comments(), "comment");
        add(said, marks.heartbeats(), "heartbeat");
        if (!silences.isEmpty()) {
            said.add("longest silence " + Amounts.time(silences.get(0).length()));
        }
        if (connection.truncated()) {
            said.add("not all bytes were kept");
        }
        return String.join(", ", said) + "; " + ending() + " after " + Amounts.time((double) connection.durationMs());
    }

    private static void add(List<String> said, long[] amounts, String thing) {
        long sum = Arrays.stream(amounts).sum();
        if (sum > 0) {
            said.add(Amounts.count(sum, thing));
        }
    }

    private String ending() {
        return switch (connection.end()) {
            case "clean" -> "ended by the server";
            case "cut" -> "cut in the middle";
            case "reset" -> "reset";
            default -> "closed by the kit";
        };
    }
}
