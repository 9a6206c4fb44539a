/** The checks of group time: whether events come when they happen, and for as long as somebody listens (HTML 9.2.7). */
@NullMarked
package io.github.ssespec.checks.time;

import org.jspecify.annotations.NullMarked;
