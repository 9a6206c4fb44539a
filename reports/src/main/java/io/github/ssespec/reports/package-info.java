/**
 * The results of a conformance run: what was judged, by which bytes, with which outcome. These records are the one
 * source of every report; {@code results.json} is their written form and all else renders them.
 *
 * <p>Nothing here knows of checks, sockets or rules. Every string that a subject may have had a hand in becomes
 * {@linkplain io.github.ssespec.reports.Visible visible} as its record is made, so no renderer can forget to do it.
 */
@org.jspecify.annotations.NullMarked
package io.github.ssespec.reports;
