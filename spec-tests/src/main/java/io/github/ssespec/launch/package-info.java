/** The program's first step, compiled for Java 8 so that an old Java gets a sentence and not a stack trace. */
package io.github.ssespec.launch;
