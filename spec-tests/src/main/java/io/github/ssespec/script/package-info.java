/**
 * Scripted servers over raw sockets: exact bytes, cuts, resets and times. One player plays them all, be they faulty
 * servers for the server checks or the other side of a client that is checked.
 */
@NullMarked
package io.github.ssespec.script;

import org.jspecify.annotations.NullMarked;
