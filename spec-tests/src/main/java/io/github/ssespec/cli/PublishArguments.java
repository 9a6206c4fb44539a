package io.github.ssespec.cli;

import io.github.ssespec.drive.Hooks;
import io.github.ssespec.drive.JsonHook;
import io.github.ssespec.drive.Publication;
import io.github.ssespec.drive.TextTemplate;
import io.github.ssespec.rules.Nearest;
import io.github.ssespec.run.GivenHeader;
import io.github.ssespec.run.PublishOptions;
import io.github.ssespec.wire.Target;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.jspecify.annotations.Nullable;

/** What the options come to that say how a server is made to send. */
final class PublishArguments {
    private static final List<String> FIELDS =
            Stream.of(Publication.Field.values()).map(Publication.Field::label).toList();

    private final CommandLine line;
    private final UnaryOperator<@Nullable String> environment;

    PublishArguments(CommandLine line, UnaryOperator<@Nullable String> environment) {
        this.line = line;
        this.environment = environment;
    }

    /** Nothing where the server is only to be looked at. */
    Optional<PublishOptions> options() {
        if (!line.hasOption("publish")) {
            Stream.of(
                            "publish-method",
                            "publish-type",
                            "publish-body",
                            "publish-header",
                            "data-json",
                            "subscribers-url")
                    .filter(line::hasOption)
                    .findFirst()
                    .ifPresent(option -> {
                        throw new UsageException("--" + option + " needs --publish URL, where events are published");
                    });
            return Optional.empty();
        }
        if (line.getArgList().isEmpty()) {
            throw new UsageException("--publish needs the URL of the stream, too: server URL --publish URL");
        }
        PublishOptions options = new PublishOptions(
                url("publish"),
                Usage.method("publish-method", line.getOptionValue("publish-method", PublishOptions.METHOD)),
                type(),
                body(),
                headers(),
                line.hasOption("data-json"),
                line.hasOption("subscribers-url") ? url("subscribers-url") : null);
        // What is wrong with a template is to be known before the run.
        Usage.of("publish-body", options::hook);
        return Optional.of(options);
    }

    private URI url(String option) {
        return Usage.of(option, () -> Target.url(line.getOptionValue(option)));
    }

    private String type() {
        String type = line.getOptionValue("publish-type", JsonHook.TYPE);
        if (!type.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+/[!#$%&'*+.^_`|~0-9A-Za-z-]+( *;[ -~]*)?")) {
            throw new UsageException("--publish-type: expected a media type such as text/plain, not '" + type + "'");
        }
        if (!Hooks.isJson(type) && !line.hasOption("publish-body")) {
            throw new UsageException("--publish-type: what is not JSON needs a template, --publish-body '{data}' say");
        }
        return type;
    }

    private @Nullable String body() {
        String body = line.getOptionValue("publish-body");
        if (body != null) {
            knownPlaces("publish-body", body);
        }
        return body;
    }

    private List<GivenHeader> headers() {
        return Arrays.stream(Optional.ofNullable(line.getOptionValues("publish-header"))
                        .orElse(new String[0]))
                .map(this::header)
                .toList();
    }

    private GivenHeader header(String text) {
        knownPlaces("publish-header", text);
        GivenHeader header = Usage.of("publish-header", () -> GivenHeader.parseTemplate(text, environment));
        if (header.template().name().equalsIgnoreCase("Content-Type")) {
            throw new UsageException("--publish-header: the Content-Type is what --publish-type says");
        }
        return header;
    }

    private static void knownPlaces(String option, String template) {
        TextTemplate.unknownPlace(template).ifPresent(unknown -> {
            // What is near no field may be part of a secret.
            throw new UsageException("--" + option + ": "
                    + Nearest.name(unknown.strip(), FIELDS)
                            .map(nearest ->
                                    "there is no placeholder {" + unknown + "}; did you mean {" + nearest + "}?")
                            .orElse("a word in braces is none of the placeholders {" + String.join("} {", FIELDS)
                                    + "}"));
        });
    }
}
