package io.github.ssespec.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class RulesArchitectureTest {
    @Test
    void rulesKnowNothingOfTheRestButTheLevels() {
        JavaClasses rules = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.ssespec.rules");
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.github.ssespec.rules",
                        "io.github.ssespec.reports",
                        "com.fasterxml.jackson.core",
                        "org.jspecify.annotations",
                        "java..")
                .check(rules);
    }
}
