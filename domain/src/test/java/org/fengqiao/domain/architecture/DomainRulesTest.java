package org.fengqiao.domain.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class DomainRulesTest {

    private static final ArchRule PURE =
            classes()
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..",
                                    "org.fengqiao.domain..",
                                    "org.fengqiao.broken.domain..",
                                    "org.locationtech.jts..",
                                    "org.wololo.flatgeobuf..",
                                    "com.google.flatbuffers..",
                                    "tools.jackson..",
                                    "com.fasterxml.jackson.annotation..",
                                    "org.jspecify.."))
                    .because("both sides share the domain: no Spring, no JavaFX");

    @Test
    void domainNeedsNeitherSpringNorJavaFx() {
        PURE.check(
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.fengqiao.domain"));
    }

    @Test
    void anotherLibraryIsNoticed() {
        assertTrue(
                PURE.evaluate(new ClassFileImporter().importPackages("org.fengqiao.broken.domain"))
                        .hasViolation());
    }
}
