/**
 * How the kit gets at a client: a small interface that a Java client implements itself, and adapters for programs,
 * parsers, test services and browsers that speak the protocols of the contract.
 */
@NullMarked
package io.github.ssespec.adapter;

import org.jspecify.annotations.NullMarked;
