package io.github.ssespec.reports.junit;

import io.github.ssespec.reports.Fact;
import io.github.ssespec.reports.RuleResult;
import io.github.ssespec.reports.Status;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** What a case says of its rule; JUnit knows fewer outcomes than there are statuses. */
enum Outcome {
    /** A case without any element. */
    SILENT {
        @Override
        void write(XmlElements xml, RuleResult result) {}
    },
    /** A passing case with something to say: a warning, a fact, a failure that does not count. */
    REMARK {
        @Override
        void write(XmlElements xml, RuleResult result) throws XMLStreamException {
            String standing = result.standing().isEmpty() ? "" : " (" + result.standing() + ")";
            xml.open("system-out");
            xml.text(result.status().label() + standing + ": " + result.title() + "\n" + facts(result));
            xml.close();
        }
    },
    /** The rule was left undecided, or its failure is expected. */
    SKIPPED {
        @Override
        void write(XmlElements xml, RuleResult result) throws XMLStreamException {
            xml.open(
                    "skipped",
                    "message",
                    result.status().undecided() ? reason(result) : "expected: " + result.actual());
            xml.close();
        }
    },
    /** The rule is broken, or kept although the baseline says otherwise. */
    FAILURE {
        @Override
        void write(XmlElements xml, RuleResult result) throws XMLStreamException {
            xml.open(
                    "failure",
                    "message",
                    result.stale() ? result.standing() : result.actual(),
                    "type",
                    result.level().name());
            xml.text("\n" + facts(result));
            xml.close();
        }
    },
    /** The kit itself failed. */
    ERROR {
        @Override
        void write(XmlElements xml, RuleResult result) throws XMLStreamException {
            xml.open("error", "message", String.valueOf(result.kitFault()), "type", "kit");
            xml.text("\n" + facts(result));
            xml.close();
        }
    };

    private static final int MOST_EVIDENCE = 10;

    static Outcome of(RuleResult result) {
        if (result.kitFault() != null) {
            return ERROR;
        }
        if (result.failsTheRun()) {
            return FAILURE;
        }
        if (result.status() == Status.FAILED && result.baselined()) {
            return SKIPPED;
        }
        return result.status() == Status.PASSED ? SILENT : result.status().undecided() ? SKIPPED : REMARK;
    }

    abstract void write(XmlElements xml, RuleResult result) throws XMLStreamException;

    private static String reason(RuleResult result) {
        String kind = result.actual().isEmpty() ? "" : result.reason() + ", ";
        return "reason: " + kind + result.whyUndecided();
    }

    private static String facts(RuleResult result) {
        List<Fact> facts = Fact.of(result, MOST_EVIDENCE);
        return facts.stream()
                .map(fact -> "%-9s %s\n".formatted(fact.label(), fact.text()))
                .collect(Collectors.joining());
    }
}
