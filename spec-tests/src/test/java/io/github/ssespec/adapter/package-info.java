/** Tests of what the kit's adapters share. */
@NullMarked
package io.github.ssespec.adapter;

import org.jspecify.annotations.NullMarked;
