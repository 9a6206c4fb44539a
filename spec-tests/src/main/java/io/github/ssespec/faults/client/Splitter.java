package io.github.ssespec.faults.client;

import java.util.function.Consumer;

/** Cuts a text that comes in pieces into lines. */
interface Splitter {

    /** Hands on each line that the next piece of text ends. */
    void read(String text, Consumer<String> lines);

    /** The text is over. */
    default void end(Consumer<String> lines) {}
}
