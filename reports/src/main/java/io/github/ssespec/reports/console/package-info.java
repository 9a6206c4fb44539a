/**
 * The results on a terminal or in a log: a report that reads like the table of contents of the catalogue, and a line of
 * progress before it. Every line begins with words of the kit, so no line can be taken for a build server's command, and
 * colour never says what a mark or a word does not.
 */
@org.jspecify.annotations.NullMarked
package io.github.ssespec.reports.console;
