/** The checks of group inject: nobody can forge a field or an event (CWE-93). */
@NullMarked
package io.github.ssespec.checks.inject;

import org.jspecify.annotations.NullMarked;
