package io.github.ssespec.server.hub;

/** To whom an event goes. */
public sealed interface Audience {
    /** Every subscriber. */
    record Everyone() implements Audience {}

    /**
     * The subscribers of a topic.
     *
     * @param name which, not empty
     */
    record Topic(String name) implements Audience {
        /** Refuses an empty name. */
        public Topic {
            requireName("topic", name);
        }
    }

    /**
     * One user, on however many connections.
     *
     * @param name who, not empty
     */
    record User(String name) implements Audience {
        /** Refuses an empty name. */
        public User {
            requireName("user", name);
        }
    }

    private static void requireName(String kind, String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(kind + ": found an empty name, expected one of a character at least");
        }
    }
}
