/**
 * The command line: reads what the user types, starts what it asks for, and says clearly what was wrong.
 *
 * <p>A command is a class; {@link io.github.ssespec.cli.Program} knows them all.
 */
@NullMarked
package io.github.ssespec.cli;

import org.jspecify.annotations.NullMarked;
