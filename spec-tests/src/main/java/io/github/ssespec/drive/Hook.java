package io.github.ssespec.drive;

import io.github.ssespec.wire.Request;
import java.util.Optional;

/** How the subject is asked to send an event. Immutable. */
public interface Hook {

    /**
     * The request that asks for it; empty where the hook has no place for one of its fields, or a value cannot stand in
     * its place.
     */
    Optional<Request> request(Publication publication);

    /** Whether there is a place for that field. */
    boolean has(Publication.Field field);
}
