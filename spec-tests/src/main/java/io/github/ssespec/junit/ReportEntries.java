package io.github.ssespec.junit;

import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;

/** Publishes, at the test of a rule, what is worth knowing and fails nothing. */
final class ReportEntries implements InvocationInterceptor {

    @Override
    public void interceptDynamicTest(
            Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context) throws Throwable {
        if (test.getExecutable() instanceof RuleTest rule) {
            rule.entry().ifPresent(text -> context.publishReportEntry(rule.id(), text));
        }
        invocation.proceed();
    }
}
