package io.github.ssespec.vectors;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** All vectors, in the order of the catalogue. They are read when first asked for, and once. Thread-safe. */
public final class Vectors {

    private Vectors() {}

    private static final class All {
        static final List<Vector> VECTORS = read();
    }

    /**
     * Every vector.
     *
     * @throws IllegalStateException where the data are malformed: a fault of the build and never of the user
     */
    public static List<Vector> all() {
        return All.VECTORS;
    }

    /** The vectors of that rule; empty for a rule that none tests. */
    public static List<Vector> of(String rule) {
        return all().stream().filter(vector -> vector.rule().equals(rule)).toList();
    }

    private static List<Vector> read() {
        try (InputStream in = VectorFiles.VECTORS.open()) {
            return VectorReader.read(in);
        } catch (IOException e) {
            throw new IllegalStateException("the vectors cannot be read: " + e.getMessage(), e);
        }
    }
}
