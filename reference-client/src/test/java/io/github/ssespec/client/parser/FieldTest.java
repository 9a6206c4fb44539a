package io.github.ssespec.client.parser;

import static io.github.ssespec.client.parser.Outcome.event;
import static io.github.ssespec.client.parser.Outcome.message;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ssespec.client.parser.Outcome.Comment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTest {

    @ParameterizedTest
    @Tag("parse.space")
    @ValueSource(strings = {" ", "\t", "\u00A0", "\u3000"})
    void oneSpaceAfterTheColonGoesAndWhatFollowsStays(String second) {
        assertThat(Streams.parse("data: " + second + "a\n\n").data()).containsExactly(second + "a");
        assertThat(Streams.parse("event: " + second + "a\ndata\n\n").events()).containsExactly(event(second + "a", ""));
        assertThat(Streams.parse("id: " + second + "a\n\n").lastEventId()).isEqualTo(second + "a");
    }

    @Test
    @Tag("parse.space")
    void withoutASpaceNothingGoes() {
        assertThat(Streams.parse("data:a \n\ndata:\ta\n\ndata:\u00A0a\n\n").data())
                .containsExactly("a ", "\ta", "\u00A0a");
    }

    @Test
    @Tag("parse.no-colon")
    void aLineWithoutAColonIsAFieldWithAnEmptyValue() {
        assertThat(Streams.parse("data\n\nid: 1\n\nid\ndata\n\nevent: a\nevent\ndata\n\nretry\n\n"))
                .satisfies(
                        outcome -> assertThat(outcome.events()).containsExactly(message(""), message(""), message("")))
                .satisfies(outcome -> assertThat(outcome.reconnectionTime()).isEmpty());
    }

    @Test
    @Tag("parse.colon-in-value")
    void onlyTheFirstColonSplits() {
        assertThat(Streams.parse("event: a:b\ndata::a: b:\n\n").events()).containsExactly(event("a:b", ":a: b:"));
    }

    @ParameterizedTest
    @Tag("parse.field-case")
    @ValueSource(strings = {"Data", "DATA", "datA", "dat\u0430", "d\u0430ta"})
    void aNameInOtherLettersIsAnotherName(String name) {
        assertThat(Streams.parse(name + ": a\n\n").events()).isEmpty();
    }

    @ParameterizedTest
    @Tag("parse.field-space")
    @ValueSource(strings = {" data", "data ", "\tdata", "data\t", "\0data", "data\0", "\u00A0data"})
    void aNameWithWhiteSpaceIsAnotherName(String name) {
        assertThat(Streams.parse(name + ": a\n\n" + name + "\n\n").events()).isEmpty();
    }

    @ParameterizedTest
    @Tag("parse.unknown-field")
    @ValueSource(
            strings = {"foo", "dat", "dataa", "datadata", "events", "even", "i", "idd", "retr", "retry2", "\0", "\u00E9"
            })
    void anUnknownFieldIsIgnored(String name) {
        assertThat(Streams.parse("data: 1\n" + name + ": 2\n" + name + ":data: 3\n" + name + "\ndata: 4\n\n"))
                .isEqualTo(Streams.parse("data: 1\ndata: 4\n\n"));
    }

    @ParameterizedTest
    @Tag("parse.comment")
    @ValueSource(strings = {":", ": a", ":data: a", "::", ": \0\u00E9", ":\t"})
    void commentsVanishAnywhere(String comment) {
        String line = comment + "\n";
        Outcome outcome = Streams.parse(line + "data: 1\n" + line + "data: 2\n" + line + "\n" + line + line + "\n\n"
                + line + "data: 3\n\n" + line);
        assertThat(outcome.data()).containsExactly("1\n2", "3");
        assertThat(outcome.only(Comment.class)).hasSize(7).containsOnly(new Comment(comment.substring(1)));
    }

    @Test
    @Tag("parse.comment")
    void aCommentAndABlankLineAfterAnEventWithAnIdDispatchNothing() {
        assertThat(Streams.parse("id: 1\ndata: a\n\n: still here\n\n"))
                .satisfies(outcome -> assertThat(outcome.events()).containsExactly(message("a", "1")))
                .satisfies(outcome -> assertThat(outcome.lastEventId()).isEqualTo("1"));
    }

    @Test
    @Tag("parse.nul")
    void nulIsKeptInDataAndType() {
        assertThat(Streams.parse("event: a\0\ndata: \0b\0\n\n").events()).containsExactly(event("a\0", "\0b\0"));
    }

    @ParameterizedTest
    @Tag("parse.utf8")
    @Tag("parse.utf8-split")
    @ValueSource(
            strings = {
                "\u0080",
                "\u00E9",
                "\u07FF",
                "\u0800",
                "\u20AC",
                "\uFFFD",
                "\uFFFF",
                "\uD83D\uDE00",
                "\uDBFF\uDFFF"
            })
    void charactersOfTwoToFourBytesMayBeCutAtEveryByte(String character) {
        String text = character + "a" + character + character;
        assertThat(Streams.parse("event:" + text + "\ndata: " + text + "\ndata:" + text + "\nid:" + text + "\n\n"))
                .satisfies(outcome -> assertThat(outcome.events())
                        .containsExactly(new Outcome.Event(text, text + "\n" + text, text)));
    }
}
