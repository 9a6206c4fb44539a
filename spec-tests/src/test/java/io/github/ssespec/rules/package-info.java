/** Tests of the rule catalogue: its data, and how rules are found, picked and shown. */
@NullMarked
package io.github.ssespec.rules;

import org.jspecify.annotations.NullMarked;
