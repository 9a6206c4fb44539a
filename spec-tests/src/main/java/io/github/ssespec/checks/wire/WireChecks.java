package io.github.ssespec.checks.wire;

import io.github.ssespec.checks.Check;
import io.github.ssespec.observe.Question;
import java.util.List;

/** The checks of group wire, in the catalogue's order. */
public final class WireChecks {

    private WireChecks() {}

    /** All of them. */
    public static List<Check> all() {
        return List.of(
                wire("wire.utf8", Utf8Check::judge),
                wire("wire.bom", FieldChecks.BOM),
                wire("wire.field-name", FieldChecks.FIELD_NAME),
                wire("wire.unknown-field", FieldChecks.UNKNOWN_FIELD),
                wire("wire.id-null", IdChecks.ID_NULL),
                wire("wire.id-header-safe", IdChecks.ID_HEADER_SAFE),
                wire("wire.retry", RetryChecks::retry),
                wire("wire.retry-sane", RetryChecks.SANE),
                wire("wire.undispatched", BlockChecks.UNDISPATCHED),
                wire("wire.trimmed-name", BlockChecks.TRIMMED_NAME),
                wire("wire.reserved-type", BlockChecks.RESERVED_TYPE),
                wire("wire.stringified", StringifiedCheck.STRINGIFIED),
                wire("wire.terminated", TerminatedCheck::judge),
                wire("wire.line-endings", LineEndCheck::judge),
                wire("wire.repeated-field", BlockChecks.REPEATED_FIELD),
                wire("wire.null", Facts::nul),
                wire("wire.sizes", Facts::sizes),
                wire("wire.lenses", Lenses::judge));
    }

    private static Check wire(String rule, Check.Judge judge) {
        return Check.of(rule, judge).asks(Question.WATCH).after("http.status", "http.content-type", "http.is-a-stream");
    }
}
