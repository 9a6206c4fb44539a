package io.github.ssespec.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            node client.js               → node,client.js
            `  node \t client.js `       → node,client.js
            'my program' a               → my program,a
            "my program" a               → my program,a
            a'b c'd"e f"                 → ab cde f
            a '' ""                      → a,,
            my\\ program                 → my program
            "a\\"b\\\\c\\d"              → a"b\\c\\d
            'a\\b"c'                     → a\\b"c
            --x='|' "|" \\|              → --x=|,|,|
            java -cp a.jar;b.jar Main    → java,-cp,a.jar;b.jar,Main
            echo $HOME ~ *               → echo,$HOME,~,*
            """)
    void wordsAreThoseOfAShell(String command, String words) {
        assertThat(String.join(",", CommandWords.split(command))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '`', textBlock = """
            ``             → the command is empty: expected a program and its arguments
            ` `            → the command is empty: expected a program and its arguments
            a 'b           → the command 'a 'b' has no second ' for the one at character 3
            a "b\\"        → the command 'a "b\\"' has no second " for the one at character 3
            a \\           → the command 'a \\' ends in a backslash: a character must follow it
            """)
    void whatIsUnfinishedIsRefused(String command, String message) {
        assertThatThrownBy(() -> CommandWords.split(command))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void whatOnlyAShellCanDoIsRefused() {
        assertThatThrownBy(() -> CommandWords.split("cat x | parse"))
                .hasMessage("the command 'cat x | parse' needs a shell for '|', and is started without one:"
                        + " write sh -c '…' for a shell, or quote it if it is an argument");
    }
}
