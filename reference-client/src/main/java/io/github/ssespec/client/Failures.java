package io.github.ssespec.client;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;

/** Network errors in words. */
final class Failures {

    private Failures() {}

    static String text(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        if (failure instanceof EOFException) {
            return "the connection was closed before the response was whole";
        }
        if (failure instanceof UnknownHostException) {
            return "the host is not known: " + message;
        }
        if (failure instanceof ConnectException || failure instanceof SocketTimeoutException) {
            return "no connection: " + message;
        }
        return "the connection was lost: " + message;
    }
}
