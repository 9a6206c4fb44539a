/**
 * The reference client behind the test-service protocol of sse-contract-tests: a kit asks for clients over HTTP, and each
 * posts what it sees to the kit. Begin at {@link io.github.ssespec.service.TestService}.
 */
@NullMarked
package io.github.ssespec.service;

import org.jspecify.annotations.NullMarked;
