package io.github.ssespec.wire;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an https subject is trusted.
 *
 * @param insecure whether any certificate and any name will do
 * @param authority a PEM file of certificates to trust in place of the platform's; null for the platform's
 */
public record TlsOptions(boolean insecure, @Nullable Path authority) {
    /** The platform's authorities; names are checked. */
    public static final TlsOptions DEFAULT = new TlsOptions(false, null);
}
