package io.github.ssespec.script;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The head of a response in the making. Immutable.
 *
 * @param status code and reason
 * @param lines what stands after the status line, be it headers or not; a character a byte
 * @param drips whether it is sent a byte at a time
 */
record ReplyHead(String version, String status, List<String> lines, boolean drips) {

    ReplyHead version(String other) {
        return new ReplyHead(other, status, lines, drips);
    }

    ReplyHead status(String other) {
        return new ReplyHead(version, other, lines, drips);
    }

    ReplyHead with(String line) {
        return new ReplyHead(
                version, status, Stream.concat(lines.stream(), Stream.of(line)).toList(), drips);
    }

    ReplyHead without(String name) {
        String prefix = name.toLowerCase(Locale.ROOT) + ":";
        List<String> fewer = lines.stream()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .toList();
        return new ReplyHead(version, status, fewer, drips);
    }

    ReplyHead dripping() {
        return new ReplyHead(version, status, lines, true);
    }

    List<Step> steps() {
        StringBuilder head = new StringBuilder(version + " " + status + "\r\n");
        lines.forEach(line -> head.append(line).append("\r\n"));
        byte[] bytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        List<Step> steps = new ArrayList<>();
        int size = drips ? 1 : bytes.length;
        for (int at = 0; at < bytes.length; at += size) {
            steps.add(new Step.Send(Arrays.copyOfRange(bytes, at, at + size)));
        }
        return steps;
    }
}
