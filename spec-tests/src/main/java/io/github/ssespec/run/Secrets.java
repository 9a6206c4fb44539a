package io.github.ssespec.run;

import io.github.ssespec.stream.EventStream;
import io.github.ssespec.stream.Notation;
import io.github.ssespec.wire.Exchange;
import io.github.ssespec.wire.http.Body;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Keeps what must be neither printed nor stored out of texts and captures, also where the subject echoes it. Immutable. */
final class Secrets {
    private final Pattern texts;
    private final List<String> secrets;
    private final List<Pattern> values;

    private Secrets(Pattern texts, List<String> secrets) {
        this.texts = texts;
        this.secrets = secrets;
        this.values = secrets.stream()
                .map(SecretValues::pattern)
                .map(Pattern::compile)
                .toList();
    }

    /** The secrets of a run. */
    static Secrets of(RunOptions options, List<Exchange> exchanges) {
        List<String> longestFirst = SecretValues.of(options, exchanges).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        String shown = longestFirst.stream()
                .flatMap(Secrets::shown)
                .distinct()
                .map(SecretValues::pattern)
                .collect(Collectors.joining("|"));
        return new Secrets(Pattern.compile(shown.isEmpty() ? "(?!)" : shown), longestFirst);
    }

    /** The forms in which a value may stand in a text: values are a character a byte. */
    private static Stream<String> shown(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(new String(bytes, StandardCharsets.UTF_8), value, Notation.show(bytes, 0, bytes.length));
    }

    /** The text with every secret in it replaced. */
    String hide(String text) {
        return texts.matcher(text).replaceAll("***");
    }

    /**
     * The raw response with every secret in it overwritten at equal length, also where the framing tears it apart. Of
     * content that may hold one where it cannot be found, since it is compressed or stands where none may stand, only the
     * head is left.
     */
    byte[] overwritten(Exchange exchange) {
        int size = exchange.recording().size();
        byte[] copy = Arrays.copyOf(exchange.recording().bytes(), size);
        overwrite(copy, size, copy, IntUnaryOperator.identity());
        Body body = exchange.response().body();
        overwrite(body.bytes(), body.size(), copy, body::rawOffset);
        if (!values.isEmpty() && (coded(exchange) && mayHoldOne(exchange) || hasFramedExcess(exchange))) {
            int head = exchange.head().map(h -> (int) h.offset() + h.length()).orElse(size);
            return Arrays.copyOf(copy, head);
        }
        return copy;
    }

    private static boolean coded(Exchange exchange) {
        return exchange.contentCodings().stream().anyMatch(coding -> !coding.equals("identity"));
    }

    /** Chunks after the head of an answer that has no body are not read as chunks. */
    private static boolean hasFramedExcess(Exchange exchange) {
        return exchange.response().excess() > 0
                && exchange.head()
                        .map(head -> head.joined("transfer-encoding").isPresent())
                        .orElse(false);
    }

    private boolean mayHoldOne(Exchange exchange) {
        if (!EventStream.canRead(exchange)) {
            return true;
        }
        EventStream stream = EventStream.of(exchange);
        String text = new String(stream.bytes(), 0, stream.size(), StandardCharsets.ISO_8859_1);
        return values.stream().anyMatch(value -> value.matcher(text).find());
    }

    private void overwrite(byte[] bytes, int size, byte[] copy, IntUnaryOperator place) {
        if (values.isEmpty() || size == 0) {
            return;
        }
        String text = new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
        for (Pattern value : values) {
            Matcher found = value.matcher(text);
            while (found.find()) {
                for (int at = found.start(); at < found.end(); at++) {
                    copy[place.applyAsInt(at)] = '*';
                }
            }
        }
        for (int at = size - begun(text); at < size; at++) {
            copy[place.applyAsInt(at)] = '*';
        }
    }

    /** How many characters of a secret stand at the end, where the capture was cut in the middle of it. */
    private int begun(String text) {
        return secrets.stream()
                .flatMapToInt(secret -> IntStream.range(SecretValues.LEAST_LENGTH, secret.length())
                        .filter(length -> text.regionMatches(true, text.length() - length, secret, 0, length)))
                .max()
                .orElse(0);
    }
}
