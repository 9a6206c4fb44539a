package io.github.ssespec.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits a command into its words as a shell does, and does nothing else of what a shell does: no variable, pattern or
 * home directory is put in.
 *
 * <p>White space separates words. Between single quotes everything stands for itself; between double quotes a backslash
 * takes {@code "}, {@code \}, {@code $} and the backtick literally; elsewhere it takes any character literally.
 */
public final class CommandWords {
    private static final Set<String> OPERATORS =
            Set.of("|", "||", "&", "&&", ";", "<", ">", ">>", "2>", "2>&1", ">&2", "2>/dev/null", ">/dev/null");
    private static final String ESCAPABLE_IN_QUOTES = "\"\\$`\n";

    private final String command;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean quoted;

    private CommandWords(String command) {
        this.command = command;
    }

    /**
     * The words, at least one.
     *
     * @throws IllegalArgumentException when there is none, a quotation mark or backslash has no partner, or a word would
     *     need a shell; the message says so for people
     */
    public static List<String> split(String command) {
        return new CommandWords(command).split();
    }

    private List<String> split() {
        for (int i = 0; i < command.length(); i++) {
            char character = command.charAt(i);
            switch (character) {
                case ' ', '\t', '\n', '\r' -> endWord();
                case '\'' -> i = singleQuoted(i + 1);
                case '"' -> i = doubleQuoted(i + 1);
                case '\\' -> {
                    if (i + 1 == command.length()) {
                        throw refused("ends in a backslash: a character must follow it");
                    }
                    add(command.charAt(++i));
                    quoted = true;
                }
                default -> add(character);
            }
        }
        endWord();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("the command is empty: expected a program and its arguments");
        }
        return List.copyOf(words);
    }

    private int singleQuoted(int start) {
        int end = command.indexOf('\'', start);
        if (end < 0) {
            throw unclosed("'", start);
        }
        word.append(command, start, end);
        inWord = quoted = true;
        return end;
    }

    private int doubleQuoted(int start) {
        inWord = quoted = true;
        for (int i = start; i < command.length(); i++) {
            char character = command.charAt(i);
            if (character == '"') {
                return i;
            }
            boolean escape = character == '\\'
                    && i + 1 < command.length()
                    && ESCAPABLE_IN_QUOTES.indexOf(command.charAt(i + 1)) >= 0;
            add(escape ? command.charAt(++i) : character);
        }
        throw unclosed("\"", start);
    }

    private void add(char character) {
        word.append(character);
        inWord = true;
    }

    private void endWord() {
        String text = word.toString();
        if (!quoted && OPERATORS.contains(text)) {
            throw refused("needs a shell for '" + text + "', and is started without one: write sh -c '…' for a shell,"
                    + " or quote it if it is an argument");
        }
        if (inWord) {
            words.add(text);
        }
        word.setLength(0);
        inWord = quoted = false;
    }

    private IllegalArgumentException unclosed(String mark, int start) {
        return refused("has no second " + mark + " for the one at character " + start);
    }

    private IllegalArgumentException refused(String what) {
        return new IllegalArgumentException("the command '" + command + "' " + what);
    }
}
