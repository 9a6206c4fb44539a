package io.github.ssespec.cli;

import io.github.ssespec.run.GivenHeader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.cli.CommandLine;
import org.jspecify.annotations.Nullable;

/** What {@code --header}, {@code --method} and {@code --data} come to. */
final class RequestArguments {
    private final CommandLine line;
    private final UnaryOperator<@Nullable String> environment;

    RequestArguments(CommandLine line, UnaryOperator<@Nullable String> environment) {
        this.line = line;
        this.environment = environment;
    }

    List<GivenHeader> headers() {
        return Arrays.stream(Optional.ofNullable(line.getOptionValues("header")).orElse(new String[0]))
                .map(text -> Usage.of("header", () -> GivenHeader.parse(text, environment)))
                .toList();
    }

    String method() {
        return Usage.method("method", line.getOptionValue("method", "GET"));
    }

    byte[] data() {
        String text = line.getOptionValue("data", "");
        if (!text.startsWith("@")) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        Path file = Usage.path("data", text.substring(1));
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UsageException("--data: the file cannot be read: " + file);
        }
    }
}
