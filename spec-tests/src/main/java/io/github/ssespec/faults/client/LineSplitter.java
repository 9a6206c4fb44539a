package io.github.ssespec.faults.client;

import java.util.function.Consumer;

/** Lines as in 9.2.5: LF, CR and CR LF end them, a CR at once; and whatever other characters are given. */
final class LineSplitter implements Splitter {
    private final StringBuilder line = new StringBuilder();
    private final String more;
    private boolean afterCr;

    LineSplitter() {
        this("");
    }

    /** With characters that end a line, too. */
    LineSplitter(String more) {
        this.more = more;
    }

    @Override
    public void read(String text, Consumer<String> lines) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' && afterCr) {
                start = i + 1;
            } else if (c == '\n' || c == '\r' || more.indexOf(c) >= 0) {
                String ended = line.append(text, start, i).toString();
                line.setLength(0);
                start = i + 1;
                lines.accept(ended);
            }
            afterCr = c == '\r';
        }
        line.append(text, start, text.length());
    }
}
