package io.github.ssespec.adapter;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The programs among the tests' resources. */
final class Programs {

    private Programs() {}

    /** The command of a shell script with arguments; skips the test where there is no shell. */
    static String command(String script, String... arguments) {
        assumeThat(Path.of("/bin/sh")).exists();
        StringBuilder command = new StringBuilder("sh '" + path(script + ".sh") + "'");
        for (String argument : arguments) {
            command.append(" '").append(argument).append("'");
        }
        return command.toString();
    }

    /** Where one of them is. */
    static Path path(String name) {
        try {
            return Path.of(Objects.requireNonNull(Programs.class.getResource(name), name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
