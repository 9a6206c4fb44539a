package io.github.ssespec.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The listeners of an event source. Thread-safe: one that is added during a dispatch hears the next event. */
final class Listeners {

    private final List<Runnable> open = new CopyOnWriteArrayList<>();
    private final List<Consumer<ConnectionError>> error = new CopyOnWriteArrayList<>();
    private final List<Consumer<MessageEvent>> every = new CopyOnWriteArrayList<>();
    private final Map<String, List<Consumer<MessageEvent>>> byType = new ConcurrentHashMap<>();

    /** Those of the other, and whoever is added. */
    Listeners copy() {
        Listeners copy = new Listeners();
        copy.open.addAll(open);
        copy.error.addAll(error);
        copy.every.addAll(every);
        byType.forEach((type, listeners) -> copy.byType.put(type, new CopyOnWriteArrayList<>(listeners)));
        return copy;
    }

    void onOpen(Runnable listener) {
        open.add(listener);
    }

    void onError(Consumer<ConnectionError> listener) {
        error.add(listener);
    }

    void onEvent(Consumer<MessageEvent> listener) {
        every.add(listener);
    }

    void add(String type, Consumer<MessageEvent> listener) {
        byType.computeIfAbsent(type, key -> new CopyOnWriteArrayList<>()).add(listener);
    }

    void remove(String type, Consumer<MessageEvent> listener) {
        byType.getOrDefault(type, List.of()).remove(listener);
    }

    List<Runnable> ofOpen() {
        return open;
    }

    List<Runnable> of(ConnectionError what) {
        return calls(error, what);
    }

    /** First those that want every event, then those of its type, each in the order in which they were added. */
    List<Runnable> of(MessageEvent event) {
        List<Runnable> calls = new ArrayList<>(calls(every, event));
        calls.addAll(calls(byType.getOrDefault(event.type(), List.of()), event));
        return calls;
    }

    private static <T> List<Runnable> calls(List<Consumer<T>> listeners, T what) {
        return listeners.stream()
                .<Runnable>map(listener -> () -> listener.accept(what))
                .toList();
    }
}
