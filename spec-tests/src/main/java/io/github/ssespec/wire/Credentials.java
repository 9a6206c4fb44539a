package io.github.ssespec.wire;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The user information of a URL as an Authorization header (RFC 7617). */
final class Credentials {

    private Credentials() {}

    static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }
}
