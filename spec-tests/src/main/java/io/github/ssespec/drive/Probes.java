package io.github.ssespec.drive;

import static io.github.ssespec.drive.Publication.Field.COMMENT;
import static io.github.ssespec.drive.Publication.Field.EVENT;
import static io.github.ssespec.drive.Publication.Field.ID;
import static io.github.ssespec.drive.Publication.Field.RETRY;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Every value that is tried, in order: each field with a plain one first, hostile ones last. */
final class Probes {
    private static final int LONG_LINE = 1 << 20;
    private static final int MANY_LINES = 10_000;

    private static final List<Probe> ALL = List.copyOf(new Probes().all);

    private final List<Probe> all = new ArrayList<>();

    private Probes() {
        plain();
        data();
        fields();
        hostile();
    }

    /** All of them. */
    static List<Probe> all() {
        return ALL;
    }

    /** How many of them are about that rule. */
    static long of(String rule) {
        return ALL.stream().filter(probe -> probe.rule().equals(rule)).count();
    }

    /** What stands in the next probe. */
    private String mark() {
        return "ssespec-p" + all.size() + "-";
    }

    private void add(String rule, Publication publication) {
        boolean marked = publication.values().values().stream().anyMatch(value -> value.contains(mark()));
        all.add(new Probe(rule, publication, marked ? mark() : ""));
    }

    private void data(String rule, String data) {
        add("encode." + rule, Publication.data(data));
    }

    private Publication marked() {
        return Publication.data(mark() + "x");
    }

    private void plain() {
        data("plain", mark() + "plain");
        add("encode.event-type", marked().with(EVENT, "ssespec-Type"));
        add("encode.event-reset", marked().with(EVENT, "ssespec-reset"));
        add("encode.id", marked().with(ID, mark() + "id"));
        add("encode.retry", marked().with(RETRY, "2345"));
        add("encode.comment", Publication.of(COMMENT, mark() + "comment"));
    }

    private void data() {
        data("plain", mark() + "<a href=\"b\">&amp;'\\n\\%41+\t{c}$1</a>");
        String m = mark();
        data("lf", m + "a\n" + m + "b\n\n" + m + "c");
        m = mark();
        data("cr", m + "a\r" + m + "b\r\r" + m + "c");
        m = mark();
        data("crlf", m + "a\r\n" + m + "b\r\n\r\n" + m + "c");
        data("trailing-newline", mark() + "one\n");
        data("trailing-newline", mark() + "two\n\n");
        data("trailing-newline", "\n");
        data("leading-space", " " + mark() + "one");
        data("leading-space", "  " + mark() + "two");
        data("leading-colon", ":" + mark() + "colon");
        m = mark();
        data(
                "field-lookalike",
                "data: " + m + "a\nevent: " + m + "b\nid: " + m + "c\nretry: 1\n\ndata: " + m + "d\n:" + m);
        data("unicode", "\ufeff" + mark() + "\u00e9\u4e16\ud83d\ude00\u00ff\u0100\uffee\ud834\udd1e");
        m = mark();
        data(
                "separators",
                m + "\u000b" + m + "\f" + m + "\u001c" + m + "\u001d" + m + "\u001e" + m + "\u0085" + m + "\u2028" + m
                        + "\u2029" + m);
        data("falsy", "0");
        data("falsy", "false");
        data("falsy", "null");
        data("falsy", " ");
        data("empty", "");
        data("nul", mark() + "a\u0000b");
        data("long-line", mark() + "x".repeat(LONG_LINE));
        String head = mark();
        data(
                "many-lines",
                IntStream.range(0, MANY_LINES).mapToObj(i -> head + i).collect(Collectors.joining("\n")));
    }

    private void fields() {
        add("encode.event-type", marked().with(EVENT, "two words"));
        add("encode.event-type", marked().with(EVENT, "a:b: c"));
        add("encode.event-type", marked().with(EVENT, "\u00e9\u4e16\ud83d\ude00"));
        add("encode.id", marked().with(ID, "0"));
        add("encode.id", marked().with(ID, mark() + "\u00e9\u4e16"));
        add("encode.id", marked().with(ID, ""));
        add("encode.retry", marked().with(RETRY, "0"));
    }

    private void hostile() {
        for (String[] end : new String[][] {{"lf", "\n"}, {"cr", "\r"}, {"crlf", "\r\n"}}) {
            add("inject.event-" + end[0], Publication.data("ssespec").with(EVENT, "ssespec" + forged(end[1])));
            add("inject.id-" + end[0], Publication.data("ssespec").with(ID, "ssespec" + forged(end[1])));
        }
        add("inject.id-nul", Publication.data("ssespec").with(ID, "ssespec\u0000" + mark()));
        for (String[] end : new String[][] {{"lf", "\n"}, {"cr", "\r"}}) {
            add("inject.comment-" + end[0], Publication.of(COMMENT, "ssespec" + forged(end[1])));
        }
        add("inject.data-cr", Publication.data("ssespec\revent: " + mark() + "\rid: " + mark()));
        for (String end : List.of("\n\n", "\r\r", "\r\n\r\n")) {
            add(
                    "inject.data-blank-line",
                    Publication.data("ssespec" + end + "event: " + mark() + "\ndata: " + mark() + end));
        }
        add("inject.retry", Publication.data("ssespec").with(RETRY, "12" + mark()));
        add("inject.retry", Publication.data("ssespec").with(RETRY, "-1"));
        add("inject.retry", Publication.data("ssespec").with(RETRY, "1.5e3"));
        add("inject.retry", Publication.data("ssespec").with(RETRY, "1\ndata: " + mark() + "\n\n"));
    }

    /** A field, a field of no meaning, the end of the block, and an event. */
    private String forged(String end) {
        return end + "data: " + mark() + end + "ssespec: " + mark() + end + end + "data: " + mark();
    }
}
