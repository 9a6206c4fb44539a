package io.github.ssespec.checks.encode;

import io.github.ssespec.checks.Check;
import io.github.ssespec.checks.driven.Published;
import io.github.ssespec.drive.Publication;
import io.github.ssespec.observe.Question;
import java.util.ArrayList;
import java.util.List;

/** The checks of group encode, in the catalogue's order. */
public final class EncodeChecks {
    private static final List<String> OF_DATA = List.of(
            "empty",
            "lf",
            "cr",
            "crlf",
            "trailing-newline",
            "leading-space",
            "leading-colon",
            "field-lookalike",
            "unicode",
            "separators",
            "falsy",
            "nul",
            "long-line",
            "many-lines");

    private EncodeChecks() {}

    /** All of them. */
    public static List<Check> all() {
        List<Check> checks = new ArrayList<>();
        checks.add(check("encode.plain", Publication.Field.DATA, Arrival::ofData)
                .after("http.status", "http.content-type", "http.is-a-stream"));
        OF_DATA.forEach(name -> checks.add(after(check("encode." + name, Publication.Field.DATA, Arrival::ofData))));
        checks.add(after(check("encode.event-type", Publication.Field.EVENT, Arrival::ofType)));
        checks.add(after(check("encode.event-reset", Publication.Field.EVENT, Arrival::ofNext)));
        checks.add(after(check("encode.id", Publication.Field.ID, Arrival::ofId)));
        checks.add(after(check("encode.retry", Publication.Field.RETRY, Arrival::ofRetry)));
        checks.add(after(check("encode.comment", Publication.Field.COMMENT, Arrival::ofComment)));
        return checks;
    }

    private static Check check(String rule, Publication.Field field, ArrivalJudge.Arrived arrived) {
        ArrivalJudge judge = new ArrivalJudge(arrived);
        return Check.of(rule, seen -> Published.judge(seen, rule, field, judge)).asks(Question.PUBLISH);
    }

    /** Where a plain value does not arrive, there is no use in asking how others do. */
    private static Check after(Check check) {
        return check.after("http.status", "http.content-type", "http.is-a-stream", "encode.plain");
    }
}
