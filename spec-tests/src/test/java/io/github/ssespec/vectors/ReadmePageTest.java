package io.github.ssespec.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows is true, and its runner runs. */
class ReadmePageTest {
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path directory;

    private String page = "";
    private String parser = "";

    @BeforeEach
    void read() throws IOException {
        page = text(VectorFiles.README.open());
        parser = text(Objects.requireNonNull(ReadmePageTest.class.getResourceAsStream("my_parser.py")));
    }

    @Test
    void theVectorOnThePageIsOneOfTheVectors() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode vectors = json.readTree(VectorFiles.VECTORS.open()).required("vectors");

        assertThat(vectors).contains(json.readTree(block("json")));
    }

    @Test
    void theRunnerOnThePagePassesAParserThatIsRight() throws Exception {
        assertThat(run(parser)).isEqualTo("exit 0\n");
    }

    @Test
    void theRunnerOnThePageNamesWhatAFaultyParserFails() throws Exception {
        String trimming = parser.replace("value[value.startswith(\" \"):]", "value.strip(\" \")");

        assertThat(run(trimming))
                .startsWith("parse.")
                .contains("parse.space - two spaces\n")
                .doesNotContain("parse.lf ")
                .endsWith("exit 1\n");
    }

    private String run(String parser) throws Exception {
        for (VectorFiles file : VectorFiles.values()) {
            Files.copy(file.open(), directory.resolve(file.fileName()));
        }
        Files.writeString(directory.resolve("my_parser.py"), parser);
        Files.writeString(directory.resolve("run.py"), block("python"));
        Path output = directory.resolve("output");
        Process process;
        try {
            process = new ProcessBuilder("python3", "run.py")
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "there is no python3");
            throw e;
        }
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return Files.readString(output) + "exit " + process.exitValue() + "\n";
        } finally {
            process.destroyForcibly();
        }
    }

    private String block(String language) {
        int start = page.indexOf("```" + language + "\n") + language.length() + 4;
        return page.substring(start, page.indexOf("```", start));
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
