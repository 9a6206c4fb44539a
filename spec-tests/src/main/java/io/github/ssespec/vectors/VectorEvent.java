package io.github.ssespec.vectors;

/**
 * One event that a vector dispatches. Immutable.
 *
 * @param type its type, {@code message} where the stream gives none
 * @param dataPieces its data as the vector writes it
 * @param lastEventId the last event ID string when it was dispatched
 */
public record VectorEvent(String type, Pieces dataPieces, String lastEventId) {

    /** Its data, made anew at each call: up to 8 million characters. */
    public String data() {
        return dataPieces.text();
    }
}
