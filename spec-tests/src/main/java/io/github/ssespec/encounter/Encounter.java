package io.github.ssespec.encounter;

import io.github.ssespec.adapter.ClientEvent;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was seen of one client in one scene. Immutable. Times are on the clock of {@link System#nanoTime()}.
 *
 * @param title the scene's
 * @param contacts the requests in the order in which they came, to all paths of the case
 * @param told what the client told, in the order in which it did
 * @param marks when the kit did something besides answering, by name
 * @param outcome how far the scene was played
 */
public record Encounter(
        String title,
        List<Contact> contacts,
        List<Told> told,
        List<Mark> marks,
        long began,
        long ended,
        Outcome outcome) {

    /**
     * A moment or a time that matters to judges.
     *
     * @param nanos a moment on the clock, or how long something took, as the name says
     */
    public record Mark(String name, long nanos) {}

    /**
     * How far a scene was played.
     *
     * @param missed what was waited for in vain, null where nothing was
     * @param blockedBy the rule without which the scene says nothing, null where there is none
     * @param overBudget whether the run's time was used up before the scene was over
     * @param broken what the adapter said that went wrong, null where nothing did
     * @param died whether that is the client's own end
     */
    public record Outcome(
            @Nullable String missed,
            @Nullable String blockedBy,
            boolean overBudget,
            @Nullable String broken,
            boolean died) {

        /** What the adapter said that went wrong with it, of which the client is not to blame; null where nothing did. */
        public @Nullable String disturbance() {
            return died ? null : broken;
        }
    }

    public Encounter {
        contacts = List.copyOf(contacts);
        told = List.copyOf(told);
        marks = List.copyOf(marks);
    }

    /** The same, with the data of its events cut short. */
    public Encounter abridged() {
        return new Encounter(title, contacts, told.stream().map(Told::abridged).toList(), marks, began, ended, outcome);
    }

    /** The requests for content to the case's own origin and to the other one, in order. */
    public List<Contact> requests() {
        return contacts.stream().filter(Contact::asksForContent).toList();
    }

    /** The request of that number, counted from 1. */
    public Optional<Contact> request(int number) {
        return requests().stream().skip(number - 1L).findFirst();
    }

    /** The first request for that path below the case's own. */
    public Optional<Contact> requestFor(String path) {
        return requests().stream()
                .filter(contact -> contact.path().equals(path))
                .findFirst();
    }

    /** The events that were dispatched, in order. */
    public List<ClientEvent> events() {
        return told(Told.What.EVENT)
                .map(told -> Objects.requireNonNull(told.event()))
                .toList();
    }

    /** The events that were dispatched after that moment, in order. */
    public List<ClientEvent> eventsAfter(long moment) {
        return told(Told.What.EVENT)
                .filter(told -> told.nanos() > moment)
                .map(told -> Objects.requireNonNull(told.event()))
                .toList();
    }

    /** What was told of that kind, in order. */
    public Stream<Told> told(Told.What what) {
        return told.stream().filter(one -> one.what() == what);
    }

    /** How long it was watched that nothing more came: the longest of such watches. */
    public Duration watched() {
        return Duration.ofNanos(marks.stream()
                .filter(mark -> mark.name().equals("watched"))
                .mapToLong(Mark::nanos)
                .max()
                .orElse(0));
    }

    /** How long after the end of the n-th response, from 1, the next request came; empty where there is none. */
    public Optional<Duration> delay(int number) {
        return request(number)
                .flatMap(Contact::over)
                .flatMap(over -> request(number + 1).map(next -> next.after(over)));
    }

    /** All times of that name, in order. */
    public List<Duration> times(String name) {
        return marks.stream()
                .filter(mark -> mark.name().equals(name))
                .map(mark -> Duration.ofNanos(mark.nanos()))
                .toList();
    }

    /** The moment or time of that name that was kept first; empty where it came to no such thing. */
    public Optional<Long> mark(String name) {
        return marks.stream()
                .filter(mark -> mark.name().equals(name))
                .map(Mark::nanos)
                .findFirst();
    }
}
