/** The checks of group resume: ids, and what Last-Event-ID is good for (HTML 9.2.4). */
@NullMarked
package io.github.ssespec.checks.resume;

import org.jspecify.annotations.NullMarked;
