package io.github.ssespec.run;

import io.github.ssespec.drive.JsonHook;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.wire.Header;
import io.github.ssespec.wire.Limits;
import io.github.ssespec.wire.Request;
import io.github.ssespec.wire.SafeUrl;
import io.github.ssespec.wire.Target;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The commands by which a reader sees a finding again, with the kit and without it. They hold no secret. */
final class Commands {
    /** What the kit says of itself and of caches shows nothing. */
    private static final Set<String> LEFT_OUT = Set.of("user-agent", "cache-control", "connection");

    /** The most characters of a request's content that a command shows. */
    private static final int LONGEST_CONTENT = 2_000;

    private final RunOptions options;
    private final Target target;

    Commands(RunOptions options) {
        this.options = options;
        this.target = options.target();
    }

    /** The same run with that rule alone. */
    String rerun(Rule rule) {
        StringBuilder command = new StringBuilder("./ssespec server");
        if (!options.isBundled()) {
            command.append(' ').append(quoted(SafeUrl.of(target.uri())));
            options.publish().ifPresent(publish -> command.append(publishing(publish)));
        }
        options.headers().forEach(header -> command.append(" --header ").append(quoted(header.shown())));
        if (!target.method().equals("GET")) {
            command.append(" --method ").append(quoted(target.method()));
        }
        if (target.body().length > 0) {
            command.append(" --data @FILE");
        }
        if (target.origin() != null) {
            command.append(" --origin ").append(quoted(target.origin()));
        }
        options.end().filter(end -> !options.isBundled()).ifPresent(end -> {
            command.append(option("--end-event", end.type())).append(option("--end-data", end.data()));
        });
        command.append(options.repeat() ? " --repeat" : "")
                .append(options.load() ? " --load" : "")
                .append(tls("--insecure", "--ca"));
        if (!options.limits().window().equals(Limits.REAL.window())) {
            command.append(" --window ").append(time(options.limits().window()));
        }
        command.append(options.thorough() ? " --thorough" : "");
        Duration usual = options.thorough() ? Limits.THOROUGH_BUDGET : Limits.REAL.budget();
        if (!options.limits().budget().equals(usual)) {
            command.append(" --budget ").append(time(options.limits().budget()));
        }
        return command.append(options.terms().strict() ? " --strict" : "")
                .append(" --rules ")
                .append(rule.id())
                .toString();
    }

    private static String publishing(PublishOptions publish) {
        StringBuilder command = new StringBuilder(option("--publish", SafeUrl.of(publish.uri())));
        if (!publish.method().equals(PublishOptions.METHOD)) {
            command.append(option("--publish-method", publish.method()));
        }
        if (!publish.type().equals(JsonHook.TYPE)) {
            command.append(option("--publish-type", publish.type()));
        }
        command.append(option("--publish-body", publish.body()));
        publish.headers().forEach(header -> command.append(option("--publish-header", header.shown())));
        command.append(publish.dataJson() ? " --data-json" : "");
        URI subscribers = publish.subscribersUrl();
        return command.append(option("--subscribers-url", subscribers == null ? null : SafeUrl.of(subscribers)))
                .toString();
    }

    /** What asks the subject in the same way. */
    String curl(Request request) {
        StringBuilder command = new StringBuilder("curl -isN").append(tls("-k", "--cacert"));
        if (request.version().equals("HTTP/1.0")) {
            command.append(" --http1.0");
        }
        if (request.method().equals("HEAD")) {
            // With --head curl would not show content that must not be there.
            command.append(" -X HEAD -m 5");
        } else if (!request.method().equals("GET") || request.body().length > 0) {
            command.append(" -X ").append(quoted(request.method()));
        }
        if (has(request, "Accept").isEmpty()) {
            command.append(" -H 'Accept:'");
        }
        request.headers().forEach(header -> command.append(option(request, header)));
        if (request.body().length > 0) {
            command.append(has(request, "Content-Type").isEmpty() ? " -H 'Content-Type:'" : "")
                    .append(" --data-binary ")
                    .append(content(request));
        }
        return command.append(' ').append(quoted(SafeUrl.of(request.uri()))).toString();
    }

    /** Content that the kit publishes is its own, and is shown where it can stand in a line. */
    private String content(Request request) {
        String text = new String(request.body(), StandardCharsets.UTF_8);
        boolean shown = publishes(request).isPresent()
                && text.length() <= LONGEST_CONTENT
                && text.chars().noneMatch(Character::isISOControl)
                && !text.startsWith("@");
        return shown ? quoted(text) : "@FILE";
    }

    /** How the kit publishes, where that request does. */
    private Optional<PublishOptions> publishes(Request request) {
        return options.publish()
                .filter(publish ->
                        publish.uri().equals(request.uri()) && publish.method().equals(request.method()));
    }

    private String option(Request request, Header header) {
        Optional<GivenHeader> given = publishes(request)
                .map(publish -> publish.headers().stream()
                        .filter(g -> g.template().name().equals(header.name()))
                        .findFirst())
                .orElseGet(() -> options.headers().stream()
                        .filter(g -> g.header().equals(header))
                        .findFirst());
        if (given.isPresent() && given.get().hasLiterals()) {
            return " -H \"" + given.get().forShell() + "\"";
        }
        String name = header.name().toLowerCase(java.util.Locale.ROOT);
        if (name.equals("authorization")) {
            return " -u \"$USER_INFO\"";
        }
        boolean plain = name.equals("accept-encoding") && header.value().equals("identity");
        return LEFT_OUT.contains(name) || plain ? "" : " -H " + ShellWord.ofHeader(header.name(), utf8(header.value()));
    }

    /** A header's value is a character a byte; a terminal sends UTF-8. */
    private static String utf8(String value) {
        return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static Optional<Header> has(Request request, String name) {
        return request.headers().stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private String tls(String insecure, String authority) {
        Path file = target.tls().authority();
        return (target.tls().insecure() ? " " + insecure : "")
                + (file == null ? "" : " " + authority + " " + quoted(file.toString()));
    }

    /** What begins with a hyphen is taken for an option unless it stands behind an equals sign. */
    private static String option(String name, @Nullable String value) {
        return value == null ? "" : " " + name + (value.startsWith("-") ? "=" : " ") + quoted(value);
    }

    private static String time(Duration time) {
        return time.toMillis() % 1000 == 0 ? time.toSeconds() + "s" : time.toMillis() + "ms";
    }

    private static String quoted(String word) {
        return ShellWord.of(word);
    }
}
