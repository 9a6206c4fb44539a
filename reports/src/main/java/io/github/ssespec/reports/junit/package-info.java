/**
 * The results as JUnit XML, in the subset that Jenkins and GitLab both read: a suite for each group, a case for each
 * rule. What is no failure of the run is never a failure there.
 */
@org.jspecify.annotations.NullMarked
package io.github.ssespec.reports.junit;
