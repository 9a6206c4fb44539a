package io.github.ssespec.drive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Events that prove themselves: each line of their data names the batch, the publisher, the event and the line, so that it
 * is known wherever it comes up, and the whole can be made again to compare with. Immutable.
 */
public final class Batch {

    /**
     * Which event of a batch.
     *
     * @param publisher counted from 0
     * @param number counts what one publisher publishes, from 0
     */
    public record Mark(int publisher, int number) {
        @Override
        public String toString() {
            return "event " + number + " of publisher " + publisher;
        }
    }

    private final String prefix;
    private final Pattern first;
    private final int lines;
    private final int width;
    private final Sentinels sentinels;

    /**
     * A batch of one run.
     *
     * @param lines how many lines the data of each event has
     * @param width of about how many characters each
     */
    Batch(String name, int lines, int width, Sentinels sentinels) {
        this.prefix = "ssespec-" + name + "-" + Long.toString(System.nanoTime(), 36) + "-";
        this.first = Pattern.compile(prefix + "([0-9]{1,6})-([0-9]{1,6})-0\\.");
        this.lines = lines;
        this.width = width;
        this.sentinels = sentinels;
    }

    /** The data of an event as it is published. */
    public String text(Mark mark) {
        StringBuilder text = new StringBuilder(lines * (width + 40));
        for (int line = 0; line < lines; line++) {
            char filler = (char) ('a' + (mark.publisher * 7 + mark.number + line) % 26);
            text.append(line == 0 ? "" : "\n")
                    .append(prefix)
                    .append(mark.publisher)
                    .append('-')
                    .append(mark.number)
                    .append('-')
                    .append(line)
                    .append('.')
                    .append(String.valueOf(filler).repeat(width));
        }
        return text.toString();
    }

    /** An id for the event of that number, no other's of the run. */
    String id(int number) {
        return prefix + number;
    }

    /** Which event begins in that data as it came; the first where several do, empty where none does. */
    public Optional<Mark> mark(String data) {
        if (!data.contains(prefix)) {
            return Optional.empty();
        }
        Matcher matcher = first.matcher(data);
        return matcher.find()
                ? Optional.of(new Mark(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Whether anything of the batch is in that text. */
    public boolean isIn(String text) {
        return text.contains(prefix);
    }

    /** Whether data as it came is that event's, all of it and nothing else. */
    public boolean isWhole(String data, Mark mark) {
        return sentinels.meant(data).equals(text(mark));
    }

    /** How many bytes the data of an event has, about. */
    public int size() {
        return lines * width;
    }
}
