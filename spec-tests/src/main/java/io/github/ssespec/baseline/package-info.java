/**
 * The failures that are known of a subject: a text file of rule ids, each with a reason. A pipeline stays green while just
 * these fail, and turns red both for a new failure and for an entry that has been mended.
 */
@NullMarked
package io.github.ssespec.baseline;

import org.jspecify.annotations.NullMarked;
