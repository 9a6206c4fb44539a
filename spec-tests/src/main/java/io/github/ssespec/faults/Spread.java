package io.github.ssespec.faults;

import java.util.List;

/** How a server hands a block to its subscribers. Called by one thread at a time, unless the server is concurrent. */
@FunctionalInterface
interface Spread {
    /** As it should be: all of it to everyone, whoever is gone. */
    Spread TO_ALL = (block, members) -> {
        members.forEach(member -> member.send(block));
        return true;
    };

    /**
     * Hands it out.
     *
     * @param members all that are there, in the order in which they came; some may be gone already
     * @return false where that failed in a way that the publisher is told of
     */
    boolean hand(byte[] block, List<Subscriber> members);

    /** Hands it to each by itself. */
    static Spread each(ToOne to) {
        return (block, members) -> {
            members.forEach(member -> to.hand(block, member));
            return true;
        };
    }

    /** How one subscriber gets a block. */
    interface ToOne {
        void hand(byte[] block, Subscriber member);
    }
}
