package io.github.ssespec.observe;

import java.util.List;
import java.util.Optional;

/** Which of some ids to resume from. */
final class Ids {
    /** How many events should come again: a client that was away for a moment. */
    private static final int FOLLOWERS = 2;

    private static final String FAR = "9000000000000";

    private Ids() {}

    /** Where in a list of two ids or more to resume: shortly before its end, or where numbers grow by a digit. */
    static int before(List<String> ids) {
        for (int i = ids.size() - 2; i >= 0; i--) {
            if (isNumber(ids.get(i))
                    && isNumber(ids.get(i + 1))
                    && ids.get(i).length() < ids.get(i + 1).length()) {
                return i;
            }
        }
        return Math.max(0, ids.size() - 1 - FOLLOWERS);
    }

    /** A number far above all of them, where all are numbers. */
    static Optional<String> ahead(List<String> ids) {
        if (ids.isEmpty() || !ids.stream().allMatch(Ids::isNumber)) {
            return Optional.empty();
        }
        int longest = ids.stream().mapToInt(String::length).max().orElseThrow();
        return Optional.of(longest < FAR.length() ? FAR : "9" + "0".repeat(longest));
    }

    private static boolean isNumber(String id) {
        return id.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
