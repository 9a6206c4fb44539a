/** What a build server shows beside a job: the findings as workflow commands of GitHub Actions. */
@NullMarked
package io.github.ssespec.reports.annotations;

import org.jspecify.annotations.NullMarked;
