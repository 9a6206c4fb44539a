/** The checks of group end: how a stream tells its clients that it is over for good (HTML 9.2.1, practice). */
@NullMarked
package io.github.ssespec.checks.end;

import org.jspecify.annotations.NullMarked;
