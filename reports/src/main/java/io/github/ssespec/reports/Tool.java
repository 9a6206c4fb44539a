package io.github.ssespec.reports;

/**
 * The program that made the results.
 *
 * @param name {@code ssespec}
 * @param version its version
 */
public record Tool(String name, String version) {
    /** Makes both visible. */
    public Tool {
        name = Visible.shortened(name);
        version = Visible.shortened(version);
    }
}
