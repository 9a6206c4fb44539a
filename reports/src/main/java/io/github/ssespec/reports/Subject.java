package io.github.ssespec.reports;

/**
 * What was judged.
 *
 * @param kind {@code server} or {@code client}
 * @param url where it was found, with every secret already masked
 * @param adapter how it was looked at, such as {@code observe} or {@code driven}
 */
public record Subject(String kind, String url, String adapter) {
    /**
     * Makes the strings visible.
     *
     * @throws IllegalArgumentException when the kind is neither of the two
     */
    public Subject {
        if (!kind.equals("server") && !kind.equals("client")) {
            throw new IllegalArgumentException(
                    "A subject is a 'server' or a 'client', not '" + Visible.shortened(kind) + "'");
        }
        url = Visible.shortened(url);
        adapter = Visible.shortened(adapter);
    }
}
