package io.github.ssespec.rules;

import java.util.List;
import java.util.Locale;

/** Whom a rule is about. */
public enum Kind {
    /** A server that sends event streams. */
    SERVER,
    /** A client that reads them. */
    CLIENT;

    /** The names of this kind's groups, in the order in which they are shown. */
    List<String> groups() {
        return switch (this) {
            case SERVER -> List.of("http", "wire", "time", "resume", "encode", "inject", "fan", "end", "cors", "h2");
            case CLIENT -> List.of("parse", "connect", "reconnect", "dispatch", "close");
        };
    }

    /** The other kind. */
    Kind other() {
        return this == SERVER ? CLIENT : SERVER;
    }

    /** {@code server} or {@code client}, as in messages, in JSON and in the folder of the data. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
