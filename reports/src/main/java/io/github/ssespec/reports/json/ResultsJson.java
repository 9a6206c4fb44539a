package io.github.ssespec.reports.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ssespec.reports.ReportException;
import io.github.ssespec.reports.ReportFile;
import io.github.ssespec.reports.RunResults;
import io.github.ssespec.reports.Visible;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Writes and reads {@code results.json}. What was written reads back as equal results. Safe for use by many threads. */
public final class ResultsJson {
    /** The longest file that is read, in bytes: a full run takes a hundredth of it. */
    private static final int MOST_BYTES = 32 << 20;

    private ResultsJson() {}

    /**
     * Writes results in one step, as indented UTF-8; the same results always give the same bytes.
     *
     * @throws ReportException when the file cannot be written
     */
    public static void write(RunResults results, Path file) {
        ReportFile.write(file, text(results).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads results.
     *
     * @throws ReportException when the file cannot be read, is longer than 32 MiB or does not hold results of this format, saying where
     */
    public static RunResults read(Path file) {
        byte[] bytes = ReportFile.read(file, MOST_BYTES);
        try {
            JsonNode tree = ResultsMapper.MAPPER.readTree(bytes);
            if (!(tree instanceof ObjectNode members) || !members.has("schema")) {
                throw notResults(file, "it is no object with a member \"schema\"");
            }
            String schema = members.remove("schema").asText();
            if (!schema.equals(RunResults.SCHEMA)) {
                throw notResults(file, "its schema is \"" + schema + "\", expected was \"" + RunResults.SCHEMA + "\"");
            }
            return ResultsMapper.MAPPER.treeToValue(members, RunResults.class);
        } catch (JsonMappingException e) {
            throw notResults(file, Complaint.of(e), e);
        } catch (JsonProcessingException e) {
            throw notResults(file, "it is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw notResults(file, ReportFile.why(e), e);
        }
    }

    static String text(RunResults results) {
        try {
            return ResultsMapper.MAPPER
                            .writer(new ResultsPrinter())
                            .withAttribute("schema", RunResults.SCHEMA)
                            .writeValueAsString(results)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Results that no JSON can hold", e);
        }
    }

    private static ReportException notResults(Path file, String why) {
        return new ReportException(sentence(file, why));
    }

    private static ReportException notResults(Path file, String why, IOException cause) {
        return new ReportException(sentence(file, why), cause);
    }

    private static String sentence(Path file, String why) {
        return file + " is no results file of ssespec: " + Visible.shortened(why);
    }
}
