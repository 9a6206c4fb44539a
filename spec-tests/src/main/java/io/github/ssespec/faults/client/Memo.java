package io.github.ssespec.faults.client;

/** Something that a step of one client remembers for another step. */
final class Memo<T> {
    T value;

    Memo(T first) {
        value = first;
    }
}
