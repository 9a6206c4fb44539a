@NullMarked
package io.github.ssespec.client;

import org.jspecify.annotations.NullMarked;
