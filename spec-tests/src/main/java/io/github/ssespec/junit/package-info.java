/**
 * Checks a server or a client from within a test class: every rule is a test. {@link ServerConformance} and {@link
 * ClientConformance} take a subject and options, and {@link Conformance} marks the method that returns their tests.
 */
@NullMarked
package io.github.ssespec.junit;

import org.jspecify.annotations.NullMarked;
