package io.github.ssespec.reports;

/**
 * One read from a connection: when it came, and which bytes of the raw file it brought. Written as an array of three.
 *
 * @param milliseconds since the attempt to connect, from which the connection's duration counts too
 * @param offset where its first byte stands in the raw file
 * @param length how many bytes it brought
 */
public record Read(double milliseconds, long offset, long length) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException when one is negative, infinite or not a number
     */
    public Read {
        Numbers.notNegative("milliseconds", milliseconds);
        Numbers.notNegative("offset", offset);
        Numbers.notNegative("length", length);
    }
}
