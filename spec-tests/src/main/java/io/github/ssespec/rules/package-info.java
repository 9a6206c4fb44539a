/**
 * The rule catalogue: what the kit checks, as data, and how a user finds, picks and reads a rule.
 *
 * <p>The data are JSON resources beside this package, one file a group ({@code server/wire.json}), each
 * {@code {"group", "title", "rules": […]}} with the rules in the order in which they are shown. The members of a rule are
 * those of {@link io.github.ssespec.rules.Rule}; {@code look} stands in server rules only, {@code dispatches} in rules of
 * {@code parse} only, {@code basis} only where the standard's step is worded for web browsers. All others are required.
 *
 * <p>The examples {@code right} and {@code wrong} are lines to show:
 * <ul>
 *   <li>{@code wire}, and {@code right} of {@code parse}: the bytes of a stream in {@linkplain ByteNotation a notation},
 *       complete once joined. In a rule about reads each item is one read; in a rule about size they are a miniature.
 *   <li>{@code parse}: {@code dispatches} holds what a client makes of {@code right}, in the adapter's JSON lines, members
 *       that do not matter left out; {@code wrong} what a faulty client makes of it, in such lines or in words.
 *   <li>{@code http}, {@code cors}, {@code h2}: the lines of a head, the request's behind {@code > }.
 *   <li>{@code time}, {@code fan}, {@code end}, {@code resume}: a timeline or both sides' lines, the request's behind
 *       {@code > }; several connections are told apart by a name before a bar.
 *   <li>{@code encode}, {@code inject}: the published JSON, then the lines on the wire as a client splits them.
 *   <li>the other client groups: what the server sends behind {@code S: }, what the client does behind {@code C: }.
 * </ul>
 */
@NullMarked
package io.github.ssespec.rules;

import org.jspecify.annotations.NullMarked;
