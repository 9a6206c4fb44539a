package io.github.ssespec.reports.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long A_MOMENT = 100_000_000;

    private final AtomicLong nanos = new AtomicLong(5);

    @Test
    void aTerminalLineIsWrittenOverAndGoneWhenDone() {
        String printed = Printed.by(out -> {
            Progress progress = new TerminalProgress(out, 80, nanos::get);
            progress.update("/events", 1, 3, 40);
            nanos.addAndGet(A_MOMENT);
            progress.update("/e", 12, 4, 40);
            progress.done();
            progress.done();
        });

        assertThat(printed)
                .isEqualTo("\r3 of 40 rules · 1 event · /events"
                        + "\r4 of 40 rules · 12 events · /e   "
                        + "\r" + " ".repeat(30) + "\r");
    }

    @Test
    void whatComesTooSoonOrTooLateIsNotShown() {
        String printed = Printed.by(out -> {
            Progress progress = new TerminalProgress(out, 80, nanos::get);
            progress.update("/events", 1, 3, 40);
            nanos.addAndGet(A_MOMENT - 1);
            progress.update("/soon", 2, 3, 40);
            progress.done();
            nanos.addAndGet(A_MOMENT);
            progress.update("/late", 3, 3, 40);
        });

        assertThat(printed).doesNotContain("soon", "late");
    }

    @Test
    void whatIsWaitedForIsShownAtOnceUntilTheWorkBegins() {
        String printed = Printed.by(out -> {
            Progress progress = new TerminalProgress(out, 80, nanos::get);
            progress.update("/events", 0, 0, 40);
            progress.waiting("Waiting for \u001B");
            nanos.addAndGet(A_MOMENT);
            progress.update("/e", 12, 4, 40);
            progress.done();
            progress.waiting("Late");
        });

        assertThat(printed)
                .isEqualTo("\r0 of 40 rules · 0 events · /events"
                        + "\rWaiting for \\x1B" + " ".repeat(18)
                        + "\r4 of 40 rules · 12 events · /e"
                        + "\r" + " ".repeat(30) + "\r");
    }

    @Test
    void doneAloneShowsNothing() {
        assertThat(Printed.by(out -> new TerminalProgress(out, 80, nanos::get).done()))
                .isEmpty();
    }

    @Test
    void aLineNeverFillsTheTerminal() {
        String printed =
                Printed.by(out -> new TerminalProgress(out, 40, nanos::get).update("\u4E2D".repeat(99), 0, 0, 40));

        assertThat(Columns.of(printed.substring(1))).isLessThan(40);
    }

    @Test
    void aSubjectCannotSteerTheTerminal() {
        String hostile = "\u001B[2J\r\n::error::\u202E";
        String terminal = Printed.by(out -> Progress.onTerminal(out, 80).update(hostile, 0, 0, 40));
        String log = Printed.by(out -> Progress.inLog(out).update(hostile, 0, 0, 40));

        assertThat(terminal).isEqualTo("\r0 of 40 rules · 0 events · \\x1B[2J\\r\\n::error::\\u202E");
        assertThat(log).isEqualTo("Watching \\x1B[2J\\r\\n::error::\\u202E for 40 rules\n");
    }

    @Test
    void aLogGetsALineOfEachKind() {
        String printed = Printed.by(out -> {
            Progress progress = Progress.inLog(out);
            progress.waiting("Waiting for\n/events");
            progress.update("/events", 0, 0, 40);
            progress.update("/events", 9, 9, 40);
            progress.done();
            progress.update("/events", 9, 40, 40);
        });

        assertThat(printed).isEqualTo("Waiting for\\n/events\nWatching /events for 40 rules\n");
    }
}
