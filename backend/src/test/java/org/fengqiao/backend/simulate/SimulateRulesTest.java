package org.fengqiao.backend.simulate;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class SimulateRulesTest {

    private static final ArchRule STRANGER =
            classes()
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..",
                                    "org.fengqiao.domain..",
                                    "org.fengqiao.backend.simulate..",
                                    "org.locationtech.jts..",
                                    "tools.jackson..",
                                    "org.jspecify.."))
                    .because("the field knows the backend only by its public API");

    @Test
    void fieldKnowsNoFeatureOfTheBackendAndNoSpring() {
        STRANGER.check(
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.fengqiao.backend.simulate"));
    }

    @Test
    void fieldThatReachesIntoTheBackendIsNoticed() {
        assertTrue(
                STRANGER.evaluate(
                                new ClassFileImporter()
                                        .importPackages("org.fengqiao.broken.backend.simulate"))
                        .hasViolation());
    }
}
