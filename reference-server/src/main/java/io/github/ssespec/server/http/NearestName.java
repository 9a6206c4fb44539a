package io.github.ssespec.server.http;

import java.util.Comparator;
import java.util.List;

/** What somebody may have meant who wrote a name that is not known. */
final class NearestName {
    /** More changes than these make another word. */
    private static final int FAR = 2;

    private NearestName() {}

    static String hint(String name, List<String> known) {
        String nearest = known.stream()
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .orElseThrow();
        return distance(name, nearest) <= FAR
                ? "; did you mean \"" + nearest + "\"?"
                : "; known are " + String.join(", ", known);
    }

    /** How many characters are to be put in, taken out or replaced. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
