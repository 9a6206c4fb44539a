@org.jspecify.annotations.NullMarked
package io.github.ssespec.junit;
