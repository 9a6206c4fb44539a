/**
 * The results as pages, each one file that needs no other and no network. Everything is escaped by the templates, and a
 * content security policy lets a browser run nothing but the page's own script. Whatever a run holds, a page is bounded,
 * and says what it leaves out.
 */
@org.jspecify.annotations.NullMarked
package io.github.ssespec.reports.html;
