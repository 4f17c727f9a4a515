package org.fengqiao.cityimport.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ImportRulesTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.fengqiao.cityimport");

    private static ArchRule pure(String room) {
        return noClasses()
                .that()
                .resideInAPackage("..cityimport." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.nio.file..", "java.sql..", "org.fengqiao.cityimport.folder..")
                .because("what is wrong with a city is found without reading or writing");
    }

    @Test
    void assemblingNeitherReadsNorWrites() {
        pure("assemble").check(CLASSES);
    }

    @Test
    void theRuleNoticesWhoWrites() {
        assertTrue(pure("folder").evaluate(CLASSES).hasViolation());
        assertTrue(pure("read").evaluate(CLASSES).hasViolation());
    }

    @Test
    void needsNeitherSpringNorJavaFx() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.springframework..", "org.fengqiao.console..")
                .because("the console opens the door, what lies behind it needs no window")
                .check(CLASSES);
    }
}
