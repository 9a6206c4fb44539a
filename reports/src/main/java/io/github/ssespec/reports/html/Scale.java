package io.github.ssespec.reports.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a moment stands on a time line.
 *
 * @param milliseconds how long the whole line is in time; above 0
 * @param columns into how many places it is divided: what falls into one is drawn as one
 */
record Scale(double milliseconds, int columns) {
    /** The width of every time line, in the units of its picture. */
    static final int WIDTH = 720;

    private static final int MOST_TICKS = 6;

    /** A moment with a name, and where it stands. */
    record Tick(String x, String label) {}

    int column(double moment) {
        return (int) Math.min(columns - 1, moment / milliseconds * columns);
    }

    /** The middle of a column, in the units of the picture. */
    String x(int column) {
        return number((column + 0.5) * WIDTH / columns);
    }

    /** A moment, in the units of the picture. */
    String at(double moment) {
        return number(Math.min(1, moment / milliseconds) * WIDTH);
    }

    /** Round moments from 0 on. */
    List<Tick> ticks() {
        double step = Math.pow(10, Math.floor(Math.log10(milliseconds / MOST_TICKS)));
        for (int times : new int[] {2, 5, 10}) {
            step = milliseconds / step <= MOST_TICKS ? step : step / previous(times) * times;
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i * step <= milliseconds * 0.94; i++) {
            ticks.add(new Tick(at(i * step), label(i * step)));
        }
        return ticks;
    }

    private static int previous(int times) {
        return times == 2 ? 1 : times == 5 ? 2 : 5;
    }

    private static String label(double moment) {
        return moment < 1000 ? number(moment) + (moment == 0 ? "" : " ms") : number(moment / 1000) + " s";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
