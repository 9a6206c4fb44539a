package io.github.ssespec.reports;

/** The check that times, offsets and counts share. */
final class Numbers {
    private Numbers() {}

    static void notNegative(String name, long number) {
        if (number < 0) {
            throw new IllegalArgumentException(name + " is " + number + ", but must be a number from 0");
        }
    }

    static void notNegative(String name, double number) {
        if (!(number >= 0 && number < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " is " + number + ", but must be a number from 0");
        }
    }
}
