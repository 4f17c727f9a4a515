package org.fengqiao.console.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ConsoleRulesTest {

    private static final JavaClasses CONSOLE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("org.fengqiao.console");

    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages("org.fengqiao.broken.console");

    @TestFactory
    Stream<DynamicTest> consoleKeepsItsRules() {
        return new ConsoleRules("org.fengqiao.console")
                .all().entrySet().stream()
                        .map(rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(), () -> rule.getValue().check(CONSOLE)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleIsAbleToFail() {
        return new ConsoleRules("org.fengqiao.broken.console")
                .all().entrySet().stream()
                        .map(rule ->
                                DynamicTest.dynamicTest(
                                        rule.getKey(),
                                        () ->
                                                assertTrue(
                                                        rule.getValue()
                                                                .evaluate(BROKEN)
                                                                .hasViolation())));
    }

    @Test
    void someClassesWereLookedAt() {
        assertFalse(CONSOLE.isEmpty());
    }

    @Test
    void locksStayInTheRoomsThatCrossThreads() throws IOException {
        assertEquals(
                List.of(),
                LockScan.listUses(
                        Path.of("src/main/java/org/fengqiao/console"), List.of("fx", "wire")));
    }

    @Test
    void aLockElsewhereIsNoticed() throws IOException {
        assertEquals(
                List.of("map/Locks.java:7"),
                LockScan.listUses(
                        Path.of("src/test/java/org/fengqiao/broken/console"),
                        List.of("fx", "wire")));
    }
}
