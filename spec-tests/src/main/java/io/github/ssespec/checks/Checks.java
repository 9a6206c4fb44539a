package io.github.ssespec.checks;

import io.github.ssespec.checks.cors.CorsChecks;
import io.github.ssespec.checks.encode.EncodeChecks;
import io.github.ssespec.checks.end.EndChecks;
import io.github.ssespec.checks.fan.FanChecks;
import io.github.ssespec.checks.http.HttpChecks;
import io.github.ssespec.checks.inject.InjectChecks;
import io.github.ssespec.checks.resume.ResumeChecks;
import io.github.ssespec.checks.time.TimeChecks;
import io.github.ssespec.checks.wire.WireChecks;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All checks by the rule that they decide. */
public final class Checks {
    private static final Map<String, Check> SERVER = Stream.of(
                    HttpChecks.all(),
                    WireChecks.all(),
                    TimeChecks.all(),
                    ResumeChecks.all(),
                    EncodeChecks.all(),
                    InjectChecks.all(),
                    FanChecks.all(),
                    EndChecks.all(),
                    CorsChecks.all())
            .flatMap(group -> group.stream())
            .collect(Collectors.toUnmodifiableMap(Check::rule, Function.identity()));

    private Checks() {}

    /** The checks of server rules. */
    public static Map<String, Check> server() {
        return SERVER;
    }

    /** The check that decides that rule; empty as long as there is none. */
    public static Optional<Check> find(String rule) {
        return Optional.ofNullable(SERVER.get(rule));
    }
}
