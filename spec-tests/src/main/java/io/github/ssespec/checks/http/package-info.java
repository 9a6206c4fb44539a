/** The checks of group http: the response that carries the stream (HTML 9.2.2, RFC 9110, RFC 9112). */
@NullMarked
package io.github.ssespec.checks.http;

import org.jspecify.annotations.NullMarked;
