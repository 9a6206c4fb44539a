package io.github.ssespec.faults.client;

import java.util.function.UnaryOperator;

/** "Strip the leading byte order mark, if any", of a text that comes in pieces. */
final class LeadingMark implements UnaryOperator<String> {
    private boolean begun;

    @Override
    public String apply(String text) {
        boolean first = !begun && !text.isEmpty();
        begun |= first;
        return first && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
    }
}
