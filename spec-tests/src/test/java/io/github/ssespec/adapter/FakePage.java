package io.github.ssespec.adapter;

import io.github.ssespec.wire.Threads;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Speaks with the kit as the page in a browser does. */
final class FakePage {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newCachedThreadPool(Threads.daemon("page")))
            .build();

    private final URI url;
    private final String name;
    private int after;

    FakePage(URI url) throws IOException, InterruptedException {
        this.url = url;
        this.name = post("page", "").body();
    }

    /** Opens the page as soon as a person is asked to. */
    static Consumer<String> opener(CompletableFuture<FakePage> page) {
        return sentence -> {
            try {
                page.complete(new FakePage(URI.create(sentence.replaceAll(".*(http://\\S+/) .*", "$1"))));
            } catch (IOException | InterruptedException e) {
                page.completeExceptionally(e);
            }
        };
    }

    URI url() {
        return url;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(url.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String content) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(url.resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(content))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** The next orders, or the status when it is not 200. */
    String orders() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("orders?page=" + name + "&after=" + after);
        after += answer.body().split("\"do\"", -1).length - 1;
        return answer.statusCode() == 200 ? answer.body() : String.valueOf(answer.statusCode());
    }

    /** Reports, and gives the status of the answer. */
    int report(String lines) throws IOException, InterruptedException {
        return post("reports?page=" + name, lines).statusCode();
    }
}
