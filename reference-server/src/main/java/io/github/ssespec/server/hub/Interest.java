package io.github.ssespec.server.hub;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a subscriber gets, besides what goes to everyone. Immutable.
 *
 * @param topics the topics it is subscribed to; none means all of them
 * @param user the user it is there for, whose events it gets too; {@code null} for none. Whoever names a user is taken
 *     to be that user
 */
public record Interest(Set<String> topics, @Nullable String user) {
    /** Keeps a copy of the set. */
    public Interest {
        topics = Set.copyOf(topics);
    }

    /** All topics, and no user. */
    public static Interest inAllTopics() {
        return new Interest(Set.of(), null);
    }

    /**
     * Tells whether the subscriber belongs to an event's audience.
     *
     * @param audience to whom the event goes
     * @return whether it goes to this one, too
     */
    public boolean includes(Audience audience) {
        if (audience instanceof Audience.Topic topic) {
            return topics.isEmpty() || topics.contains(topic.name());
        }
        if (audience instanceof Audience.User one) {
            return one.name().equals(user);
        }
        return true;
    }
}
