package io.github.ssespec.client;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.eclipse.jetty.client.HttpResponseException;

/** Network errors in words. */
final class Failures {

    private Failures() {}

    static String text(Throwable failure) {
        if (failure instanceof EOFException) {
            return "the connection was closed before the response was whole";
        }
        if (failure instanceof HttpResponseException) {
            return "the answer breaks the rules of HTTP"; // its message is about the insides of Jetty
        }
        String cause = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        if (failure instanceof UnknownHostException) {
            return "the host is not known" + cause;
        }
        if (failure instanceof ConnectException || failure instanceof SocketTimeoutException) {
            return "no connection" + cause;
        }
        return "the connection was lost" + cause;
    }
}
