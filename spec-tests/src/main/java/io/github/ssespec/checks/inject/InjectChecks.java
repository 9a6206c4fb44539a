package io.github.ssespec.checks.inject;

import static io.github.ssespec.drive.Publication.Field.COMMENT;
import static io.github.ssespec.drive.Publication.Field.DATA;
import static io.github.ssespec.drive.Publication.Field.EVENT;
import static io.github.ssespec.drive.Publication.Field.ID;
import static io.github.ssespec.drive.Publication.Field.RETRY;

import io.github.ssespec.checks.Check;
import io.github.ssespec.checks.driven.Published;
import io.github.ssespec.drive.Publication;
import io.github.ssespec.observe.Question;
import java.util.List;

/** The checks of group inject, in the catalogue's order. */
public final class InjectChecks {

    private InjectChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return List.of(
                check("inject.event-lf", EVENT),
                check("inject.event-cr", EVENT),
                check("inject.event-crlf", EVENT),
                check("inject.id-lf", ID),
                check("inject.id-cr", ID),
                check("inject.id-crlf", ID),
                check("inject.id-nul", ID),
                check("inject.comment-lf", COMMENT),
                check("inject.comment-cr", COMMENT),
                check("inject.data-cr", DATA),
                check("inject.data-blank-line", DATA),
                check("inject.retry", RETRY));
    }

    private static Check check(String rule, Publication.Field field) {
        ForgeryJudge judge = new ForgeryJudge();
        return Check.of(rule, seen -> Published.judge(seen, rule, field, judge))
                .asks(Question.PUBLISH)
                .after("http.status", "http.content-type", "http.is-a-stream", "encode.plain");
    }
}
