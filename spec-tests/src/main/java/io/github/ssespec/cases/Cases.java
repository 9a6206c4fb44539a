package io.github.ssespec.cases;

import java.util.List;
import java.util.stream.Stream;

/** All cases. They are made when first asked for, and once. Thread-safe. */
public final class Cases {
    private Cases() {}

    private static final class Connecting {
        static final List<Case> ALL = Stream.of(
                        ConnectCases.all(),
                        ReconnectCases.all(),
                        DispatchCases.all(),
                        CloseCases.all(),
                        ParseCases.connecting())
                .flatMap(List::stream)
                .toList();
    }

    private static final class Parsing {
        static final List<Case> ALL = ParseCases.parsing();
    }

    /** Those for clients that make connections. */
    public static List<Case> connecting() {
        return Connecting.ALL;
    }

    /** Those for parsers, which take bytes and give events. */
    public static List<Case> parsing() {
        return Parsing.ALL;
    }
}
