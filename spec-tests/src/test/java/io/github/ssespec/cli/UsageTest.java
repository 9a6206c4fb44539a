package io.github.ssespec.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong usage ends with status 2, one sentence, and the nearest right name. */
class UsageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            sever                               | there is no command 'sever'; did you mean 'server'?
            listen                              | 'listen' needs a URL; without one it takes --json
            listen --wire                       | 'listen' needs a URL; without one it takes --json
            listen http://h/ --wire --json      | --wire and --json: expected one of them at most
            listen events                       | expected a URL such as http://localhost:8080/events, not 'events'
            listen http://u:p@h/                | the URL must not hold a user's name: give an Authorization header
            listen http://h/ --header 'a b: c'  | --header: a header needs a name and a value, 'Name: value'; this is no header name: 'a b'
            listen http://h/ --reconnection-time 0s | --reconnection-time: expected a time from 1ms to 24 hours
            test-service --port 65536           | --port: expected a number from 0 to 65535, not '65536'
            client --adapter x.Y                | --adapter: there is no class x.Y on the class path
            client --adapter java.lang.String   | --adapter: java.lang.String does not implement io.github.ssespec.adapter.ClientAdapter
            client --parser a --command b       | --command and --parser: expected one client
            client --budget 19s                 | --budget: a client takes at least 20s, not 19s
            client --jobs 0                     | --jobs: expected a number from 1 to 256, not '0'
            client --rules wire.utf8            | wire.utf8
            --window 5s                         | expected a command before '--window'
            server --widow 5s                   | 'server' has no option --widow; did you mean --window?
            server --publish-method PUT         | --publish-method needs --publish URL, where events are published
            server --data-json                  | --data-json needs --publish URL
            server http://h/ --subscribers-url http://h/ | --subscribers-url needs --publish URL
            server http://h/ --publish          | --publish needs a value: URL
            server http://h/ --publish h/publish | --publish: expected a URL such as http://localhost:8080/events, not 'h/publish'
            server http://h/ --publish http://h/ --publish http://h/ | --publish was given more than once
            server http://h/ --publish http://h/ --publish-method 'P T' | --publish-method: expected a method such as POST, not 'P T'
            server http://h/ --publish http://h/ --publish-type json | --publish-type: expected a media type such as text/plain, not 'json'
            server http://h/ --publish http://h/ --publish-type text/plain | --publish-type: what is not JSON needs a template
            server http://h/ --publish http://h/ --publish-body data={data} | --publish-body: not JSON: Unrecognized token 'data'
            server http://h/ --publish http://h/ --publish-body '{"a": "{data}"}' | --publish-body: {data} stands for a whole JSON value, its quotes too
            server http://h/ --publish http://h/ --publish-body '{"a": {dta}}' | --publish-body: there is no placeholder {dta}; did you mean {data}?
            server http://h/ --publish http://h/ --publish-body '{"a": {message}}' | --publish-body: a word in braces is none of the placeholders {event} {data} {id} {retry} {comment}
            server http://h/ --publish http://h/ --publish-body '{"a": {id}}' | --publish-body: there is no place for {data}
            server http://h/ --publish http://h/ --publish-header nocolon | --publish-header: expected 'Name: value'
            server http://h/ --publish http://h/ --publish-header 'X: {evnt}' | --publish-header: there is no placeholder {evnt}; did you mean {event}?
            server http://h/ --publish http://h/ --publish-header 'X: env:NOT_SET' | --publish-header: the environment variable NOT_SET is not set
            server http://h/ --publish http://h/ --publish-header 'Content-Type: a/b' | --publish-header: the Content-Type is what --publish-type says
            server http://h/ --publish http://h/ --subscribers-url 1 | --subscribers-url: expected a URL such as
            server --thorough --window 10m      | --budget: with a window of 600s it takes at least 605s, not 600s
            server --http 2                     | asks over HTTP/1.1 only; expected auto or 1.1, not '2'
            server --http 3                     | --http: expected auto or 1.1, not '3'
            server --compare http://h/          | --compare is not built yet
            server --baseline /none             | Cannot read /none: there is no /none
            server --baseline a --baseline b    | --baseline was given more than once
            server --write-baseline /           | --write-baseline: expected a file, not the directory '/'
            server --write-baseline /proc/no/f  | --write-baseline: this directory cannot be made: /proc/no
            server --edition 0.2                | --edition: there is no edition '0.2'; did you mean 0.1?
            client --edition newest             | --edition: there is no edition 'newest'; there is 0.1
            server --publish http://localhost/  | --publish needs the URL of the stream, too: server URL --publish URL
            server --window                     | --window needs a value: TIME
            server --window soon                | --window: expected a time such as 500ms, 5s or 2m, not 'soon'
            server --window 0s                  | --window: expected a time from 1ms to 24 hours
            server --budget 6s                  | --budget: with a window of 5s it takes at least 10s, not 6s
            server --window 60s                 | --budget: with a window of 60s it takes at least 65s, not 60s
            server --format pdf                 | --format: there is no format 'pdf'; there are console, json, junit, html, markdown, allure, badge, annotations
            render                              | 'render' needs RESULTS.json
            server --format jsn                 | did you mean json?
            server --rules wire.utf             | did you mean wire.utf8?
            server --rules parse.*              | client
            server --skip nothing.*             | nothing.*
            server --method 'G T'               | --method: expected a method such as POST
            server --data @/none                | --data: the file cannot be read: /none
            server --ca /none                   | --ca: the file cannot be read: /none
            server --header nocolon             | --header: expected 'Name: value'
            server --header 'A b: c'            | this is no header name: 'A b'
            server --header 'A: env:NOT_SET'    | the environment variable NOT_SET is not set
            server ftp://localhost/             | expected a URL such as http://localhost:8080/events
            server localhost:8080               | expected a URL such as http://localhost:8080/events
            server http://localhost:99999/      | a port lies from 1 to 65535
            server 'http://local host/'         | not a URL
            server http://localhost/ more       | 'server' does not take 'more'
            server --ca /etc/hostname           | --ca: expected a PEM file of certificates
            server --report-dir ''              | --report-dir: expected a directory
            server --report-dir /proc/none      | --report-dir: this directory cannot be made
            server --origin app.example          | --origin: expected an origin such as https://app.example
            server --origin https://a.example/x  | --origin: expected an origin such as https://app.example
            server --end-event ''                | --end-event: expected an event type such as done, in one line, not ''
            server --end-event                  | --end-event needs a value: NAME
            server --end-data                   | --end-data needs a value: TEXT
            server --end-data a --end-data b    | --end-data was given more than once
            server --load=yes                   | --load takes no value
            server --wait-for                   | --wait-for needs a value: TIME
            server --wait-for ages              | --wait-for: expected a time such as 500ms, 5s or 2m, not 'ages'
            server --wait-for 0s                | --wait-for: expected a time from 1ms to 24 hours
            server --wait-for 1s --wait-for 2s  | --wait-for was given more than once
            server --window 5s --window 6s      | --window was given more than once
            server --insecure=yes               | --insecure takes no value
            http://localhost:8080/events        | did you mean 'server http://localhost:8080/events'?
            serve --port 70000                  | --port: expected a number from 0 to 65535, not '70000'
            serve --port x                      | --port: expected a number from 0 to 65535, not 'x'
            explain                             | 'explain' needs RULE
            explain wire.utf9                   | there is no rule 'wire.utf9'; did you mean wire.utf8?
            rules nothing                       | nothing
            parse file                          | 'parse' does not take 'file'
            @/none/file                         | this file of arguments cannot be read
            """)
    void wrongUsageIsNamed(String line, String message) {
        Call call = Call.of(words(line));

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).startsWith("ssespec: ").containsIgnoringCase(message);
        assertThat(call.err().lines()).hasSize(1);
        assertThat(call.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"--end-event, 'a\nb', in one line", "--end-event, 'a\rb', in one line", "--end-data, 'a\rb', holds a CR"
    })
    void anEndThatNoStreamCanHaveIsRefused(String option, String value, String message) {
        Call call = Call.of("server", "http://127.0.0.1:1/", option, value);

        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).contains(option + ": ", message);
    }

    @Test
    void aSecretInAUrlThatIsRefusedIsNotPrinted() {
        Call call = Call.of("server", "ftp://user:hunter2@localhost/?token=s3cret");

        assertThat(call.err()).doesNotContain("hunter2").doesNotContain("s3cret");
    }

    @Test
    void aSecretInAUrlInTheWrongPlaceIsNotPrinted() {
        String url = "http://user:hunter2@localhost/?token=s3cret&bare-s3cret";

        for (Call call : List.of(
                Call.of(url),
                Call.of("server", "http://localhost/", url),
                Call.of("server", "--window", url),
                Call.of("server", "--rules", url),
                Call.of("server", "http://localhost/", "--publish", "ftp:" + url),
                Call.of("server", "--publish", url),
                Call.of("server", "http://localhost/", "--subscribers-url", url),
                Call.of("explain", url))) {
            assertThat(call.exit()).isEqualTo(2);
            assertThat(call.err()).doesNotContain("hunter2").doesNotContain("s3cret");
        }
    }

    @Test
    void everyCommandHelps() {
        for (String command : new String[] {"server", "serve", "parse", "rules", "explain"}) {
            Call call = Call.of(command, "--help");

            assertThat(call.exit()).isZero();
            assertThat(call.out()).startsWith("usage: ssespec " + command);
            assertThat(call.out().lines()).allMatch(line -> line.length() <= 100);
        }
    }

    @Test
    void helpNamesNoOptionThatIsNotBuilt() {
        assertThat(Call.of("server", "--help").out())
                .contains("--publish-body TEMPLATE", "--baseline FILE")
                .doesNotContain("--compare");
    }

    @Test
    void withoutArgumentsTheProgramTellsWhatItCanDo() {
        assertThat(Call.of().exit()).isEqualTo(2);
        assertThat(Call.of("--help").exit()).isZero();
        assertThat(Call.of("--help").out()).contains("ssespec server [URL]", "ssespec explain RULE");
    }

    @Test
    void theVersionIsTheBuilds() {
        assertThat(Call.of("--version").out()).matches("ssespec \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\R");
    }

    @Test
    void argumentsMayStandInAFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("arguments"), """
                # what to explain
                explain
                'wire.utf8'
                """);

        Call call = Call.with(new byte[0], Map.of(), "@" + file);

        assertThat(call.exit()).isZero();
        assertThat(call.out()).startsWith("wire.utf8");
    }

    private static String[] words(String line) {
        return java.util.regex.Pattern.compile("'([^']*)'|(\\S+)")
                .matcher(line)
                .results()
                .map(match -> match.group(1) != null ? match.group(1) : match.group(2))
                .toArray(String[]::new);
    }
}
