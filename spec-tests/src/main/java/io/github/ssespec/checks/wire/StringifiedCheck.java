package io.github.ssespec.checks.wire;

import io.github.ssespec.stream.Block;
import io.github.ssespec.stream.Line;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values that a program turned into text without meaning to. */
final class StringifiedCheck {
    private static final Set<String> NAMES = Set.of("undefined", "null", "NaN", "None", "[object Object]");
    private static final int LONGEST = 20;
    private static final String PREFIX = "data:";

    /** A data URL (RFC 2397) is a value like any other. */
    private static final Pattern DATA_URL = Pattern.compile("data:([\\w.+!#$&^-]+/[\\w.+!#$&^-]+)?(;\\s*[^,;]+)*,");

    static final BlockCheck STRINGIFIED = new BlockCheck("event", Block::dispatches, StringifiedCheck::wrong);

    private StringifiedCheck() {}

    private static @Nullable String wrong(Block block) {
        Line type = block.type();
        if (type != null && type.valueLength() <= LONGEST && NAMES.contains(type.value())) {
            return "the event type is '" + type.value() + "'";
        }
        Line id = block.id();
        if (id != null && id.valueLength() <= LONGEST && NAMES.contains(id.value())) {
            return "the id is '" + id.value() + "'";
        }
        Line data = block.firstData();
        if (data == null || data.valueLength() < 3) {
            return null;
        }
        if (block.dataLines() == 1 && data.valueLength() <= LONGEST && NAMES.contains(data.value())) {
            return "the data is '" + data.value() + "'";
        }
        boolean prefixed = startsWithPrefix(data);
        return prefixed && !DATA_URL.matcher(start(data)).lookingAt() ? "the data begins with a second 'data:'" : null;
    }

    private static boolean startsWithPrefix(Line data) {
        if (data.valueLength() < PREFIX.length()) {
            return false;
        }
        for (int i = 0; i < PREFIX.length(); i++) {
            if (data.stream().bytes()[data.valueStart() + i] != PREFIX.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String start(Line data) {
        String value = data.value();
        return value.substring(0, Math.min(value.length(), 500));
    }
}
