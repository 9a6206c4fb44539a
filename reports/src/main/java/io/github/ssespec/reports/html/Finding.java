package io.github.ssespec.reports.html;

import io.github.ssespec.reports.Evidence;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.Status;
import io.github.ssespec.reports.Visible;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as it stands on a page.
 *
 * @param result what it is about; texts that may be long are asked of this record instead
 * @param exhibits the evidence that is shown
 */
record Finding(RuleResult result, List<Exhibit> exhibits) {
    private static final int LONGEST_TEXT = 1200;
    private static final int LONGEST_BRIEF = 400;

    /**
     * A piece of evidence.
     *
     * @param place the file and the offset, or empty
     * @param excerpt the bytes, or null where they are not at hand
     */
    record Exhibit(String place, String text, @Nullable Excerpt excerpt) {}

    static Finding of(RuleResult result, Exhibits exhibits) {
        return new Finding(
                result,
                result.evidence().stream()
                        .limit(Exhibits.OF_A_RULE)
                        .map(seen -> new Exhibit(place(seen), shown(seen.text()), exhibits.excerpt(seen)))
                        .toList());
    }

    private static String place(Evidence seen) {
        if (seen.file() == null) {
            return "";
        }
        String bytes = seen.length() == 0 ? "" : seen.length() == 1 ? ", 1 byte" : ", " + seen.length() + " bytes";
        return seen.file() + " at " + seen.offset() + bytes;
    }

    private static String shown(String text) {
        return Visible.shortened(text, LONGEST_TEXT);
    }

    /** The word for the status by which a page is filtered. */
    String status() {
        return result.status().label();
    }

    /** The class that gives it its colour. */
    String tone() {
        return result.kitFault() == null ? status() : Status.FAILED.label();
    }

    /** Whether it is one of the things to be looked at first. */
    boolean isLoud() {
        return result.kitFault() != null
                || result.stale()
                || result.status() == Status.FAILED
                || result.status() == Status.WARNING;
    }

    /** What stands beside the rule's name. */
    String headline() {
        if (result.kitFault() != null) {
            return "the kit itself failed";
        }
        if (result.status().undecided()) {
            return status() + ": " + Visible.shortened(result.whyUndecided(), LONGEST_TEXT);
        }
        return shown(result.title());
    }

    /** What was seen, in two or three lines, for a list of what to look at first. */
    String brief() {
        return Visible.shortened(actual(), LONGEST_BRIEF);
    }

    String actual() {
        return shown(result.kitFault() != null ? result.kitFault() : result.actual());
    }

    String expected() {
        return shown(result.expected());
    }

    String hint() {
        return shown(result.hint());
    }

    /** What weighs otherwise than its status says why. */
    String aside() {
        return result.standing();
    }

    /** Whether the address may be followed: it comes from a file that anybody may have written. */
    boolean linked() {
        return result.link().startsWith("https://");
    }

    int more() {
        return result.evidence().size() - exhibits.size();
    }
}
