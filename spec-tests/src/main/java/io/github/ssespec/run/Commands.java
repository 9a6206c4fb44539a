package io.github.ssespec.run;

import io.github.ssespec.checks.Check;
import io.github.ssespec.observe.Question;
import io.github.ssespec.rules.Rule;
import io.github.ssespec.wire.SafeUrl;
import io.github.ssespec.wire.Target;
import java.util.List;
import java.util.Optional;

/** The commands by which a reader sees a finding again, with the kit and without it. They hold no secret. */
final class Commands {
    private final Target target;
    private final List<GivenHeader> headers;
    private final String url;

    Commands(RunOptions options) {
        target = options.target();
        headers = options.headers();
        url = quoted(SafeUrl.of(target.uri()));
    }

    /** The run with that rule alone. */
    String rerun(Rule rule) {
        StringBuilder command = new StringBuilder("./ssespec server ").append(url);
        headers.forEach(header -> command.append(" --header ").append(quoted(header.shown())));
        if (!target.method().equals("GET")) {
            command.append(" --method ").append(target.method());
        }
        if (target.body().length > 0) {
            command.append(" --data @FILE");
        }
        if (target.tls().insecure()) {
            command.append(" --insecure");
        }
        return command.append(" --rules ").append(rule.id()).toString();
    }

    /** What shows the bytes that the check looked at. */
    String curl(Optional<Check> check) {
        Question question = check.flatMap(c -> c.questions().stream()
                        .filter(q -> !q.curl().isEmpty())
                        .min(java.util.Comparator.naturalOrder()))
                .orElse(Question.PROBE);
        StringBuilder command = new StringBuilder("curl -isN");
        if (question != Question.HEAD && question != Question.OPTIONS && !target.method().equals("GET")) {
            command.append(" -X ").append(target.method());
        }
        if (target.tls().insecure()) {
            command.append('k');
        }
        String special = question.curl();
        if (!special.contains("Accept:")) {
            command.append(" -H 'Accept: text/event-stream'");
        }
        command.append(special.isEmpty() ? "" : " " + special);
        headers.forEach(header -> command.append(" -H \"").append(header.forShell()).append('"'));
        if (target.body().length > 0) {
            command.append(" --data-binary @FILE");
        }
        return command.append(' ').append(url).toString();
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
