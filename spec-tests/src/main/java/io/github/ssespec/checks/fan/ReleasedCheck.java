package io.github.ssespec.checks.fan;

import io.github.ssespec.checks.Answers;
import io.github.ssespec.checks.Verdict;
import io.github.ssespec.drive.Headcount;
import java.util.List;
import java.util.Locale;

/** Whether the server's own count of its subscribers falls when they have gone. */
final class ReleasedCheck {

    private ReleasedCheck() {}

    static Verdict judge(Headcount count) {
        if (count.trouble() != null) {
            return Verdict.noEvidence("--subscribers-url " + count.trouble(), null);
        }
        String then = "it said " + count.during() + " while the kit had " + Answers.count(count.ours(), "subscriber");
        if (count.during() < count.ours()) {
            return Verdict.noEvidence("--subscribers-url counts something else: " + then, null);
        }
        int last = count.after().get(count.after().size() - 1);
        String actual = String.format(
                Locale.ROOT, "%s, and %d still %.2f s after all of the kit's had left", then, last, count.seconds());
        return last <= count.most()
                ? Verdict.kept(actual)
                : Verdict.broken(actual + ", where at most " + count.most() + " can be others'", List.of());
    }
}
