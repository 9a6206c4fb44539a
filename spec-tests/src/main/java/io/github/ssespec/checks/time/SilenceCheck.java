package io.github.ssespec.checks.time;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.drive.Sent;
import io.github.ssespec.observe.Observations;
import io.github.ssespec.stream.Span;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.Recording;
import java.time.Duration;

/** "authors can include a comment line (one starting with a ':' character) every 15 seconds or so". */
final class SilenceCheck {

    private SilenceCheck() {}

    static Verdict judge(Observations seen) {
        Exchange watched = Answers.watched(seen);
        Recording recording = watched.recording();
        Duration most = seen.limits().silence();
        long longest = 0;
        int before = 0;
        for (int read = 1; read <= recording.reads(); read++) {
            long end = read < recording.reads() ? recording.nanosOf(read) : lastMoment(watched);
            long silence = end - recording.nanosOf(read - 1);
            before = silence > longest ? read - 1 : before;
            longest = Math.max(longest, silence);
        }
        String actual = "the longest silence was " + Answers.seconds(Duration.ofNanos(longest)) + ", at most "
                + Answers.seconds(most);
        if (longest > most.toNanos()) {
            int at = recording.offsetOf(before);
            return Verdict.broken(actual, Span.raw(watched, at, recording.lengthOf(before)));
        }
        return quiet(seen, watched) > most.toNanos()
                ? Verdict.kept(actual)
                : Verdict.noEvidence(
                        "the stream was watched for " + Answers.seconds(watched.watched()),
                        "give a --window over "
                                + (most.toSeconds() + (seen.pulses().isEmpty() ? 1 : 4)) + " s");
    }

    /** The longest time for which the kit itself had nothing sent. */
    private static long quiet(Observations seen, Exchange watched) {
        long end = watched.times().ended();
        long longest = 0;
        long last = end - watched.watched().toNanos();
        for (Sent sent : seen.pulses()) {
            if (sent.at() > last && sent.at() < end) {
                longest = Math.max(longest, sent.at() - last);
                last = sent.at();
            }
        }
        return Math.max(longest, end - last);
    }

    /** A response that is over is not silent. */
    private static long lastMoment(Exchange watched) {
        Recording recording = watched.recording();
        return watched.response().complete()
                ? recording.nanosOf(recording.reads() - 1)
                : watched.times().ended();
    }
}
