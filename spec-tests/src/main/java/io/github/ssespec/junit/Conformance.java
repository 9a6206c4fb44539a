package io.github.ssespec.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks the method that returns the tests of {@link ServerConformance} or {@link ClientConformance}. A {@link TestFactory}
 * whose warnings and facts, which fail no test, are published as report entries.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestFactory
@ExtendWith(ReportEntries.class)
public @interface Conformance {}
