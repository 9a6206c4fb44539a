/** The checks of group fan: whether a server serves many at once (HTML 9.2.7). */
@NullMarked
package io.github.ssespec.checks.fan;

import org.jspecify.annotations.NullMarked;
