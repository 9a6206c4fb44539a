package io.github.ssespec.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The user information of a URL as an Authorization header (RFC 7617). */
public final class Credentials {

    private Credentials() {}

    /** The value of the header. */
    public static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }
}
