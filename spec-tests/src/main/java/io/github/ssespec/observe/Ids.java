package io.github.ssespec.observe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Which of some ids to resume from. */
final class Ids {
    /** How many events should come again: a client that was away for a moment. */
    private static final int FOLLOWERS = 2;

    private static final String FAR = "9000000000000";

    private Ids() {}

    /**
     * Where in a list that is not empty to resume: shortly before its end, or where numbers grow by a digit. At an ASCII
     * id if there is one with others behind it: what else may go wrong with another one is a rule of its own.
     */
    static int before(List<String> ids) {
        for (int i = ids.size() - 2; i >= 0; i--) {
            if (isNumber(ids.get(i))
                    && isNumber(ids.get(i + 1))
                    && ids.get(i).length() < ids.get(i + 1).length()) {
                return i;
            }
        }
        int wanted = Math.max(0, ids.size() - 1 - FOLLOWERS);
        return IntStream.concat(
                        IntStream.of(wanted), IntStream.range(0, ids.size() - 1).map(i -> ids.size() - 2 - i))
                .filter(i -> isAscii(ids.get(i)))
                .findFirst()
                .orElse(wanted);
    }

    /**
     * After how many more events they are numbers of one digit more, where all are numbers, and of as many digits: compared
     * as text, they go wrong there.
     */
    static OptionalLong untilTheyGrow(List<String> ids) {
        String last = ids.isEmpty() ? "" : ids.get(ids.size() - 1);
        boolean alike = ids.stream().allMatch(id -> isNumber(id) && id.length() == last.length());
        return alike && !last.isEmpty() && last.length() < FAR.length()
                ? OptionalLong.of((long) Math.pow(10, last.length()) - Long.parseLong(last))
                : OptionalLong.empty();
    }

    /** Where else, as far back as can be, at an id of the same kind; empty where there is none with others behind it. */
    static OptionalInt other(List<String> ids, String than) {
        return IntStream.range(0, ids.size() - 1)
                .filter(i -> !ids.get(i).equals(than) && isAscii(ids.get(i)) == isAscii(than))
                .findFirst();
    }

    static boolean isAscii(String id) {
        return id.chars().allMatch(c -> c < 0x7F);
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
