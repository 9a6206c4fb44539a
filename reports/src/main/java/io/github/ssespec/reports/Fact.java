package io.github.ssespec.reports;

import java.util.ArrayList;
import java.util.List;

/**
 * One labelled line of a finding. A finding is a list of these, the same in every report.
 *
 * @param label at most eight letters, such as {@code Expected}
 * @param text what there is to say
 */
public record Fact(String label, String text) {

    /**
     * All that there is to say about a result: expected and actual, the bytes, the hint, the source and the commands
     * that show it again. What is empty is left out.
     *
     * @param result the result
     * @param mostEvidence how many pieces of evidence are told; the rest is counted
     */
    public static List<Fact> of(RuleResult result, int mostEvidence) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "Fault", result.kitFault() == null ? "" : "the kit itself failed: " + result.kitFault());
        add(facts, "Expected", result.expected());
        add(facts, "Actual", result.actual());
        List<Evidence> evidence = result.evidence();
        evidence.stream().limit(mostEvidence).forEach(seen -> facts.add(of(seen)));
        int untold = evidence.size() - mostEvidence;
        add(facts, "", untold > 0 ? "and " + untold + " more in results.json" : "");
        add(facts, "Hint", result.hint());
        add(facts, "Source", result.level() + ", " + result.source());
        add(facts, "Link", result.link());
        add(facts, "Rerun", result.rerun());
        add(facts, "curl", result.curl());
        return List.copyOf(facts);
    }

    private static Fact of(Evidence seen) {
        if (seen.file() == null) {
            return new Fact("Evidence", seen.text());
        }
        String bytes = seen.length() == 1 ? ", 1 byte" : seen.length() > 1 ? ", " + seen.length() + " bytes" : "";
        String text = seen.text().isEmpty() ? "" : ": \"" + seen.text() + "\"";
        return new Fact("Bytes", seen.file() + " at " + seen.offset() + bytes + text);
    }

    private static void add(List<Fact> facts, String label, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(label, text));
        }
    }
}
