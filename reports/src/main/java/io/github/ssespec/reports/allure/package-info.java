/**
 * The results as files that Allure reads, one a rule in {@code allure-results/}: made from the results and not by a
 * listener, so that a run needs nothing of Allure.
 */
@org.jspecify.annotations.NullMarked
package io.github.ssespec.reports.allure;
